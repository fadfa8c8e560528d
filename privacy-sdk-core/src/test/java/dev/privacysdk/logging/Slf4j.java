package dev.privacysdk.logging;

import dev.privacysdk.logging.Exit.Structured;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import net.logstash.logback.argument.StructuredArguments;
import net.logstash.logback.marker.Markers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs an event as an application does that knows SLF4J and what is in front of it. */
final class Slf4j {
    private Slf4j() {}

    static void log(Logger logger, Event event) {
        switch (event.way()) {
            case CALL -> call(logger, event);
            case FLUENT -> fluent(logger, event);
            case JUL -> jul(logger, event);
            case STACK, OBJECT, STRUCTURED_DATA -> throw new IllegalArgumentException("SLF4J has no " + event.way());
        }
    }

    private static void call(Logger logger, Event event) {
        Marker marker = marker(event.markers());
        if (event.thrown() != null) {
            logger.info(marker, event.message(), event.thrown());
        } else if (event.arguments().isEmpty()) {
            logger.info(marker, event.message());
        } else {
            logger.info(marker, event.message(), new Object[] {
                natural(event.arguments().get(0))
            });
        }
    }

    private static Object natural(Object value) {
        return value instanceof Structured it ? StructuredArguments.kv("customer", it.value()) : value;
    }

    @SuppressWarnings("deprecation") // Markers within markers are still a way out.
    private static @Nullable Marker marker(List<Object> markers) {
        Marker first = null;
        for (Object each : markers) {
            Marker marker = each instanceof Structured it
                    ? Markers.append("customer", it.value())
                    : new BasicMarkerFactory().getDetachedMarker((String) each);
            if (first == null) {
                first = marker;
            } else {
                first.add(marker);
            }
        }
        return first;
    }

    private static void fluent(Logger logger, Event event) {
        LoggingEventBuilder builder = logger.atInfo();
        for (Object argument : event.arguments()) {
            builder = argument instanceof Supplier<?> supplier
                    ? builder.addArgument(supplier)
                    : builder.addArgument(argument);
        }
        for (Map.Entry<String, Object> pair : event.pairs().entrySet()) {
            builder = pair.getValue() instanceof Supplier<?> supplier
                    ? builder.addKeyValue(pair.getKey(), supplier::get)
                    : builder.addKeyValue(pair.getKey(), pair.getValue());
        }
        builder.log(event.message());
    }

    private static void jul(Logger logger, Event event) {
        LogRecord record = new LogRecord(Level.INFO, event.message());
        record.setParameters(
                event.arguments().isEmpty() ? null : event.arguments().toArray());
        record.setThrown(event.thrown());
        new SLF4JBridgeHandler() {
            @Override
            protected Logger getSLF4JLogger(LogRecord any) {
                return logger;
            }
        }.publish(record);
    }
}
