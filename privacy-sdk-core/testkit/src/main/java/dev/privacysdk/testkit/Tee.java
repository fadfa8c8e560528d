package dev.privacysdk.testkit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Hands on what is written, and keeps it. */
final class Tee extends OutputStream {
    private final PrintStream original;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Tee(PrintStream original) {
        this.original = original;
    }

    PrintStream original() {
        return original;
    }

    String text() {
        return kept.toString(Charset.defaultCharset());
    }

    @Override
    public void write(int b) {
        original.write(b);
        kept.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        original.write(bytes, from, length);
        kept.write(bytes, from, length);
    }

    @Override
    public void flush() {
        original.flush();
    }
}
