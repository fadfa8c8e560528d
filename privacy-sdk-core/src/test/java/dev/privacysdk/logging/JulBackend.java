package dev.privacysdk.logging;

import dev.privacysdk.logging.jdk.JulMasking;
import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/** Java's own logging, with one handler at its root for as long as an event is logged. */
record JulBackend() implements Backend {
    @Override
    public String name() {
        return "java.util.logging";
    }

    @Override
    public Library library() {
        return Library.JUL;
    }

    @Override
    public Form form() {
        return Form.TEXT;
    }

    @Override
    public boolean has(Exit exit) {
        return switch (exit) {
            case MESSAGE,
                    ARGUMENT,
                    UNUSED_ARGUMENT,
                    LOGGER_NAME,
                    THROWN,
                    CAUSE,
                    SUPPRESSED,
                    CIRCULAR,
                    QUOTED_INPUT,
                    OWN_TEXT -> true;
            default -> false;
        };
    }

    @Override
    public synchronized String written(Event event, @Nullable Masker masker) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Logger root = Logger.getLogger("");
        Handler[] before = root.getHandlers();
        only(root, new StreamHandler(new PrintStream(out, true, StandardCharsets.UTF_8), new OneLine()));
        try {
            if (masker != null) {
                JulMasking.install(masker);
            }
            Logger.getLogger(event.logger()).log(record(event));
            for (Handler each : root.getHandlers()) {
                each.flush();
            }
        } finally {
            only(root, before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void only(Logger root, Handler... handlers) {
        for (Handler each : root.getHandlers()) {
            root.removeHandler(each);
        }
        for (Handler each : handlers) {
            root.addHandler(each);
        }
    }

    private static LogRecord record(Event event) {
        LogRecord record = new LogRecord(Level.INFO, event.message().replace(" {} ", " {0} "));
        record.setLoggerName(event.logger());
        record.setParameters(
                event.arguments().isEmpty() ? null : event.arguments().toArray());
        record.setThrown(event.thrown());
        return record;
    }

    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord record) {
            StringWriter trace = new StringWriter();
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(trace, true));
            }
            return record.getLevel() + " " + record.getLoggerName() + " - " + formatMessage(record) + "\n" + trace;
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
