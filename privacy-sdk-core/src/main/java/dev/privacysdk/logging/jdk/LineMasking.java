package dev.privacysdk.logging.jdk;

import dev.privacysdk.masking.Masker;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Supplier;

/** Holds what is written until its line is whole, and hands the line on masked. */
final class LineMasking extends OutputStream {
    /** A longer line is handed on in pieces that end between two words. */
    static final int LONGEST = 64 * 1024;

    static final String TOO_LONG = "[MASKED:budget]";

    private final PrintStream behind;
    private final Charset charset;
    private final Supplier<Masker> masker;
    private byte[] line = new byte[256];
    private int length;

    LineMasking(PrintStream behind, Charset charset, Supplier<Masker> masker) {
        this.behind = behind;
        this.charset = charset;
        this.masker = masker;
    }

    @Override
    public synchronized void write(int value) {
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * line.length);
        }
        line[length++] = (byte) value;
        if (value == '\n') {
            handOn(length);
        } else if (length >= LONGEST) {
            handOnWords();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            write(bytes[i]);
        }
    }

    /** What stands there is masked as it stands: a question waits for its answer on the same line. */
    @Override
    public synchronized void flush() {
        handOn(length);
        behind.flush();
    }

    private void handOnWords() {
        int end = length;
        while (end > 0 && line[end - 1] != ' ' && line[end - 1] != '\t') {
            end--;
        }
        if (end > 0) {
            handOn(end);
        } else {
            length = 0;
            put(TOO_LONG.getBytes(charset));
        }
    }

    private void handOn(int end) {
        if (end == 0) {
            return;
        }
        byte[] whole = Arrays.copyOf(line, end);
        System.arraycopy(line, end, line, 0, length - end);
        length -= end;
        String text = new String(whole, charset);
        String masked = masker.get().text(text);
        put(masked.equals(text) ? whole : masked.getBytes(charset));
    }

    private void put(byte[] bytes) {
        behind.write(bytes, 0, bytes.length);
    }
}
