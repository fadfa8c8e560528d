package dev.privacysdk.logging;

import dev.privacysdk.masking.Masker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.jspecify.annotations.Nullable;

/** Log4j 2, in one context behind the masker and one without it. */
record Log4jBackend(
        String name,
        Form form,
        Log4jContext.Kind kind,
        Function<LoggerContext, Layout<?>> layout,
        Map<Object, Log4jContext> contexts)
        implements Backend, AutoCloseable {
    private static final String PATTERN = "%level [%t] %markerSimpleName %marker %c - %m %X %x%n%ex{full}";
    private static final String TEMPLATE = """
            {"message": {"$resolver": "message"},
             "parameters": {"$resolver": "messageParameter"},
             "mdc": {"$resolver": "mdc"},
             "ndc": {"$resolver": "ndc"},
             "marker": {"$resolver": "marker", "field": "name"},
             "parents": {"$resolver": "marker", "field": "parents"},
             "thread": {"$resolver": "thread", "field": "name"},
             "logger": {"$resolver": "logger", "field": "name"},
             "thrown": {"$resolver": "exception", "field": "message"},
             "trace": {"$resolver": "exception", "field": "stackTrace", "stackTrace": {"stringified": true}}}
            """;
    private static final int LONGEST = 1 << 22;

    static List<Backend> all() {
        return List.of(
                pattern("Log4j, pattern", Log4jContext.Kind.SYNCHRONOUS),
                pattern("Log4j, appender added later", Log4jContext.Kind.LATE),
                pattern("Log4j, asynchronous appender", Log4jContext.Kind.ASYNCHRONOUS_APPENDER),
                pattern("Log4j, all loggers asynchronous", Log4jContext.Kind.ALL_ASYNCHRONOUS),
                new Log4jBackend(
                        "Log4j, JSON template",
                        Form.JSON_OF_TEXT,
                        Log4jContext.Kind.SYNCHRONOUS,
                        Log4jBackend::json,
                        new HashMap<>()));
    }

    private static Backend pattern(String name, Log4jContext.Kind kind) {
        return new Log4jBackend(
                name,
                Form.TEXT,
                kind,
                context -> PatternLayout.newBuilder()
                        .withConfiguration(context.getConfiguration())
                        .withPattern(PATTERN)
                        .build(),
                new HashMap<>());
    }

    private static Layout<?> json(LoggerContext context) {
        return JsonTemplateLayout.newBuilder()
                .setConfiguration(context.getConfiguration())
                .setEventTemplate(TEMPLATE)
                .setMaxStringLength(LONGEST)
                .build();
    }

    @Override
    public Library library() {
        return Library.LOG4J;
    }

    @Override
    public boolean has(Exit exit) {
        return !exit.isOfTheBridge() && !exit.isStructured();
    }

    @Override
    public synchronized String written(Event event, @Nullable Masker masker) {
        Object key = masker == null ? "none" : masker;
        try {
            return contexts.computeIfAbsent(key, any -> new Log4jContext(kind, layout, masker))
                    .written(event);
        } catch (RuntimeException | Error e) {
            // Its thread may be gone with the event.
            contexts.remove(key).close();
            throw e;
        }
    }

    @Override
    public void close() {
        contexts.values().forEach(Log4jContext::close);
        contexts.clear();
    }

    @Override
    public String toString() {
        return name;
    }
}
