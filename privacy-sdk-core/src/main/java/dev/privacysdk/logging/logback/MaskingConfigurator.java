package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.privacysdk.masking.Masker;

/**
 * Puts the standard masker in front of Logback before it is configured, and leaves configuring it to the next in line.
 *
 * <p>Logback finds it where a jar names it in {@code META-INF/services/ch.qos.logback.classic.spi.Configurator}.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class MaskingConfigurator extends ContextAwareBase implements Configurator {
    /** One that Logback makes. */
    public MaskingConfigurator() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        LogbackMasking.install(context, Masker.standard());
        return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
}
