package dev.privacysdk.logging.log4j;

import dev.privacysdk.masking.Masker;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.ThreadContext.ContextStack;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.impl.ThrowableProxy;
import org.apache.logging.log4j.core.time.Instant;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.jspecify.annotations.Nullable;

/**
 * An event as appenders may see it; each part is masked when it is first asked for.
 *
 * <p>Not thread-safe before {@link #toImmutable}, like the events of Log4j itself.
 */
final class MaskedLogEvent implements LogEvent {
    private static final long serialVersionUID = 1;

    private transient LogEvent event;
    private final transient Masked masked;
    private boolean settled;
    private transient @Nullable Message message;
    private transient @Nullable Throwable thrown;
    private transient @Nullable ReadOnlyStringMap context;
    private transient @Nullable ContextStack stack;
    private transient @Nullable Marker marker;
    private @Nullable String loggerName;
    private @Nullable String threadName;

    MaskedLogEvent(LogEvent event, Masker masker) {
        this.event = event;
        this.masked = new Masked(masker);
    }

    @Override
    public Message getMessage() {
        Message known = message;
        if (known == null) {
            known = MaskedMessage.of(event.getMessage(), masked);
            message = known;
        }
        return known;
    }

    @Override
    public @Nullable Throwable getThrown() {
        if (thrown == null && event.getThrown() != null) {
            thrown = masked.thrown(event.getThrown());
        }
        return thrown;
    }

    @Override
    @SuppressWarnings("deprecation") // Layouts of other libraries ask for it still.
    public @Nullable ThrowableProxy getThrownProxy() {
        Throwable known = getThrown();
        return known == null ? null : new ThrowableProxy(known);
    }

    @Override
    public ReadOnlyStringMap getContextData() {
        ReadOnlyStringMap known = context;
        if (known == null) {
            known = masked.context(event.getContextData());
            context = known;
        }
        return known;
    }

    @Override
    @SuppressWarnings("deprecation") // Layouts of other libraries ask for it still.
    public Map<String, String> getContextMap() {
        return getContextData().toMap();
    }

    @Override
    public @Nullable ContextStack getContextStack() {
        if (stack == null) {
            stack = masked.stack(event.getContextStack());
        }
        return stack;
    }

    @Override
    public @Nullable Marker getMarker() {
        if (marker == null) {
            marker = masked.marker(event.getMarker());
        }
        return marker;
    }

    @Override
    public @Nullable String getLoggerName() {
        if (loggerName == null) {
            loggerName = masked.text(event.getLoggerName());
        }
        return loggerName;
    }

    @Override
    public @Nullable String getThreadName() {
        if (threadName == null) {
            threadName = masked.text(event.getThreadName());
        }
        return threadName;
    }

    /**
     * Log4j asks for this when it copies an event for another thread or a later time, and else for a pattern that prints it:
     * so now is when all that may change has to be read, on the thread that logs.
     */
    @Override
    public int getThreadPriority() {
        settle();
        return event.getThreadPriority();
    }

    private void settle() {
        if (settled) {
            return;
        }
        settled = true;
        if (getMessage() instanceof MaskedText text) {
            text.settle();
        }
        getThrown();
        getContextStack();
        getMarker();
        getLoggerName();
        getThreadName();
        event.getSource();
        if (event instanceof Log4jLogEvent) {
            getContextData();
            return;
        }
        // The event behind, and its map, will be used again for another event.
        event = event.toImmutable();
        context = masked.context(event.getContextData());
    }

    @Override
    public LogEvent toImmutable() {
        return Log4jLogEvent.createMemento(this);
    }

    @Override
    public @Nullable String getLoggerFqcn() {
        return event.getLoggerFqcn();
    }

    @Override
    public Level getLevel() {
        return event.getLevel();
    }

    @Override
    public long getTimeMillis() {
        return event.getTimeMillis();
    }

    @Override
    public Instant getInstant() {
        return event.getInstant();
    }

    @Override
    public @Nullable StackTraceElement getSource() {
        return event.getSource();
    }

    @Override
    public long getThreadId() {
        return event.getThreadId();
    }

    @Override
    public boolean isEndOfBatch() {
        return event.isEndOfBatch();
    }

    @Override
    public void setEndOfBatch(boolean endOfBatch) {
        event.setEndOfBatch(endOfBatch);
    }

    @Override
    public boolean isIncludeLocation() {
        return event.isIncludeLocation();
    }

    @Override
    public void setIncludeLocation(boolean locationRequired) {
        event.setIncludeLocation(locationRequired);
    }

    @Override
    public long getNanoTime() {
        return event.getNanoTime();
    }

    private Object writeReplace() {
        return Log4jLogEvent.serialize(toImmutable(), isIncludeLocation());
    }

    @Override
    public String toString() {
        return "[" + getLevel() + "] " + getMessage().getFormattedMessage();
    }
}
