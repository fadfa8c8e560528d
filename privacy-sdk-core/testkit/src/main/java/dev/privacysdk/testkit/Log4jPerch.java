package dev.privacysdk.testkit;

import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** Sits among the appenders of Log4j 2 and hears what they hear. */
final class Log4jPerch extends AbstractAppender implements Perch {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final LoggerContext listened;
    private final PlantedValues planted;
    private final PropertyChangeListener reconfigured = change -> sit();
    private final Set<String> leaks = new LinkedHashSet<>();
    private boolean heard;
    private volatile boolean left;

    private Log4jPerch(LoggerContext listened, PlantedValues planted) {
        super("leak-canary-" + NUMBER.incrementAndGet(), null, null, true, Property.EMPTY_ARRAY);
        this.listened = listened;
        this.planted = planted;
    }

    /** One in the context of this thread, unless Log4j's API leads to another library. */
    static Optional<Perch> on(PlantedValues planted) {
        if (!(LogManager.getContext(false) instanceof LoggerContext context)) {
            return Optional.empty();
        }
        Log4jPerch perch = new Log4jPerch(context, planted);
        perch.sit();
        context.addPropertyChangeListener(perch.reconfigured);
        return Optional.of(perch);
    }

    /** On the root, and on every logger that hands nothing on to it; also in a configuration that came later. */
    private void sit() {
        if (left) {
            return;
        }
        Configuration configuration = listened.getConfiguration();
        start();
        if (configuration.getAppender(getName()) == null) {
            configuration.addAppender(this);
        }
        boolean changed = false;
        for (LoggerConfig logger : loggers(configuration)) {
            boolean root = logger == configuration.getRootLogger();
            if ((root || !logger.isAdditive()) && !logger.getAppenders().containsKey(getName())) {
                logger.addAppender(this, null, null);
                changed = true;
            }
        }
        if (changed) {
            // Loggers are told, and so is the listener that calls this.
            listened.updateLoggers();
        }
    }

    /** A configuration without a file does not count its root among its loggers. */
    private static Set<LoggerConfig> loggers(Configuration configuration) {
        Set<LoggerConfig> loggers =
                new LinkedHashSet<>(configuration.getLoggers().values());
        loggers.add(configuration.getRootLogger());
        return loggers;
    }

    @Override
    public void leave() {
        left = true;
        listened.removePropertyChangeListener(reconfigured);
        Configuration configuration = listened.getConfiguration();
        loggers(configuration).forEach(logger -> logger.removeAppender(getName()));
        configuration.getAppenders().remove(getName());
        listened.updateLoggers();
        stop();
    }

    @Override
    public synchronized List<String> leaks() {
        return List.copyOf(leaks);
    }

    @Override
    public synchronized boolean heard() {
        return heard;
    }

    @Override
    public synchronized void append(LogEvent event) {
        heard = true;
        for (Part part : parts(event)) {
            planted.search(
                    part.text(),
                    "logger " + event.getLoggerName() + " at " + event.getLevel() + " in the " + part.name(),
                    leaks);
        }
    }

    private record Part(String name, String text) {}

    private static List<Part> parts(LogEvent event) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("message", event.getMessage().getFormattedMessage()));
        parts.add(new Part(
                "parameters", java.util.Arrays.deepToString(event.getMessage().getParameters())));
        parts.add(new Part("diagnostic context", String.valueOf(event.getContextData())));
        parts.add(new Part("diagnostic stack", String.valueOf(event.getContextStack())));
        parts.add(new Part("markers", String.valueOf(event.getMarker())));
        parts.add(new Part("thread name", String.valueOf(event.getThreadName())));
        parts.add(new Part("logger name", String.valueOf(event.getLoggerName())));
        if (event.getThrown() != null) {
            PatternLayout throwable =
                    PatternLayout.newBuilder().withPattern("%ex{full}").build();
            parts.add(new Part("throwable", throwable.toSerializable(event)));
        }
        return parts;
    }
}
