package dev.privacysdk.logging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an application hands to its logging library, whichever that is. */
record Event(
        Way way,
        String logger,
        String thread,
        String message,
        List<Object> arguments,
        Map<String, Object> pairs,
        Map<String, String> diagnostics,
        List<Object> markers,
        @Nullable Throwable thrown) {

    /** How it is handed over. */
    enum Way {
        /** One call with message and arguments. */
        CALL,
        /** A builder, part by part. */
        FLUENT,
        /** Through java.util.logging and the bridge from it. */
        JUL,
        /** One call, with the argument on the stack of the thread's context. */
        STACK,
        /** A message that is the argument. */
        OBJECT,
        /** A message of structured data. */
        STRUCTURED_DATA
    }

    static Event of(Way way, String message) {
        return new Event(way, "shop.Orders", "worker", message, List.of(), Map.of(), Map.of(), List.of(), null);
    }

    Event from(String otherLogger) {
        return new Event(way, otherLogger, thread, message, arguments, pairs, diagnostics, markers, thrown);
    }

    Event on(String otherThread) {
        return new Event(way, logger, otherThread, message, arguments, pairs, diagnostics, markers, thrown);
    }

    Event with(Object argument) {
        return new Event(way, logger, thread, message, List.of(argument), pairs, diagnostics, markers, thrown);
    }

    Event pair(String key, Object value) {
        return new Event(way, logger, thread, message, arguments, Map.of(key, value), diagnostics, markers, thrown);
    }

    Event diagnostic(String key, String value) {
        return new Event(way, logger, thread, message, arguments, pairs, Map.of(key, value), markers, thrown);
    }

    Event marked(Object... names) {
        return new Event(way, logger, thread, message, arguments, pairs, diagnostics, List.of(names), thrown);
    }

    Event failing(Throwable failure) {
        return new Event(way, logger, thread, message, arguments, pairs, diagnostics, markers, failure);
    }
}
