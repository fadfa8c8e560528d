package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.Appender;
import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.masking.Masker;
import java.util.Optional;

/**
 * A masker in front of all appenders of a Logback context, now and later.
 *
 * <p>Every event that is logged after {@link #install} returned, and after an appender was attached, reaches appenders
 * masked: whoever attached them, and however often the context was reset or configured anew. An appender is found again
 * under its name; to take one away, detach it by its name, since what hangs on the logger is a wrapper.
 *
 * <p>Whoever takes its filter away finds it back with the next event that any wrapped appender gets, and a warning in the
 * status list of the context; {@link #complete()} says so until then. An appender that cannot be wrapped gets no events,
 * and an error says why. Two ways go around it for one event: an accepting turbo filter that somebody puts in front of this
 * one in the list together with a new appender, and {@code callAppenders} on a logger with a new appender.
 */
public final class LogbackMasking {
    private final LoggerContext context;
    private final Guard guard;
    private volatile Masked masked;

    private LogbackMasking(LoggerContext context, Masker masker) {
        this.context = context;
        this.masked = new Masked(masker);
        this.guard = new Guard(context, this);
    }

    /** Puts a masker in front of a context; where there is one already, it uses this masker from now on. */
    public static LogbackMasking install(LoggerContext context, Masker masker) {
        synchronized (context) {
            Optional<LogbackMasking> known = in(context);
            if (known.isPresent()) {
                known.get().use(masker);
                known.get().guard.attach();
                return known.get();
            }
            LogbackMasking masking = new LogbackMasking(context, masker);
            masking.guard.attach();
            return masking;
        }
    }

    /** What is installed in a context, if anything is. */
    public static Optional<LogbackMasking> in(LoggerContext context) {
        for (TurboFilter filter : context.getTurboFilterList()) {
            if (filter instanceof Guard guard) {
                return Optional.of(guard.masking());
            }
        }
        return Optional.empty();
    }

    /** The appender that was attached, where this is the wrapper in front of it; else the same. */
    public static Appender<ILoggingEvent> unwrapped(Appender<ILoggingEvent> appender) {
        return appender instanceof MaskingAppender wrapper ? wrapper.behind() : appender;
    }

    /** Uses another masker from the next event on. */
    public void use(Masker other) {
        masked = new Masked(other);
    }

    /**
     * Sends a canary to every appender, and says what came out of each.
     *
     * <p>Encoders are asked for the bytes of an event with made-up personal data, and nothing of it reaches a log. What an
     * appender without an encoder writes is not seen. For the start of an application; takes about a millisecond.
     */
    public SelfCheck selfCheck() {
        Masked now = masked;
        return SelfCheck.canary(now::line)
                .map(each -> new Canary(context, now::view, each).fly())
                .orElseGet(SelfCheck::ofNothing);
    }

    /** Whether all appenders are wrapped at this moment, and whatever is logged next will be looked at first. */
    public boolean complete() {
        return guard.complete();
    }

    void stay() {
        guard.stay();
    }

    /** What masks an event of this time, in milliseconds since 1970. */
    Masked masked(long millis) {
        Masked now = masked;
        now.at(millis);
        return now;
    }

    /** The context's name, for people. */
    @Override
    public String toString() {
        return "LogbackMasking[" + context.getName() + "]";
    }
}
