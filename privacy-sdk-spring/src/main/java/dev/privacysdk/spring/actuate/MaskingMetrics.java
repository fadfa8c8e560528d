package dev.privacysdk.spring.actuate;

import dev.privacysdk.masking.Masker;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What masking does, as meters whose names begin with {@code privacy.masking}.
 *
 * <p>{@code values} has a tag {@code kind}, which is a category, a kind of person or a detector; it is there from the first reading after it
 * was met. {@code time} is sampled: about one text in a thousand. {@code in.force} is 1 or 0.
 */
public final class MaskingMetrics implements MeterBinder {
    private static final String NAME = "privacy.masking.";

    private final Masker masker;
    private final BooleanSupplier inForce;

    /** One for this masker, and for what says whether all logs go through one. */
    public MaskingMetrics(Masker masker, BooleanSupplier inForce) {
        this.masker = masker;
        this.inForce = inForce;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        kinds(registry, known);
        FunctionCounter.builder(NAME + "total", masker, each -> {
                    kinds(registry, known);
                    return each.counts().total();
                })
                .description("Values that were masked.")
                .register(registry);
        FunctionCounter.builder(NAME + "failures", masker, each -> each.counts().failures())
                .description("Values that could not be masked, and were replaced.")
                .register(registry);
        FunctionCounter.builder(
                        NAME + "budget.hits", masker, each -> each.counts().budgetHits())
                .description("Texts and objects that were cut because they were too much.")
                .register(registry);
        FunctionTimer.builder(
                        NAME + "time",
                        masker,
                        each -> each.counts().samples(),
                        each -> each.counts().sampledNanos(),
                        TimeUnit.NANOSECONDS)
                .description("How long one text takes, of those that were timed.")
                .register(registry);
        Gauge.builder(NAME + "in.force", inForce, each -> each.getAsBoolean() ? 1 : 0)
                .description("Whether every appender is behind the masker.")
                .register(registry);
    }

    private void kinds(MeterRegistry registry, Set<String> known) {
        for (String kind : masker.counts().values().keySet()) {
            if (known.add(kind)) {
                FunctionCounter.builder(
                                NAME + "values",
                                masker,
                                each -> each.counts().values().getOrDefault(kind, 0L))
                        .tag("kind", kind)
                        .description("Values of this kind that were masked.")
                        .register(registry);
            }
        }
    }
}
