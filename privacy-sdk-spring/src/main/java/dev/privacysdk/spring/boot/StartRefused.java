package dev.privacysdk.spring.boot;

/** A choice that is missing or does not hold, told before anything runs. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    StartRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    StartRefused(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What to do about it. */
    String action() {
        return action;
    }
}
