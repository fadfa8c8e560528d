package dev.privacysdk.logging.log4j;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.impl.DefaultLogEventFactory;

/** Contexts of their own for tests, of real configurations. */
final class Contexts {
    static final String PLAIN = configuration("", "<Root level='info'/>");

    private Contexts() {}

    static String configuration(String appenders, String loggers) {
        return "<Configuration status='error'><Appenders>%s</Appenders><Loggers>%s</Loggers></Configuration>"
                .formatted(appenders, loggers);
    }

    static LoggerContext plain() {
        return started(new LoggerContext("test"), PLAIN);
    }

    static LoggerContext started(LoggerContext context, String xml) {
        context.start(read(context, xml));
        return context;
    }

    static XmlConfiguration read(LoggerContext context, String xml) {
        try {
            return new XmlConfiguration(
                    context, new ConfigurationSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <A extends Appender> A added(LoggerConfig config, A appender) {
        config.addAppender(appender, null, null);
        return appender;
    }

    static Lines lines(LoggerContext context) {
        return added(context.getConfiguration().getRootLogger(), Lines.started("lines"));
    }

    /** Takes away what masks, as an application might that sets its own. */
    static void bare(LoggerConfig config) {
        config.removeFilter(config.getFilter());
        config.setLogEventFactory(DefaultLogEventFactory.getInstance());
    }
}
