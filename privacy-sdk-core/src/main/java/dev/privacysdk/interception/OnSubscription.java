package dev.privacysdk.interception;

import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Answers of Reactor: asked about and run anew for each subscription. */
final class OnSubscription extends ResultShape {
    @Override
    Object call(Passage passage, @Nullable Object[] args) {
        // Each subscription has arguments of its own, from which its own people are left out.
        @Nullable Object[] given = args.clone();
        return passage.method().returnType() == Mono.class
                ? Mono.deferContextual(context -> Mono.from(subscribed(passage, given.clone(), context)))
                : Flux.deferContextual(context -> subscribed(passage, given.clone(), context));
    }

    private Publisher<?> subscribed(Passage passage, @Nullable Object[] args, ContextView context) {
        try {
            PurposeScope given = carried(context);
            PurposeScope outer = given == null ? ScopeCarrier.take() : given;
            PurposeScope scope = passage.enter(args, outer);
            PurposeScope lasting = scope == null || scope == outer ? scope : ScopeCarrier.carried(scope);
            return answer(passage, lasting, args, passage.later(outer));
        } catch (PrivacyDeniedException denial) {
            return passage.answersNothing() ? Mono.empty() : Mono.error(denial);
        }
    }

    private static Publisher<?> answer(
            Passage passage, @Nullable PurposeScope scope, @Nullable Object[] args, @Nullable HandedOut handed) {
        try {
            Object answer = passage.run(scope, args);
            if (!(answer instanceof Publisher<?> published)) {
                return Mono.error(new NullPointerException(
                        passage.method() + " answers with null; return an empty Mono or Flux."));
            }
            return scope == null ? published : hand(passage, published, scope, handed);
        } catch (Exception thrown) {
            return Mono.error(thrown);
        }
    }

    @Override
    @Nullable
    Object hand(Passage passage, @Nullable Object answer, PurposeScope scope) {
        return answer instanceof Publisher<?> published ? hand(passage, published, scope, passage.later(null)) : answer;
    }

    private static Publisher<?> hand(
            Passage passage, Publisher<?> published, PurposeScope scope, @Nullable HandedOut handed) {
        Values values = new Values(passage, scope.permit(), handed);
        UnaryOperator<Context> carrying = context -> context.put(ScopeCarrier.KEY, scope);
        return published instanceof Mono<?> mono
                ? values.seen(mono.contextWrite(carrying))
                : values.seen(Flux.from(published).contextWrite(carrying));
    }

    /** Whatever else lies under that key is no scope. */
    private static @Nullable PurposeScope carried(ContextView context) {
        return context.getOrDefault(ScopeCarrier.KEY, null) instanceof PurposeScope scope ? scope : null;
    }

    @Override
    Object each(Object answer, Class<?> declared, UnaryOperator<@Nullable Object> replaced) {
        if (answer instanceof Mono<?> mono) {
            return mono.mapNotNull(replaced);
        }
        return answer instanceof Publisher<?> publisher ? Flux.from(publisher).mapNotNull(replaced) : answer;
    }
}
