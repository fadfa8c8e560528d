package dev.privacysdk.logging.jdk;

import dev.privacysdk.masking.Masker;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * A masker in front of {@code System.out} and {@code System.err}, until it is closed.
 *
 * <p>Lines are masked whole, when they end or when somebody flushes; a line of more than 64 KiB is masked in pieces. What is
 * masked already, as by a logging system that writes to the console, comes out as it is. A stream that somebody took before
 * this was installed stays as it was. Safe for any number of threads, as the streams are.
 */
public final class SystemOutMasking implements AutoCloseable {
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final PrintStream out;
    private final PrintStream err;
    private volatile Masker masker;

    private SystemOutMasking(Masker masker) {
        this.masker = masker;
        this.out = masking(outBefore, "stdout.encoding");
        this.err = masking(errBefore, "stderr.encoding");
    }

    /** Puts a masker in front of both streams. */
    public static SystemOutMasking install(Masker masker) {
        SystemOutMasking masking = new SystemOutMasking(masker);
        System.setOut(masking.out);
        System.setErr(masking.err);
        return masking;
    }

    private PrintStream masking(PrintStream behind, String encoding) {
        Charset charset = Charset.forName(
                System.getProperty(encoding, Charset.defaultCharset().name()));
        return new PrintStream(new LineMasking(behind, charset, () -> masker), false, charset);
    }

    /** Uses another masker from the next line on. */
    public void use(Masker other) {
        masker = other;
    }

    /** Whether both streams are masked at this moment. */
    public boolean complete() {
        return System.out == out && System.err == err;
    }

    /** Writes what is held, and puts the streams back where nobody else has set others since. */
    @Override
    public void close() {
        out.flush();
        err.flush();
        if (System.out == out) {
            System.setOut(outBefore);
        }
        if (System.err == err) {
            System.setErr(errBefore);
        }
    }
}
