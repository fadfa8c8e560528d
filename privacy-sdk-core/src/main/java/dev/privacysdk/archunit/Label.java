package dev.privacysdk.archunit;

import java.util.Set;

/** What is known of a value: where it came from, or what it is. */
sealed interface Label {

    /** The value of a marked element, or something made of it. */
    record Marked(String name, Set<String> categories) implements Label {
        /** The name says nearly all, and its code is known. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /**
     * An object of a class that holds personal fields, or several.
     *
     * @param written whether it is one no longer, but text or bytes that a library made of it
     */
    record Holder(String type, boolean written) implements Label {
        Holder(String type) {
            this(type, false);
        }
    }

    /** What a browser tells about itself unasked: a header's name, or the address it calls from. */
    record Trait(String name) implements Label {}

    /** An object that others see what is written into, or that has a recipient. */
    enum Outlet implements Label {
        CONSOLE,
        RESPONSE,
        REQUEST,
        RECIPIENT
    }

    /**
     * An argument of the method at hand, as it came or as text.
     *
     * @param answer whether it is not the argument itself, a function, but what that answers with
     */
    record Argument(int index, boolean text, boolean answer) implements Label {
        Argument asText() {
            return new Argument(index, true, answer);
        }
    }
}
