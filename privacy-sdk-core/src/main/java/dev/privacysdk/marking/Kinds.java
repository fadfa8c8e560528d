package dev.privacysdk.marking;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.Performs;
import dev.privacysdk.annotation.Via;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Role;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts together what a purpose method does, once, so that a call need not. */
final class Kinds {
    private Kinds() {}

    static @Nullable ProcessingKind of(Stance stance, Sources sources, Call call, Answer answer) {
        ForPurpose mark = stance.serves();
        if (mark == null) {
            return null;
        }
        Purpose purpose = sources.named(Purpose::of, mark.value());
        Performs performs = sources.mark(Performs.class);
        Via via = sources.mark(Via.class);
        ProcessingKind kind = ProcessingKind.of(purpose)
                .performing(performs == null ? mark.operation() : performs.value())
                .via(via == null ? mark.channel() : via.value());
        DisclosedTo disclosed = sources.mark(DisclosedTo.class);
        if (disclosed != null) {
            kind = kind.disclosedTo(sources.named(Recipient::of, disclosed.value()));
        }
        CollectedFor collected = sources.mark(CollectedFor.class);
        if (collected != null) {
            kind = kind.collectedFor(sources.named(Purpose::of, collected.value()));
        } else if (call.collectedFor() != null) {
            kind = kind.collectedFor(call.collectedFor());
        }
        if (call.customer() >= 0) {
            kind = kind.as(Role.PROCESSOR);
        }
        return on(kind, call.categories(), answer.reach());
    }

    private static ProcessingKind on(ProcessingKind kind, Set<DataCategory> arguments, Reach reach) {
        Set<DataCategory> answered = reach.categoriesFor(kind.purpose());
        if (answered.isEmpty()) {
            // No field names the purpose: one that the law imposes needs no word, and the minimizer withholds the rest.
            answered = reach.categories();
        }
        if (arguments.isEmpty()) {
            return answered.isEmpty() ? kind : kind.usingAnyOf(answered);
        }
        Set<DataCategory> all = new TreeSet<>(arguments);
        all.addAll(answered);
        return kind.using(all);
    }
}
