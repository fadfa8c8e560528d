package dev.privacysdk.vocabulary;

import java.util.Locale;

/** Where a person resides, as far as known; residence decides the regime, language does not. */
public record Jurisdiction(String code) {
    /** Nothing is known; the strictest regime applies. */
    public static final Jurisdiction UNKNOWN = new Jurisdiction("UNKNOWN");

    /** Takes a code such as {@code EU}, {@code JP} or {@code US-CA}; throws IllegalArgumentException for any other spelling. */
    public Jurisdiction {
        if (!code.matches("[A-Z][A-Z0-9]{0,11}(-[A-Z0-9]{1,8})?")) {
            throw new IllegalArgumentException(
                    "A jurisdiction is written in capitals, such as EU, JP or US-CA; this one is not.");
        }
    }

    /** The jurisdiction with this code, in any case. */
    public static Jurisdiction of(String code) {
        return new Jurisdiction(code.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return code;
    }
}
