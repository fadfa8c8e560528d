package dev.privacysdk.logging.log4j;

import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.impl.DefaultLogEventFactory;
import org.apache.logging.log4j.core.impl.LogEventFactory;
import org.apache.logging.log4j.core.impl.ReusableLogEventFactory;
import org.apache.logging.log4j.core.util.Constants;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.util.LoaderUtil;
import org.jspecify.annotations.Nullable;

/**
 * Makes Log4j's events, masked.
 *
 * <p>Log4j makes one by itself where {@link MaskingProperties} names this class, before its first context is configured. A factory that the application has chosen
 * makes the events that are masked here. Events are not reused, since a masked one is read when somebody asks.
 */
public final class MaskingEvents implements LogEventFactory {
    private final LogEventFactory behind;
    private final Choice choice;

    /** One that Log4j makes. */
    public MaskingEvents() {
        this(own(), Choice.ANYWHERE);
        Configurations.putInFront();
    }

    MaskingEvents(LogEventFactory behind, Choice choice) {
        this.behind = behind instanceof ReusableLogEventFactory ? DefaultLogEventFactory.getInstance() : behind;
        this.choice = choice;
    }

    private static LogEventFactory own() {
        return MaskingProperties.withoutOurs(() -> {
            try {
                return LoaderUtil.newCheckedInstanceOfProperty(
                        Constants.LOG4J_LOG_EVENT_FACTORY, LogEventFactory.class, DefaultLogEventFactory::getInstance);
            } catch (ReflectiveOperationException | ClassCastException e) {
                return DefaultLogEventFactory.getInstance();
            }
        });
    }

    LogEventFactory behind() {
        return behind;
    }

    boolean follows(Choice other) {
        return choice == other;
    }

    @Override
    public LogEvent createEvent(
            String loggerName,
            @Nullable Marker marker,
            @Nullable String fqcn,
            Level level,
            Message data,
            @Nullable List<Property> properties,
            @Nullable Throwable thrown) {
        return masked(behind.createEvent(loggerName, marker, fqcn, level, data, properties, thrown));
    }

    @Override
    public LogEvent createEvent(
            String loggerName,
            @Nullable Marker marker,
            @Nullable String fqcn,
            @Nullable StackTraceElement location,
            Level level,
            Message data,
            @Nullable List<Property> properties,
            @Nullable Throwable thrown) {
        return masked(behind.createEvent(loggerName, marker, fqcn, location, level, data, properties, thrown));
    }

    private LogEvent masked(LogEvent event) {
        return event instanceof MaskedLogEvent
                ? event
                : new MaskedLogEvent(event, choice.masker(event.getTimeMillis()));
    }
}
