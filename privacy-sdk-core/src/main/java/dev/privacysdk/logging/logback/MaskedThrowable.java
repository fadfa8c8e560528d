package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;

/**
 * A throwable as appenders may see it: its messages are masked at every level, its stack traces are its own.
 *
 * <p>Encoders that insist on a real throwable get one that has nothing but masked messages and the stack traces.
 */
final class MaskedThrowable extends ThrowableProxy {
    private static final int DEEPEST = 64;
    private static final IThrowableProxy[] NONE = {};

    /** What the class above insists on; without trace and cause, and shown to nobody. */
    @SuppressWarnings("StaticAssignmentOfThrowable")
    private static final Shown NOBODY = new Shown("", "");

    private final IThrowableProxy thrown;
    private final Masked masked;
    private final int depth;
    private @Nullable String message;
    private @Nullable String overriding;
    private @Nullable MaskedThrowable cause;
    private IThrowableProxy @Nullable [] suppressed;
    private @Nullable Throwable shown;

    MaskedThrowable(IThrowableProxy thrown, Masked masked) {
        this(thrown, masked, 0);
    }

    private MaskedThrowable(IThrowableProxy thrown, Masked masked, int depth) {
        super(NOBODY);
        this.thrown = thrown;
        this.masked = masked;
        this.depth = depth;
    }

    @Override
    public @Nullable String getMessage() {
        if (message == null) {
            message = masked.text(thrown.getMessage());
        }
        return message;
    }

    @Override
    public @Nullable String getOverridingMessage() {
        if (overriding == null) {
            overriding = masked.text(thrown.getOverridingMessage());
        }
        return overriding;
    }

    @Override
    public String getClassName() {
        return thrown.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return thrown.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return thrown.getCommonFrames();
    }

    @Override
    public boolean isCyclic() {
        return thrown.isCyclic();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        if (cause == null && thrown.getCause() != null && depth < DEEPEST) {
            cause = new MaskedThrowable(thrown.getCause(), masked, depth + 1);
        }
        return cause;
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        IThrowableProxy[] known = suppressed;
        if (known == null) {
            IThrowableProxy[] all = thrown.getSuppressed();
            known = all == null || all.length == 0 || depth >= DEEPEST ? NONE : new IThrowableProxy[all.length];
            for (int i = 0; i < known.length; i++) {
                known[i] = new MaskedThrowable(all[i], masked, depth + 1);
            }
            suppressed = known;
        }
        return known;
    }

    @Override
    public Throwable getThrowable() {
        Throwable known = shown;
        if (known == null) {
            known = show();
            shown = known;
        }
        return known;
    }

    private Throwable show() {
        String own = getMessage();
        String other = getOverridingMessage();
        String text = other != null ? other : own == null ? getClassName() : getClassName() + ": " + own;
        Shown copy = new Shown(own, text);
        StackTraceElementProxy[] frames = getStackTraceElementProxyArray();
        StackTraceElement[] trace = new StackTraceElement[frames == null ? 0 : frames.length];
        for (int i = 0; i < trace.length; i++) {
            trace[i] = frames[i].getStackTraceElement();
        }
        copy.setStackTrace(trace);
        if (getCause() instanceof MaskedThrowable inner) {
            copy.initCause(inner.getThrowable());
        }
        for (IThrowableProxy each : getSuppressed()) {
            copy.addSuppressed(((MaskedThrowable) each).getThrowable());
        }
        return copy;
    }

    /** The messages are those of now, whoever reads them later. */
    void prepare() {
        getMessage();
        getOverridingMessage();
        if (getCause() instanceof MaskedThrowable inner) {
            inner.prepare();
        }
        for (IThrowableProxy each : getSuppressed()) {
            ((MaskedThrowable) each).prepare();
        }
    }

    @Override
    public void calculatePackagingData() {
        // The stack traces are those of the throwable behind this, which Logback has calculated by then.
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
