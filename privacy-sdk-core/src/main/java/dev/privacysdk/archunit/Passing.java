package dev.privacysdk.archunit;

import org.jspecify.annotations.Nullable;

/** What becomes of facts on the way from one value to another. */
enum Passing {
    AS_IT_IS,
    AS_TEXT,
    /** A library writes out what is in an object. */
    WRITTEN,
    /** It is a plain value, which no object is. */
    PLAIN;

    static Passing of(boolean text) {
        return text ? AS_TEXT : AS_IT_IS;
    }

    boolean text() {
        return this == AS_TEXT;
    }

    /** What this fact becomes, or nothing; of text more must be known than this. */
    @Nullable
    Fact of(Fact fact) {
        return switch (this) {
            case AS_IT_IS, AS_TEXT -> fact;
            case WRITTEN -> fact.asWritten();
            case PLAIN -> fact.label() instanceof Label.Holder object && !object.written() ? null : fact;
        };
    }
}
