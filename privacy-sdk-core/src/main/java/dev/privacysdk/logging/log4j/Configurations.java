package dev.privacysdk.logging.log4j;

import java.net.URI;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.jspecify.annotations.Nullable;

/** Is asked for the configuration of each context that starts, and has the context masked before it has one. */
final class Configurations extends ConfigurationFactory {
    private final ConfigurationFactory behind;

    private Configurations(ConfigurationFactory behind) {
        this.behind = behind;
    }

    /** In front of the factory that is in use, which goes on making the configurations. */
    static synchronized void putInFront() {
        ConfigurationFactory now = getInstance();
        if (!(now instanceof Configurations)) {
            setConfigurationFactory(new Configurations(now));
        }
    }

    @Override
    public @Nullable Configuration getConfiguration(
            @Nullable LoggerContext context, @Nullable String name, @Nullable URI place) {
        return guarded(context, behind.getConfiguration(context, name, place));
    }

    @Override
    public @Nullable Configuration getConfiguration(
            @Nullable LoggerContext context, @Nullable String name, @Nullable URI place, @Nullable ClassLoader loader) {
        return guarded(context, behind.getConfiguration(context, name, place, loader));
    }

    @Override
    public @Nullable Configuration getConfiguration(
            @Nullable LoggerContext context, @Nullable ConfigurationSource source) {
        return guarded(context, behind.getConfiguration(context, source));
    }

    private static @Nullable Configuration guarded(
            @Nullable LoggerContext context, @Nullable Configuration configuration) {
        if (context != null) {
            Log4jMasking masking = Log4jMasking.meet(context);
            if (configuration != null) {
                masking.guard(configuration);
            }
        }
        return configuration;
    }

    /** Files are known by those behind. */
    @Override
    protected String @Nullable [] getSupportedTypes() {
        return null;
    }
}
