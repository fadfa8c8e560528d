package dev.privacysdk.logging.thrown;

import dev.privacysdk.masking.Masker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was thrown, as logs may show it: masked messages at every depth, the stack traces as they are.
 *
 * <p>Each throwable becomes one of its own class without its fields; where a class does not say what it is given, one that
 * prints itself like it. A cause that leads back to its effect does so here. The first thousand are looked at, the others are
 * left out. Never throws.
 */
public final class MaskedThrowables {
    private static final String FAILED = "[MASKING-FAILED]";
    private static final int MOST = 1000;

    private final Masker masker;
    private final IdentityHashMap<Throwable, Throwable> twins = new IdentityHashMap<>();
    private final Deque<Throwable> waiting = new ArrayDeque<>();

    private MaskedThrowables(Masker masker) {
        this.masker = masker;
    }

    /** The masked copy of what was thrown, with all that hangs on it. */
    public static Throwable of(Throwable thrown, Masker masker) {
        return new MaskedThrowables(masker).all(thrown);
    }

    private Throwable all(Throwable thrown) {
        Throwable twin = made(thrown);
        twins.put(thrown, twin);
        waiting.add(thrown);
        for (Throwable next = waiting.poll(); next != null; next = waiting.poll()) {
            link(next, twins.get(next));
        }
        return twin;
    }

    private @Nullable String text(Supplier<@Nullable String> saying) {
        try {
            String said = saying.get();
            return said == null ? null : masker.line(said);
        } catch (Throwable e) {
            return FAILED;
        }
    }

    private @Nullable Throwable twin(@Nullable Throwable thrown) {
        if (thrown == null) {
            return null;
        }
        Throwable known = twins.get(thrown);
        if (known == null && twins.size() < MOST) {
            known = made(thrown);
            twins.put(thrown, known);
            waiting.add(thrown);
        }
        return known;
    }

    private Throwable made(Throwable thrown) {
        String message = text(thrown::getMessage);
        String local = text(thrown::getLocalizedMessage);
        String text = String.valueOf(text(thrown::toString));
        Throwable twin = Twins.of(thrown.getClass(), message, local, text);
        return twin == null ? new Shown(message, text) : twin;
    }

    private void link(Throwable thrown, @Nullable Throwable twin) {
        if (twin == null) {
            return;
        }
        try {
            twin.setStackTrace(thrown.getStackTrace());
            Throwable cause = twin(thrown.getCause());
            if (cause != null && cause != twin) {
                twin.initCause(cause);
            }
            for (Throwable each : thrown.getSuppressed()) {
                Throwable suppressed = twin(each);
                if (suppressed != null && suppressed != twin) {
                    twin.addSuppressed(suppressed);
                }
            }
        } catch (Throwable e) {
            // A class whose own code fails is shown as far as it was read.
            return;
        }
    }

    /** What a throwable looks like. */
    private static final class Shown extends Throwable {
        private static final long serialVersionUID = 1;

        private final String text;

        Shown(@Nullable String message, String text) {
            super(message);
            this.text = text;
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }

        @Override
        @SuppressWarnings(
                "OverrideThrowableToString") // A printed trace begins with it, and must name the class that was thrown.
        public String toString() {
            return text;
        }
    }
}
