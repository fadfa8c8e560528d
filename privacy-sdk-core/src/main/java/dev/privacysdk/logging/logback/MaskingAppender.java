package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextVO;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.status.Status;
import dev.privacysdk.masking.Nesting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands in front of an appender, is called as it is, and hands it masked views of events. */
final class MaskingAppender implements Appender<ILoggingEvent> {
    private static final String FAILED = "[MASKING-FAILED]";

    private final Appender<ILoggingEvent> behind;
    private final LogbackMasking masking;
    private volatile boolean filtered;

    MaskingAppender(Appender<ILoggingEvent> behind, LogbackMasking masking) {
        this.behind = behind;
        this.masking = masking;
        this.filtered = !behind.getCopyOfAttachedFiltersList().isEmpty();
    }

    LogbackMasking masking() {
        return masking;
    }

    Appender<ILoggingEvent> behind() {
        return behind;
    }

    @Override
    public void doAppend(ILoggingEvent event) {
        masking.stay();
        if (event instanceof MaskedEvent) {
            behind.doAppend(event);
            return;
        }
        if (!Nesting.enter()) {
            behind.doAppend(unread(event));
            return;
        }
        try {
            Masked masked = masking.masked(event.getTimeStamp());
            // Where filters stand, most events may go no further, and then nothing needs to be masked.
            behind.doAppend(filtered ? new MaskedEvent(event, masked) : masked.view(event));
        } finally {
            Nesting.leave();
        }
    }

    /** What is known of an event without calling code that might log. */
    private static LoggingEvent unread(ILoggingEvent event) {
        LoggingEvent unread = new LoggingEvent();
        unread.setLevel(event.getLevel());
        unread.setTimeStamp(event.getTimeStamp());
        unread.setLoggerName(org.slf4j.Logger.ROOT_LOGGER_NAME);
        unread.setLoggerContextRemoteView(new LoggerContextVO("", Map.of(), event.getTimeStamp()));
        unread.setThreadName(FAILED);
        unread.setMessage(FAILED);
        unread.setMDCPropertyMap(Map.of());
        return unread;
    }

    @Override
    public @Nullable String getName() {
        return behind.getName();
    }

    @Override
    public void setName(String name) {
        behind.setName(name);
    }

    @Override
    public void start() {
        behind.start();
    }

    @Override
    public void stop() {
        behind.stop();
    }

    @Override
    public boolean isStarted() {
        return behind.isStarted();
    }

    @Override
    public void setContext(Context context) {
        behind.setContext(context);
    }

    @Override
    public Context getContext() {
        return behind.getContext();
    }

    @Override
    public void addStatus(Status status) {
        behind.addStatus(status);
    }

    @Override
    public void addInfo(String message) {
        behind.addInfo(message);
    }

    @Override
    public void addInfo(String message, Throwable thrown) {
        behind.addInfo(message, thrown);
    }

    @Override
    public void addWarn(String message) {
        behind.addWarn(message);
    }

    @Override
    public void addWarn(String message, Throwable thrown) {
        behind.addWarn(message, thrown);
    }

    @Override
    public void addError(String message) {
        behind.addError(message);
    }

    @Override
    public void addError(String message, Throwable thrown) {
        behind.addError(message, thrown);
    }

    @Override
    public void addFilter(Filter<ILoggingEvent> filter) {
        filtered = true;
        behind.addFilter(filter);
    }

    @Override
    public void clearAllFilters() {
        behind.clearAllFilters();
    }

    @Override
    public List<Filter<ILoggingEvent>> getCopyOfAttachedFiltersList() {
        return behind.getCopyOfAttachedFiltersList();
    }

    @Override
    public FilterReply getFilterChainDecision(ILoggingEvent event) {
        return behind.getFilterChainDecision(event);
    }

    @Override
    public String toString() {
        return "MaskingAppender[" + behind.getName() + "]";
    }
}
