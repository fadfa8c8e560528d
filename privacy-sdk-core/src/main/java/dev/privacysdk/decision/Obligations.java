package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.Obligation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of obligations in the order of their names. */
final class Obligations {
    private Obligations() {}

    static Set<Obligation> inOrder(Set<Obligation> obligations) {
        return obligations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(obligations));
    }
}
