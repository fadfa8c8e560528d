package dev.privacysdk.detection;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What one scan writes on: lent to one thread at a time, and used again.
 *
 * <p>Not thread-local: a detector of the application may log and so scan while it is asked, and a million virtual threads
 * would keep a million of them.
 */
final class Scratch {
    private static final int SLOTS = 16;
    private static final int LARGEST = 1 << 16;

    /** Two on each line of the processor's cache would slow each other down. */
    private static final int APART = 16;

    private static final AtomicReferenceArray<@Nullable Scratch> FREE = new AtomicReferenceArray<>(SLOTS * APART);

    final Plain plain = new Plain(512);
    final Folding folding = new Folding();
    final Window window = new Window();

    /** Where in the text something was found, where it ends, and which detector found it: three numbers each. */
    int[] spans = new int[48];

    int count;

    /** Calls of the application's detectors, and when they have to end. */
    int calls;

    long deadline;

    private Scratch() {}

    static Scratch take() {
        Scratch free = FREE.getAndSet(slot(), null);
        return free == null ? new Scratch() : free;
    }

    /** Gives it back, unless it has grown large. */
    static void give(Scratch scratch) {
        if (scratch.plain.chars.length <= 2 * LARGEST && scratch.folding.capacity() <= 2 * LARGEST) {
            FREE.setRelease(slot(), scratch);
        }
    }

    private static int slot() {
        long id = Thread.currentThread().getId();
        return (int) (id & (SLOTS - 1)) * APART;
    }

    /** A new text. */
    void begin() {
        calls = 0;
        deadline = 0;
    }

    void add(int start, int end, int detector) {
        if (3 * count + 3 > spans.length) {
            spans = Arrays.copyOf(spans, spans.length * 2);
        }
        spans[3 * count] = start;
        spans[3 * count + 1] = end;
        spans[3 * count + 2] = detector;
        count++;
    }
}
