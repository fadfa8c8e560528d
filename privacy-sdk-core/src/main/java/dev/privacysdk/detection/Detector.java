package dev.privacysdk.detection;

/**
 * Recognises one kind of personal data in text, by its shape.
 *
 * <p>Asked at places only where one of its triggers stands, with a bounded stretch of the text around the place, in which
 * full-width forms, digits of other scripts and escapes are already plain and invisible characters are gone. So however it
 * looks, the scan stays linear; one that throws, or takes too long, makes the rest of the text unreadable and never
 * visible. Safe for any number of threads.
 */
public interface Detector {
    /** Its name in policies and counts, such as {@code uk-nino}: small letters, digits, hyphens and dots; an application's own has a dot. */
    String id();

    /** The country whose numbers it knows, by ISO 3166 in capitals; empty where it knows no borders. */
    default String country() {
        return "";
    }

    /** What is written where it found something, such as {@code [NINO]}. */
    String token();

    /**
     * The ASCII characters at which it looks: each place where one of them stands, but of a run of digits the first only.
     */
    String triggers();

    /**
     * What it finds around a place.
     *
     * @param text a stretch of the text
     * @param at where in it a trigger stands
     * @return a {@link Span} that holds the place, or {@link Span#NONE}
     */
    long find(CharSequence text, int at);
}
