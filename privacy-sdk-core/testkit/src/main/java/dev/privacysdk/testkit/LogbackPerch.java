package dev.privacysdk.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/** Sits among the appenders of Logback and hears what they hear. */
final class LogbackPerch extends AppenderBase<ILoggingEvent> implements LoggerContextListener, Perch {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final LoggerContext listened;
    private final PlantedValues planted;
    private final Set<String> leaks = new LinkedHashSet<>();
    private boolean heard;
    private volatile boolean left;

    private LogbackPerch(LoggerContext listened, PlantedValues planted) {
        this.listened = listened;
        this.planted = planted;
        setContext(listened);
        // A name nobody else has: appenders are taken away by their names, since masking wraps them.
        setName("leak-canary-" + NUMBER.incrementAndGet());
    }

    /** One where SLF4J logs with Logback. */
    static Optional<Perch> on(PlantedValues planted) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return Optional.empty();
        }
        LogbackPerch perch = new LogbackPerch(context, planted);
        perch.sit();
        return Optional.of(perch);
    }

    /** On the root, and on every logger that hands nothing on to it. */
    private void sit() {
        if (left) {
            return;
        }
        if (!listened.getCopyOfListenerList().contains(this)) {
            listened.addListener(this);
        }
        start();
        for (Logger logger : listened.getLoggerList()) {
            boolean root = logger.getName().equals(org.slf4j.Logger.ROOT_LOGGER_NAME);
            if ((root || !logger.isAdditive()) && logger.getAppender(getName()) == null) {
                logger.addAppender(this);
            }
        }
    }

    @Override
    public void leave() {
        sit();
        left = true;
        listened.removeListener(this);
        listened.getLoggerList().forEach(logger -> logger.detachAppender(getName()));
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
    protected synchronized void append(ILoggingEvent event) {
        heard = true;
        for (Part part : parts(event)) {
            planted.search(
                    part.text(),
                    "logger " + event.getLoggerName() + " at " + event.getLevel() + " in the " + part.name(),
                    leaks);
        }
    }

    private record Part(String name, String text) {}

    private static List<Part> parts(ILoggingEvent event) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("message", String.valueOf(event.getFormattedMessage())));
        parts.add(new Part("message pattern", String.valueOf(event.getMessage())));
        parts.add(new Part("parameters", Arrays.deepToString(event.getArgumentArray())));
        parts.add(new Part("key-values", String.valueOf(event.getKeyValuePairs())));
        parts.add(new Part("diagnostic context", String.valueOf(event.getMDCPropertyMap())));
        parts.add(new Part("markers", String.valueOf(event.getMarkerList())));
        parts.add(new Part("thread name", String.valueOf(event.getThreadName())));
        parts.add(new Part("logger name", String.valueOf(event.getLoggerName())));
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            parts.add(new Part("throwable", ThrowableProxyUtil.asString(thrown)));
        }
        return parts;
    }

    /** A reset stops appenders and then calls listeners; a stop of the context has taken this one away before. */
    @Override
    public void stop() {
        super.stop();
        if (!left && !listened.getCopyOfListenerList().contains(this)) {
            listened.addListener(this);
        }
    }

    @Override
    public boolean isResetResistant() {
        return !left;
    }

    @Override
    public void onStart(LoggerContext context) {
        sit();
    }

    @Override
    public void onReset(LoggerContext context) {
        sit();
    }

    @Override
    public void onStop(LoggerContext context) {
        // The reset that follows brings this back.
    }

    @Override
    public void onLevelChange(Logger logger, Level level) {
        // Levels say nothing of appenders.
    }
}
