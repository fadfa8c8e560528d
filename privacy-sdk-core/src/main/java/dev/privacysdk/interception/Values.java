package dev.privacysdk.interception;

import dev.privacysdk.annotation.EachSubject.WhenDenied;
import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.marking.MarkedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * The values that come of one subscription, each minimized when it comes.
 *
 * <p>What is about somebody else is left out, so that a Mono of it is empty.
 */
final class Values {
    private final Passage passage;
    private final MarkedMethod method;
    /** Values come one after the other, whatever thread brings them. */
    private Permit permit;

    private final Class<?> kind;
    private final @Nullable HandedOut handed;

    /** With the place where the scope of whoever gets the values keeps them. */
    Values(Passage passage, Permit permit, @Nullable HandedOut handed) {
        this.handed = handed;
        this.passage = passage;
        this.method = passage.method();
        this.permit = permit;
        this.kind = Awaited.in(method);
    }

    Mono<Object> seen(Mono<?> mono) {
        return mono.handle(this::hand);
    }

    Flux<Object> seen(Flux<?> flux) {
        if (permit.observing()) {
            return flux.handle(this::hand);
        }
        if (!permit.forEach()) {
            return flux.handle(this::handWhilePermitted);
        }
        if (method.eachInResult() && method.onDenied() == WhenDenied.REFUSE) {
            return flux.collectList().<List<Object>>handle(this::handAll).flatMapIterable(all -> all);
        }
        return new Batches(flux, this::seen);
    }

    /** A Flux may go on for long; a value that comes after its permit ran out is asked about again. */
    private void handWhilePermitted(Object value, SynchronousSink<Object> sink) {
        try {
            permit = passage.renewed(permit);
        } catch (PrivacyDeniedException denial) {
            if (passage.answersNothing()) {
                sink.complete();
            } else {
                sink.error(denial);
            }
            return;
        }
        hand(value, sink);
    }

    private void hand(Object value, SynchronousSink<Object> sink) {
        try {
            Object seen = value instanceof Stream ? passage.see(value, permit) : unlessWithheld(value);
            if (seen != null) {
                announce(seen);
                sink.next(seen);
            }
        } catch (Refused refused) {
            refuse(refused, sink);
        }
    }

    private void announce(@Nullable Object value) {
        passage.announce(value, permit, kind);
        if (handed != null && value != null) {
            handed.add(value);
        }
    }

    /** An Optional around it, so that what is about somebody else is left out and not an error. */
    private @Nullable Object unlessWithheld(Object value) {
        return passage.see(Optional.of(value), permit) instanceof Optional<?> some ? some.orElse(null) : null;
    }

    private void handAll(List<?> all, SynchronousSink<List<Object>> sink) {
        try {
            sink.next(seen(all));
        } catch (Refused refused) {
            refuse(refused, sink);
        }
    }

    private void refuse(Refused refused, SynchronousSink<?> sink) {
        if (!passage.answersNothing()) {
            sink.error(refused.denial());
        }
    }

    /** Those of many values that may be seen. */
    private List<Object> seen(List<?> values) {
        List<Object> seen = new ArrayList<>(values.size());
        if (passage.see(values, permit) instanceof Iterable<?> some) {
            for (Object value : some) {
                announce(value);
                seen.add(value);
            }
        }
        return seen;
    }
}
