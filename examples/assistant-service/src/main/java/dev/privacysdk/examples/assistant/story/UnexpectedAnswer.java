package dev.privacysdk.examples.assistant.story;

/** That the service did not do what the story says it does; its message names no person. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(String message) {
        super(message);
    }
}
