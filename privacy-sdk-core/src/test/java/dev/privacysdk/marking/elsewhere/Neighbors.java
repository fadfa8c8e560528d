package dev.privacysdk.marking.elsewhere;

import dev.privacysdk.annotation.PurposeRequired;

/** Classes of another package, whose members without a modifier are theirs alone. */
public final class Neighbors {
    private Neighbors() {}

    /** A class nobody outside can name, and whose public method is therefore reached through a bridge. */
    static class Hidden {
        @PurposeRequired
        public void m(String a) {}
    }

    /** The class that can be named. */
    public static class Open extends Hidden {}

    /** A class whose method cannot be overridden from outside its package. */
    public static class Closed {
        @PurposeRequired
        void m(Integer a) {}
    }
}
