package dev.privacysdk.logging;

import dev.privacysdk.logging.Event.Way;
import java.util.function.BiFunction;

/** The ways out: where in an event a value can stand. */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is stateless, or made anew each time.
enum Exit {
    MESSAGE(true, (tag, text) -> Event.of(Way.CALL, tag + " " + text)),
    FLUENT_MESSAGE(true, (tag, text) -> Event.of(Way.FLUENT, tag + " " + text)),
    ARGUMENT(false, (tag, value) -> Event.of(Way.CALL, tag + " {} end").with(value)),
    FLUENT_ARGUMENT(false, (tag, value) -> Event.of(Way.FLUENT, tag + " {} end").with(value)),
    UNUSED_ARGUMENT(false, (tag, value) -> Event.of(Way.CALL, tag).with(value)),
    KEY_VALUE(false, (tag, value) -> Event.of(Way.FLUENT, tag).pair("customer", value)),
    KEY(true, (tag, text) -> Event.of(Way.FLUENT, tag).pair((String) text, 7)),
    DIAGNOSTIC_CONTEXT(true, (tag, text) -> Event.of(Way.CALL, tag).diagnostic("user", (String) text)),
    DIAGNOSTIC_KEY(true, (tag, text) -> Event.of(Way.CALL, tag).diagnostic((String) text, "7")),
    MARKER(true, (tag, text) -> Event.of(Way.CALL, tag).marked(text)),
    MARKER_WITHIN(true, (tag, text) -> Event.of(Way.CALL, tag).marked("AUDIT", text)),
    LOGGER_NAME(true, (tag, text) -> Event.of(Way.CALL, tag).from("shop " + text)),
    THREAD_NAME(true, (tag, text) -> Event.of(Way.CALL, tag).on("worker " + text)),
    THROWN(true, (tag, text) -> failing(tag, new IllegalStateException((String) text))),
    CAUSE(true, (tag, text) -> failing(tag, new Exception("a", new Exception("b", new Exception((String) text))))),
    SUPPRESSED(true, (tag, text) -> failing(tag, suppressed((String) text))),
    CIRCULAR(true, (tag, text) -> failing(tag, circular((String) text))),
    QUOTED_INPUT(true, (tag, text) -> failing(tag, quoted((String) text))),
    OWN_TEXT(true, (tag, text) -> failing(tag, new DriverException((String) text))),
    JUL_MESSAGE(true, (tag, text) -> Event.of(Way.JUL, tag + " " + text)),
    JUL_PARAMETER(true, (tag, text) -> Event.of(Way.JUL, tag + " {0}").with(text)),
    JUL_THROWN(true, (tag, text) -> Event.of(Way.JUL, tag).failing(new Exception((String) text))),
    /** The ways of logstash-logback-encoder alone: an argument and a marker that carry an object. */
    STRUCTURED_ARGUMENT(false, (tag, value) -> Event.of(Way.CALL, tag + " {}").with(new Structured(value))),
    STRUCTURED_MARKER(false, (tag, value) -> Event.of(Way.CALL, tag).marked(new Structured(value))),
    /** The ways of Log4j alone: the stack of a thread's context, a message that is an object, structured data. */
    CONTEXT_STACK(true, (tag, text) -> Event.of(Way.STACK, tag).with(text)),
    OBJECT_MESSAGE(false, (tag, value) -> Event.of(Way.OBJECT, tag).with(value)),
    STRUCTURED_DATA(true, (tag, text) -> Event.of(Way.STRUCTURED_DATA, tag).pair("customer", text));

    /** A value that the library itself writes as an object. */
    record Structured(Object value) {}

    private final boolean takesText;
    private final BiFunction<String, Object, Event> event;

    Exit(boolean takesText, BiFunction<String, Object, Event> event) {
        this.takesText = takesText;
        this.event = event;
    }

    /** Whether nothing but a string can stand here. */
    boolean takesText() {
        return takesText;
    }

    /** Whether the value is an argument for which the message has a place. */
    boolean isFormatted() {
        return this == ARGUMENT || this == FLUENT_ARGUMENT;
    }

    /** Whether it is the way of one library's encoder. */
    boolean isStructured() {
        return this == STRUCTURED_ARGUMENT || this == STRUCTURED_MARKER;
    }

    /** Whether it is the way of one library. */
    boolean isOfLog4j() {
        return this == CONTEXT_STACK || this == OBJECT_MESSAGE || this == STRUCTURED_DATA;
    }

    /** Whether it is the bridge from java.util.logging. */
    boolean isOfTheBridge() {
        return this == JUL_MESSAGE || this == JUL_PARAMETER || this == JUL_THROWN;
    }

    /** An event that carries the value here, and a tag by which it is recognized. */
    Event event(String tag, Object value) {
        return event.apply(tag, value);
    }

    private static Event failing(String tag, Throwable thrown) {
        return Event.of(Way.CALL, tag).failing(thrown);
    }

    private static Throwable suppressed(String text) {
        Exception thrown = new Exception("a");
        thrown.addSuppressed(new Exception("b", new Exception(text)));
        return thrown;
    }

    private static Throwable circular(String text) {
        Exception one = new Exception("a");
        one.initCause(new Exception(text, one));
        return one;
    }

    private static Throwable quoted(String text) {
        try {
            return new IllegalStateException(String.valueOf(Long.parseLong(text)));
        } catch (NumberFormatException quoting) {
            return quoting;
        }
    }

    /** As drivers do it: not the message is printed but a text of its own. */
    private static final class DriverException extends Exception {
        private static final long serialVersionUID = 1;

        private final String detail;

        DriverException(String detail) {
            this.detail = detail;
        }

        @Override
        @SuppressWarnings("OverrideThrowableToString") // That is the point.
        public String toString() {
            return "DriverException: Key (email)=(" + detail + ") already exists.";
        }
    }
}
