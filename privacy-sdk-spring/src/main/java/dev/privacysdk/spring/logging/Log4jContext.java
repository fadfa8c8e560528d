package dev.privacysdk.spring.logging;

import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.logging.log4j.Log4jMasking;
import dev.privacysdk.masking.Masker;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;

/** The one place that touches Log4j. */
final class Log4jContext implements LogSystem {
    static boolean inUse() {
        return LogManager.getContext(false) instanceof LoggerContext;
    }

    private static LoggerContext context() {
        return (LoggerContext) LogManager.getContext(false);
    }

    @Override
    public void install() {
        LoggerContext context = context();
        if (Log4jMasking.in(context).isEmpty()) {
            Log4jMasking.install(context, Masker.standard());
        }
    }

    @Override
    public void use(Masker masker) {
        Log4jMasking.install(context(), masker);
    }

    @Override
    public Optional<SelfCheck> selfCheck() {
        return Log4jMasking.in(context()).map(Log4jMasking::selfCheck);
    }

    @Override
    public boolean complete() {
        return Log4jMasking.in(context()).filter(Log4jMasking::complete).isPresent();
    }
}
