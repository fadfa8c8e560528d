package dev.privacysdk.archunit;

import java.util.LinkedHashSet;
import java.util.Set;

/** Whether values are believed that were read from objects of which nobody knows more, and who waits for that. */
final class Presumption {
    private final Set<MethodFacts> heldBack = new LinkedHashSet<>();
    private boolean begun;

    boolean hasBegun() {
        return begun;
    }

    void holdBack(MethodFacts method) {
        heldBack.add(method);
    }

    /** From now on they are; the methods that wait for it. */
    Set<MethodFacts> begin() {
        begun = true;
        return heldBack;
    }
}
