package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.Reason;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules say of one category: the reason, the basis column, and the obligations. */
record Verdict(Reason reason, @Nullable LegalBasis basis, Set<Obligation> obligations) {
    boolean permits() {
        return reason.permits();
    }

    static Verdict of(Reason reason) {
        return new Verdict(reason, null, Set.of());
    }

    static Verdict of(Reason reason, @Nullable LegalBasis basis) {
        return new Verdict(reason, basis, Set.of());
    }

    Verdict with(Set<Obligation> besides) {
        if (besides.isEmpty()) {
            return this;
        }
        EnumSet<Obligation> all = EnumSet.copyOf(besides);
        all.addAll(obligations);
        return new Verdict(reason, basis, all);
    }
}
