package dev.privacysdk.logging.jdk;

import dev.privacysdk.masking.Masker;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A masker in front of the handlers of {@code java.util.logging}, for applications that log with it or bridge from it.
 *
 * <p>Every record that reaches the root logger's handlers is masked, and whoever adds one there later gets masked records.
 * So it is for loggers that had handlers of their own when this was installed, or when the configuration was read again.
 * What a logger of JUL does not tell anybody is that it was given its first handler later: {@link #complete} says so, and
 * {@link #install} puts it right.
 */
public final class JulMasking {
    private static final JulMasking OURS = new JulMasking();

    private volatile Masker masker = Masker.standard();
    private boolean listening;
    /** JUL forgets loggers that nobody holds. */
    private List<Logger> held = List.of();

    private JulMasking() {}

    /** Puts a masker before all handlers that there are; where there is one already, it uses this masker from now on. */
    public static JulMasking install(Masker masker) {
        OURS.use(masker);
        OURS.attach();
        return OURS;
    }

    /** Uses another masker from the next record on. */
    public void use(Masker other) {
        masker = other;
    }

    /** Whether at this moment no handler gets a record that is not masked. */
    public boolean complete() {
        return withHandlers().allMatch(JulMasking::isFirst);
    }

    private synchronized void attach() {
        if (!listening) {
            listening = true;
            LogManager.getLogManager().addConfigurationListener(this::attach);
        }
        held = withHandlers().toList();
        for (Logger logger : held) {
            if (!isFirst(logger)) {
                putFirst(logger);
            }
        }
    }

    /** The others are away for a moment, and never there without the masker before them. */
    private void putFirst(Logger logger) {
        Handler[] others = logger.getHandlers();
        for (Handler each : others) {
            logger.removeHandler(each);
        }
        logger.addHandler(new MaskingHandler(() -> masker));
        for (Handler each : others) {
            if (!(each instanceof MaskingHandler)) {
                logger.addHandler(each);
            }
        }
    }

    private static boolean isFirst(Logger logger) {
        Handler[] handlers = logger.getHandlers();
        return handlers.length > 0 && handlers[0] instanceof MaskingHandler;
    }

    /** The root always, which may be given a handler later. */
    private static Stream<Logger> withHandlers() {
        LogManager manager = LogManager.getLogManager();
        return Collections.list(manager.getLoggerNames()).stream()
                .map(manager::getLogger)
                .filter(Objects::nonNull)
                .filter(logger -> logger.getName().isEmpty() || logger.getHandlers().length > 0);
    }
}
