package dev.privacysdk.marking;

/** A contradiction or a gap in the marks, told in a sentence with its remedy. */
public final class MarkingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MarkingException(String sentence) {
        super(sentence);
    }

    MarkingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
