package dev.privacysdk.logging.log4j;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LocationAwareReliabilityStrategy;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.ReliabilityStrategy;
import org.apache.logging.log4j.core.config.ReliabilityStrategyFactory;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.util.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Is made by Log4j with each logger configuration, before it is used, and has it masked.
 *
 * <p>The strategy that the application has chosen does all else. Log4j makes this one where {@link MaskingProperties} names it.
 */
public final class MaskingReliability implements ReliabilityStrategy, LocationAwareReliabilityStrategy {
    private final ReliabilityStrategy behind;
    private volatile boolean met;

    /** One that Log4j makes. */
    public MaskingReliability(LoggerConfig config) {
        behind = MaskingProperties.withoutOurs(() -> ReliabilityStrategyFactory.getReliabilityStrategy(config));
        Gate.guard(config, Choice.ANYWHERE);
    }

    /** A context is not known before a logger of it logs. */
    private void meet(Supplier<LoggerConfig> asking) {
        if (!met && asking instanceof Logger logger) {
            met = true;
            Log4jMasking.meet(logger.getContext());
        }
    }

    @Override
    public void log(
            Supplier<LoggerConfig> reconfigured,
            String loggerName,
            @Nullable String fqcn,
            @Nullable Marker marker,
            Level level,
            Message data,
            @Nullable Throwable thrown) {
        meet(reconfigured);
        behind.log(reconfigured, loggerName, fqcn, marker, level, data, thrown);
    }

    @Override
    public void log(
            Supplier<LoggerConfig> reconfigured,
            String loggerName,
            @Nullable String fqcn,
            @Nullable StackTraceElement location,
            @Nullable Marker marker,
            Level level,
            Message data,
            @Nullable Throwable thrown) {
        meet(reconfigured);
        if (behind instanceof LocationAwareReliabilityStrategy aware) {
            aware.log(reconfigured, loggerName, fqcn, location, marker, level, data, thrown);
        } else {
            behind.log(reconfigured, loggerName, fqcn, marker, level, data, thrown);
        }
    }

    @Override
    public void log(Supplier<LoggerConfig> reconfigured, LogEvent event) {
        meet(reconfigured);
        behind.log(reconfigured, event);
    }

    @Override
    public LoggerConfig getActiveLoggerConfig(Supplier<LoggerConfig> next) {
        return behind.getActiveLoggerConfig(next);
    }

    @Override
    public void afterLogEvent() {
        behind.afterLogEvent();
    }

    @Override
    public void beforeStopAppenders() {
        behind.beforeStopAppenders();
    }

    @Override
    public void beforeStopConfiguration(Configuration configuration) {
        behind.beforeStopConfiguration(configuration);
    }
}
