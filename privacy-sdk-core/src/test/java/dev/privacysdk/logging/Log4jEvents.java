package dev.privacysdk.logging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogBuilder;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager.Log4jMarker;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.jspecify.annotations.Nullable;

/** Logs an event as an application does that calls Log4j itself; a map is its form of key-values. */
final class Log4jEvents {
    private Log4jEvents() {}

    static void log(Logger logger, Event event) {
        ThreadContext.putAll(event.diagnostics());
        Marker marker = marker(event.markers());
        switch (event.way()) {
            case CALL -> call(logger, marker, event);
            case FLUENT -> fluent(logger, event);
            case STACK -> {
                ThreadContext.push((String) event.arguments().get(0));
                logger.info(event.message());
            }
            case OBJECT ->
                logger.info(
                        new Log4jMarker(event.message()),
                        new ObjectMessage(event.arguments().get(0)));
            case STRUCTURED_DATA -> {
                Map<String, String> data = new LinkedHashMap<>();
                event.pairs().forEach((key, value) -> data.put(key, (String) value));
                logger.info(new StructuredDataMessage("order@1", event.message(), "order", data));
            }
            case JUL -> throw new IllegalArgumentException("Nothing bridges from java.util.logging here.");
        }
    }

    private static void call(Logger logger, @Nullable Marker marker, Event event) {
        if (event.thrown() != null) {
            logger.info(marker, event.message(), event.thrown());
        } else if (event.arguments().isEmpty()) {
            logger.info(marker, event.message());
        } else if (event.arguments().get(0) instanceof Supplier<?> supplier) {
            logger.info(marker, event.message(), supplier::get);
        } else {
            logger.info(marker, event.message(), new Object[] {event.arguments().get(0)});
        }
    }

    private static void fluent(Logger logger, Event event) {
        LogBuilder builder = logger.atInfo();
        if (!event.pairs().isEmpty()) {
            Map<String, Object> data = new LinkedHashMap<>(event.pairs());
            data.put("event", event.message());
            builder.log(new MapMessage<>(data));
        } else if (event.arguments().isEmpty()) {
            builder.log(event.message());
        } else if (event.arguments().get(0) instanceof Supplier<?> supplier) {
            builder.log(event.message(), supplier::get);
        } else {
            builder.log(event.message(), new Object[] {event.arguments().get(0)});
        }
    }

    /** The first is the event's, and the others are above it; none is kept in Log4j's register. */
    private static @Nullable Marker marker(List<Object> names) {
        List<Marker> markers = new ArrayList<>();
        names.forEach(name -> markers.add(new Log4jMarker((String) name)));
        if (markers.size() > 1) {
            markers.get(0).setParents(markers.subList(1, markers.size()).toArray(new Marker[0]));
        }
        return markers.isEmpty() ? null : markers.get(0);
    }
}
