package dev.privacysdk.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The caller's output, which remembers that it failed, so that nobody in between can hide it; never closed here. */
final class Outlet extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException broken;

    Outlet(OutputStream out) {
        this.out = out;
    }

    /** Throws what broke it, if anything did. */
    void check() throws IOException {
        if (broken != null) {
            throw broken;
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(Step step) throws IOException {
        check();
        try {
            step.run();
        } catch (IOException e) {
            broken = e;
            throw e;
        } catch (RuntimeException e) {
            broken = new IOException("The output of an export failed; nothing more was written.", e);
            throw broken;
        }
    }

    @Override
    public void write(int b) throws IOException {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int off, int len) throws IOException {
        attempt(() -> out.write(bytes, off, len));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    /** Leaves the caller's output open. */
    @Override
    public void close() {}
}
