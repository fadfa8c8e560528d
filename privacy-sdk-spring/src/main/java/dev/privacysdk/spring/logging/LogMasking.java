package dev.privacysdk.spring.logging;

import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.masking.Masker;
import java.util.Optional;

/**
 * The masker in front of the logs of this application, as far as its logging system has one.
 *
 * <p>Safe for any number of threads.
 */
public final class LogMasking {
    private static final String LOGBACK = "ch.qos.logback.classic.LoggerContext";
    private static final String LOG4J = "org.apache.logging.log4j.core.LoggerContext";

    private final Optional<LogSystem> system;

    private LogMasking(Optional<LogSystem> system) {
        this.system = system;
    }

    /** The one of the logging system that is in use now. */
    public static LogMasking current() {
        return in(LogMasking.class.getClassLoader());
    }

    static LogMasking in(ClassLoader loader) {
        if (isThere(LOGBACK, loader) && LogbackContext.inUse()) {
            return new LogMasking(Optional.of(new LogbackContext()));
        } else if (isThere(LOG4J, loader) && Log4jContext.inUse()) {
            return new LogMasking(Optional.of(new Log4jContext()));
        }
        return new LogMasking(Optional.empty());
    }

    private static boolean isThere(String type, ClassLoader loader) {
        try {
            Class.forName(type, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Puts the standard masker in front of the logs, unless one is there; false where that cannot be done. */
    boolean install() {
        system.ifPresent(LogSystem::install);
        return system.isPresent();
    }

    /** Masks by this masker from the next event on; false where logs cannot be masked. */
    public boolean use(Masker masker) {
        system.ifPresent(each -> each.use(masker));
        return system.isPresent();
    }

    /** What a canary shows that is sent to every appender; nothing where logs cannot be masked. */
    public Optional<SelfCheck> selfCheck() {
        return system.flatMap(LogSystem::selfCheck);
    }

    /** Whether every appender is behind the masker at this moment. */
    public boolean complete() {
        return system.filter(LogSystem::complete).isPresent();
    }
}
