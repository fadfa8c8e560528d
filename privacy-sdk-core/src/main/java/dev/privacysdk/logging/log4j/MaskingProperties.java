package dev.privacysdk.logging.log4j;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.logging.log4j.util.PropertySource;
import org.jspecify.annotations.Nullable;

/**
 * Tells Log4j to mask from its first event on.
 *
 * <p>Log4j finds it where a jar names it in {@code META-INF/services/org.apache.logging.log4j.util.PropertySource}. It comes
 * before every other source; what others say of the same properties stands behind what this one says. Where Log4j's API is
 * there without its core, it says nothing that anybody reads.
 */
public final class MaskingProperties implements PropertySource {
    static final MaskingProperties OURS = new MaskingProperties();

    /** By name, because the classes need Log4j's core and this one does not. */
    private static final Map<String, String> VALUES = Map.of(
            "log4j.ReliabilityStrategy", "dev.privacysdk.logging.log4j.MaskingReliability",
            "Log4jLogEventFactory", "dev.privacysdk.logging.log4j.MaskingEvents");

    private static final ThreadLocal<Boolean> SILENT = new ThreadLocal<>();

    /** One that Log4j makes. */
    public MaskingProperties() {}

    /** What comes of something that asks for the same properties, as it would without this source. */
    static <T> T withoutOurs(Supplier<T> asking) {
        Boolean before = SILENT.get();
        SILENT.set(true);
        try {
            return asking.get();
        } finally {
            if (before == null) {
                SILENT.remove();
            }
        }
    }

    @Override
    public int getPriority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public @Nullable String getProperty(String key) {
        return SILENT.get() == null ? VALUES.get(key) : null;
    }

    @Override
    public boolean containsProperty(String key) {
        return getProperty(key) != null;
    }
}
