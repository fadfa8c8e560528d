package dev.privacysdk.logging;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.privacysdk.logging.logback.LogbackMasking;
import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import net.logstash.logback.encoder.LogstashEncoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Logback, in a new context for each event. */
record LogbackBackend(String name, Form form, boolean late, Attachment attachment) implements Backend {
    private static final String PATTERN = "%level [%thread] %marker %logger - %msg %mdc %kvp%n%ex{full}";

    /** Makes an appender that writes into a stream. */
    interface Attachment extends BiFunction<LoggerContext, ByteArrayOutputStream, Appender<ILoggingEvent>> {}

    static List<Backend> all() {
        return List.of(
                new LogbackBackend("Logback, pattern", Form.TEXT, false, LogbackBackend::pattern),
                new LogbackBackend("Logback, appender added later", Form.TEXT, true, LogbackBackend::pattern),
                new LogbackBackend("Logback, asynchronous", Form.TEXT, false, LogbackBackend::async),
                new LogbackBackend(
                        "Logback, JsonEncoder",
                        Form.JSON_OF_TEXT,
                        false,
                        (context, out) -> stream(context, out, new JsonEncoder())),
                new LogbackBackend(
                        "Logback, logstash-logback-encoder", Form.JSON_OF_FIELDS, false, LogbackBackend::logstash),
                new LogbackBackend("Logback, appender of the application", Form.PARTS, false, PartsAppender::new),
                new LogbackBackend("Logback, over the network", Form.NETWORK, false, NetworkAppender::new));
    }

    private static Appender<ILoggingEvent> pattern(LoggerContext context, ByteArrayOutputStream out) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(PATTERN);
        encoder.setCharset(StandardCharsets.UTF_8);
        return stream(context, out, encoder);
    }

    private static Appender<ILoggingEvent> logstash(LoggerContext context, ByteArrayOutputStream out) {
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setIncludeNonStructuredArguments(true);
        return stream(context, out, encoder);
    }

    private static Appender<ILoggingEvent> async(LoggerContext context, ByteArrayOutputStream out) {
        AsyncAppender async = new AsyncAppender();
        async.setContext(context);
        async.setName("async");
        async.addAppender(pattern(context, out));
        async.start();
        return async;
    }

    private static Appender<ILoggingEvent> stream(
            LoggerContext context, ByteArrayOutputStream out, Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setName("stream");
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        return appender;
    }

    @Override
    public Library library() {
        return Library.LOGBACK;
    }

    /** Structured arguments and markers too: encoders that do not know them write their text. */
    @Override
    public boolean has(Exit exit) {
        // Key-values and markers with objects cannot be serialized, so no such event goes over the network.
        return !exit.isOfLog4j()
                && (form != Form.NETWORK
                        || (exit != Exit.KEY_VALUE && exit != Exit.KEY && exit != Exit.STRUCTURED_MARKER));
    }

    @Override
    public String written(Event event, @Nullable Masker masker) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        if (!late) {
            root.addAppender(attachment.apply(context, out));
        }
        if (masker != null) {
            LogbackMasking.install(context, masker);
        }
        if (late) {
            root.info("This goes nowhere.");
            root.addAppender(attachment.apply(context, out));
        }
        event.diagnostics().forEach(context.getMDCAdapter()::put);
        try {
            Slf4j.log(context.getLogger(event.logger()), event);
        } finally {
            // What is asynchronous has written everything when it stops.
            context.stop();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
