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
                && guarded.getLoggerList().stream().allMatch(this::isWrapped);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        return checked(logger, level);
    }

    @Override
    public FilterReply decide(Logger logger, org.slf4j.event.LoggingEvent event) {
        return checked(logger, Level.convertAnSLF4JLevel(event.getLevel()));
    }

    /** An event on whose way an appender cannot be wrapped goes nowhere, and the application does not hear of it. */
    private FilterReply checked(Logger logger, Level level) {
        try {
            check(logger, level);
            return FilterReply.NEUTRAL;
        } catch (RuntimeException e) {
            addError("An appender of logger [" + logger.getName() + "] cannot be masked, so it gets no events: "
                    + e.getClass().getName());
            return FilterReply.DENY;
        }
    }

    /** Whoever took the filter away, by hand or with all others, finds it back at the next masked event. */
    void stay() {
        TurboFilterList filters = guarded.getTurboFilterList();
        if (filters.isEmpty() || filters.get(0) != this) {
            back();
        }
    }

    private synchronized void back() {
        try {
            attach();
            addWarn("Masking was taken away from the filters of this context, or from their head, and is back.");
        } catch (RuntimeException | Error e) {
            addError("Masking was taken away from the filters of this context and cannot be put back: "
                    + e.getClass().getName());
        }
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

    private boolean isWrapped(Logger logger) {
        Iterator<Appender<ILoggingEvent>> appenders = logger.iteratorForAppenders();
        while (appenders.hasNext()) {
            if (!isOurs(appenders.next())) {
                return false;
            }
        }
        return true;
    }

    /** A wrapper of a masking that was taken away for good is as good as none. */
    private boolean isOurs(Appender<ILoggingEvent> appender) {
        return appender instanceof MaskingAppender wrapper && wrapper.masking() == masking;
    }

    /** An appender is away for a moment and never there without its wrapper. */
    private synchronized void wrap(Logger logger) {
        List<Appender<ILoggingEvent>> bare = new ArrayList<>();
        logger.iteratorForAppenders().forEachRemaining(each -> {
            if (!isOurs(each)) {
                bare.add(each);
            }
        });
        for (Appender<ILoggingEvent> each : bare) {
            MaskingAppender wrapper = new MaskingAppender(LogbackMasking.unwrapped(each), masking);
            logger.detachAppender(each);
            logger.addAppender(wrapper);
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
