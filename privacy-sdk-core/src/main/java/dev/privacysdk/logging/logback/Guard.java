package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.spi.TurboFilterList;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.classic.util.LoggerNameUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.spi.FilterReply;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Looks, before each event, whether the appenders on its way are wrapped, and wraps those that are not.
 *
 * <p>Filter and listener hold each other: a reset stops the filter, which puts the listener back where a stop of the
 * context took it away; then it calls the listener, which puts the filter back.
 */
final class Guard extends TurboFilter implements LoggerContextListener {
    private final LoggerContext guarded;
    private final LogbackMasking masking;
    /** The loggers that an event passes, from its own to the root; loggers live as long as their context. */
    private final Map<Logger, Logger[]> ways = new ConcurrentHashMap<>();

    Guard(LoggerContext guarded, LogbackMasking masking) {
        this.guarded = guarded;
        this.masking = masking;
        setContext(guarded);
        setName("privacy-sdk-masking");
    }

    LogbackMasking masking() {
        return masking;
    }

    /** Stands first among the filters, since one that accepts an event keeps those behind it from being asked. */
    synchronized void attach() {
        TurboFilterList filters = guarded.getTurboFilterList();
        if (filters.isEmpty() || filters.get(0) != this) {
            filters.add(0, this);
            int second = filters.lastIndexOf(this);
            if (second > 0) {
                filters.remove(second);
            }
        }
        listen();
        start();
        for (Logger logger : guarded.getLoggerList()) {
            wrap(logger);
        }
    }

    private void listen() {
        if (!guarded.getCopyOfListenerList().contains(this)) {
            guarded.addListener(this);
        }
    }

    boolean complete() {
        TurboFilterList filters = guarded.getTurboFilterList();
        return !filters.isEmpty()
                && filters.get(0) == this
                && guarded.getCopyOfListenerList().contains(this)
                && guarded.getLoggerList().stream().allMatch(Guard::isWrapped);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        check(logger, level);
        return FilterReply.NEUTRAL;
    }

    @Override
    public FilterReply decide(Logger logger, org.slf4j.event.LoggingEvent event) {
        check(logger, Level.convertAnSLF4JLevel(event.getLevel()));
        return FilterReply.NEUTRAL;
    }

    /** What is below the level of its logger goes nowhere, unless another filter lets it. */
    private void check(Logger logger, Level level) {
        if (level.levelInt < logger.getEffectiveLevel().levelInt
                && guarded.getTurboFilterList().size() == 1) {
            return;
        }
        Logger[] way = ways.get(logger);
        for (Logger each : way == null ? remember(logger) : way) {
            if (!isWrapped(each)) {
                wrap(each);
            }
            if (!each.isAdditive()) {
                return;
            }
        }
    }

    private Logger[] remember(Logger logger) {
        String name = logger.getName();
        List<Logger> way = new ArrayList<>();
        way.add(logger);
        List<String> above = new ArrayList<>();
        for (int dot = LoggerNameUtil.getSeparatorIndexOf(name, 0);
                dot >= 0;
                dot = LoggerNameUtil.getSeparatorIndexOf(name, dot + 1)) {
            above.add(0, name.substring(0, dot));
        }
        for (String each : above) {
            Logger parent = guarded.exists(each);
            if (parent != null) {
                way.add(parent);
            }
        }
        if (!name.equals(org.slf4j.Logger.ROOT_LOGGER_NAME)) {
            way.add(guarded.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME));
        }
        Logger[] found = way.toArray(Logger[]::new);
        ways.put(logger, found);
        return found;
    }

    private static boolean isWrapped(Logger logger) {
        Iterator<Appender<ILoggingEvent>> appenders = logger.iteratorForAppenders();
        while (appenders.hasNext()) {
            if (!(appenders.next() instanceof MaskingAppender)) {
                return false;
            }
        }
        return true;
    }

    /** An appender is away for a moment and never there without its wrapper. */
    private synchronized void wrap(Logger logger) {
        List<Appender<ILoggingEvent>> bare = new ArrayList<>();
        logger.iteratorForAppenders().forEachRemaining(each -> {
            if (!(each instanceof MaskingAppender)) {
                bare.add(each);
            }
        });
        for (Appender<ILoggingEvent> each : bare) {
            logger.detachAppender(each);
            logger.addAppender(new MaskingAppender(each, masking));
        }
    }

    @Override
    public void stop() {
        super.stop();
        listen();
    }

    @Override
    public boolean isResetResistant() {
        return true;
    }

    @Override
    public void onReset(LoggerContext context) {
        attach();
    }

    @Override
    public void onStart(LoggerContext context) {
        attach();
    }

    @Override
    public void onStop(LoggerContext context) {
        // The context forgets its listeners next; the filter brings this one back at the reset that follows.
    }

    @Override
    public void onLevelChange(Logger logger, Level level) {
        // Levels say nothing of appenders.
    }
}
