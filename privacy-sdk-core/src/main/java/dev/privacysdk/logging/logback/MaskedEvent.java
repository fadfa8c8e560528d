package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.MessageFormatter;

/**
 * An event as appenders may see it; each part is masked when it is first asked for, in a scope
 * at once; an argument that may change, each time.
 *
 * <p>Not thread-safe before {@link #prepareForDeferredProcessing}, like the events of Logback itself.
 */
final class MaskedEvent extends LoggingEvent {
    private final ILoggingEvent event;
    private final Masked masked;
    private @Nullable String message;
    private @Nullable String formatted;
    private Object @Nullable [] arguments;
    private @Nullable List<KeyValuePair> pairs;
    private @Nullable List<Marker> markers;
    private @Nullable Map<String, String> mdc;
    private @Nullable MaskedThrowable thrown;
    private @Nullable String maskedThread;
    private @Nullable String maskedLogger;

    MaskedEvent(ILoggingEvent event, Masked masked) {
        this(event, masked, null);
    }

    MaskedEvent(ILoggingEvent event, Masked masked, @Nullable String formatted) {
        this.event = event;
        this.masked = masked;
        this.formatted = formatted;
        // Appenders that keep events read them when the scope has ended, and not all of them say so.
        if (masked.scoped()) {
            prepareForDeferredProcessing();
        }
    }

    @Override
    public @Nullable String getMessage() {
        if (message == null) {
            message = masked.name(event.getMessage());
        }
        return message;
    }

    @Override
    public @Nullable String getFormattedMessage() {
        if (formatted == null) {
            formatted = masked.text(
                    masked.plain(event.getArgumentArray())
                            ? event.getFormattedMessage()
                            : MessageFormatter.arrayFormat(event.getMessage(), typed())
                                    .getMessage());
        }
        return formatted;
    }

    /** Arguments as the marks leave them: nothing marked among them is asked for its own text. */
    private Object @Nullable [] typed() {
        return masked.typed(event.getArgumentArray());
    }

    @Override
    public Object @Nullable [] getArgumentArray() {
        Object[] known = arguments;
        if (known != null) {
            return masked.again(known);
        }
        arguments = masked.arguments(event.getArgumentArray());
        return arguments;
    }

    @Override
    public @Nullable List<KeyValuePair> getKeyValuePairs() {
        List<KeyValuePair> known = pairs;
        if (known != null) {
            return masked.again(known);
        }
        pairs = masked.pairs(event.getKeyValuePairs());
        return pairs;
    }

    @Override
    public @Nullable List<Marker> getMarkerList() {
        // One that refers to others may be given more of them while its event waits.
        markers = masked.markers(markers == null ? event.getMarkerList() : markers);
        return markers;
    }

    @Override
    public Map<String, String> getMDCPropertyMap() {
        Map<String, String> known = mdc;
        if (known == null) {
            known = masked.map(event.getMDCPropertyMap());
            mdc = known;
        }
        return known;
    }

    @Override
    public @Nullable IThrowableProxy getThrowableProxy() {
        if (thrown == null && event.getThrowableProxy() != null) {
            thrown = new MaskedThrowable(event.getThrowableProxy(), masked);
        }
        return thrown;
    }

    @Override
    public @Nullable String getThreadName() {
        if (maskedThread == null) {
            maskedThread = masked.name(event.getThreadName());
        }
        return maskedThread;
    }

    /** Everything that may change, or that another thread would not see, is read now; nothing by its own toString. */
    @Override
    public void prepareForDeferredProcessing() {
        getFormattedMessage();
        getArgumentArray();
        getKeyValuePairs();
        getMarkerList();
        getThreadName();
        getLoggerName();
        getMDCPropertyMap();
        if (getThrowableProxy() instanceof MaskedThrowable now) {
            now.prepare();
        }
    }

    @Override
    public @Nullable Level getLevel() {
        return event.getLevel();
    }

    @Override
    public @Nullable String getLoggerName() {
        if (maskedLogger == null) {
            maskedLogger = masked.name(event.getLoggerName());
        }
        return maskedLogger;
    }

    @Override
    public @Nullable LoggerContextVO getLoggerContextVO() {
        return masked.context(event.getLoggerContextVO());
    }

    @Override
    public long getContextBirthTime() {
        LoggerContextVO context = event.getLoggerContextVO();
        return context == null ? 0 : context.getBirthTime();
    }

    @Override
    public StackTraceElement[] getCallerData() {
        return event.getCallerData();
    }

    @Override
    public boolean hasCallerData() {
        return event.hasCallerData();
    }

    @Override
    public Instant getInstant() {
        return event.getInstant();
    }

    @Override
    public long getTimeStamp() {
        return event.getTimeStamp();
    }

    @Override
    public int getNanoseconds() {
        return event.getNanoseconds();
    }

    @Override
    public long getSequenceNumber() {
        return event.getSequenceNumber();
    }

    @Override
    public String toString() {
        return "[" + getLevel() + "] " + getFormattedMessage();
    }
}
