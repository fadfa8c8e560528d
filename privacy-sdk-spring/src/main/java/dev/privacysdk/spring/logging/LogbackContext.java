package dev.privacysdk.spring.logging;

import ch.qos.logback.classic.LoggerContext;
import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.logging.logback.LogbackMasking;
import dev.privacysdk.masking.Masker;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The one place that touches Logback. */
final class LogbackContext implements LogSystem {
    static boolean inUse() {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @Override
    public void install() {
        LoggerContext context = context();
        if (LogbackMasking.in(context).isEmpty()) {
            LogbackMasking.install(context, Masker.standard());
        }
    }

    @Override
    public void use(Masker masker) {
        LogbackMasking.install(context(), masker);
    }

    @Override
    public Optional<SelfCheck> selfCheck() {
        return LogbackMasking.in(context()).map(LogbackMasking::selfCheck);
    }

    @Override
    public boolean complete() {
        return LogbackMasking.in(context()).filter(LogbackMasking::complete).isPresent();
    }
}
