package dev.privacysdk.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.status.Status;
import dev.privacysdk.logging.logback.LogbackMasking;
import dev.privacysdk.masking.Masker;
import java.io.OutputStream;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.mask.MaskingJsonGeneratorDecorator;

/** Loggers that encode everything and keep nothing, each in a context of its own. */
final class Loggers {
    private static final String LINE = "%d{HH:mm:ss.SSS} [%thread] %-5level %logger{36} - ";

    /** What services put into a pattern to mask e-mail addresses, cards, telephones, addresses of machines and tokens. */
    static final String USUAL_EXPRESSION = "([a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9-.]+)"
            + "|(\\b(?:\\d[ -]*?){13,16}\\b)"
            + "|(\\+?\\d{1,3}[ -]?\\(?\\d{2,4}\\)?[ -]?\\d{3,4}[ -]?\\d{3,4})"
            + "|(\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\b)"
            + "|(\\b\\d{3}-\\d{2}-\\d{4}\\b)"
            + "|(eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)";

    private Loggers() {}

    /** The logger that a benchmark calls by this name, which has been seen to log. */
    static Logger named(String name) {
        Logger logger = make(name);
        logger.info("started");
        for (Status status : logger.getLoggerContext().getStatusManager().getCopyOfStatusList()) {
            if (status.getLevel() == Status.ERROR) {
                throw new IllegalStateException(status.toString());
            }
        }
        return logger;
    }

    private static Logger make(String name) {
        return switch (name) {
            case "plain" -> logger(pattern("%msg%n"));
            case "masked" -> masked(logger(pattern("%msg%n")));
            case "replace" -> logger(pattern("%replace(%msg){'" + USUAL_EXPRESSION + "','***'}%n"));
            case "json" -> logger(new LogstashEncoder());
            case "json-masked" -> masked(logger(new LogstashEncoder()));
            case "json-replace" -> logger(jsonReplaced());
            default -> throw new IllegalArgumentException("No logger is called " + name + ".");
        };
    }

    private static Logger masked(Logger logger) {
        LogbackMasking.install(logger.getLoggerContext(), Masker.standard());
        return logger;
    }

    private static Encoder<ILoggingEvent> jsonReplaced() {
        MaskingJsonGeneratorDecorator decorator = new MaskingJsonGeneratorDecorator();
        decorator.addValue(USUAL_EXPRESSION);
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.addDecorator(decorator);
        decorator.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> pattern(String message) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(LINE + message);
        return encoder;
    }

    private static Logger logger(Encoder<ILoggingEvent> encoder) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
        encoder.setContext(context);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(OutputStream.nullOutputStream());
        appender.start();
        Logger logger = context.getLogger("dev.privacysdk.benchmarks.Orders");
        logger.setLevel(Level.INFO);
        logger.addAppender(appender);
        return logger;
    }
}
