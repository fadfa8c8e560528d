package dev.privacysdk.spring.logging;

import dev.privacysdk.masking.Masker;

/**
 * The masker in front of the logs of this application, as far as its logging system has one.
 *
 * <p>Safe for any number of threads.
 */
public final class LogMasking {
    private static final String LOGBACK = "ch.qos.logback.classic.LoggerContext";

    private final boolean logback;

    private LogMasking(boolean logback) {
        this.logback = logback;
    }

    /** The one of the logging system that is in use now. */
    public static LogMasking current() {
        return in(LogMasking.class.getClassLoader());
    }

    static LogMasking in(ClassLoader loader) {
        return new LogMasking(isThere(loader) && LogbackContext.inUse());
    }

    private static boolean isThere(ClassLoader loader) {
        try {
            Class.forName(LOGBACK, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Puts the standard masker in front of the logs, unless one is there; false where that cannot be done. */
    boolean install() {
        if (logback) {
            LogbackContext.install();
        }
        return logback;
    }

    /** Masks by this masker from the next event on; false where logs cannot be masked. */
    public boolean use(Masker masker) {
        if (logback) {
            LogbackContext.use(masker);
        }
        return logback;
    }

    /** Whether every appender is behind the masker at this moment. */
    public boolean complete() {
        return logback && LogbackContext.complete();
    }
}
