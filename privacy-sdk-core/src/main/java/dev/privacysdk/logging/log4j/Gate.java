package dev.privacysdk.logging.log4j;

import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.core.filter.CompositeFilter;
import org.apache.logging.log4j.core.impl.LogEventFactory;
import org.jspecify.annotations.Nullable;

/** The first filter of a logger configuration: masked events pass, others are turned back and sent in again masked. */
final class Gate extends AbstractFilter {
    private final LoggerConfig behind;
    private volatile Choice choice;

    private Gate(LoggerConfig behind, Choice choice) {
        this.behind = behind;
        this.choice = choice;
    }

    /** Whether nothing leaves a logger configuration but masked events. */
    static boolean guards(LoggerConfig config) {
        return config.getLogEventFactory() instanceof MaskingEvents && first(config.getFilter()) != null;
    }

    /** Makes a logger configuration mask its events, by what is chosen here from now on. */
    static void guard(LoggerConfig config, Choice choice) {
        synchronized (config) {
            LogEventFactory there = config.getLogEventFactory();
            if (!(there instanceof MaskingEvents events)) {
                config.setLogEventFactory(new MaskingEvents(there, choice));
            } else if (!events.follows(choice)) {
                config.setLogEventFactory(new MaskingEvents(events.behind(), choice));
            }
            Gate gate = first(config.getFilter());
            if (gate == null) {
                putFirst(config, new Gate(config, choice));
            } else {
                gate.choice = choice;
            }
        }
    }

    /** One that accepts an event keeps those behind it from being asked, so all others go behind this one. */
    private static void putFirst(LoggerConfig config, Gate gate) {
        List<Filter> others = new ArrayList<>();
        Filter there = config.getFilter();
        if (there instanceof CompositeFilter several) {
            several.forEach(others::add);
        } else if (there != null) {
            others.add(there);
        }
        gate.start();
        config.removeFilter(there);
        config.addFilter(gate);
        for (Filter other : others) {
            if (!(other instanceof Gate)) {
                config.addFilter(other);
            }
        }
    }

    private static @Nullable Gate first(@Nullable Filter filter) {
        Filter first = filter;
        if (filter instanceof CompositeFilter several) {
            first = several.isEmpty() ? null : several.iterator().next();
        }
        return first instanceof Gate gate ? gate : null;
    }

    @Override
    public Result filter(LogEvent event) {
        if (event instanceof MaskedLogEvent || event.getMessage() instanceof MaskedMessage) {
            return Result.NEUTRAL;
        }
        behind.log(new MaskedLogEvent(event, choice.masker(event.getTimeMillis())));
        return Result.DENY;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Gate[" + behind + "]";
    }
}
