package dev.privacysdk.detection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/**
 * Finds personal data in text by its shape, in one pass, and writes something else in its place.
 *
 * <p>Text in which nothing was found comes back as the same instance, and no garbage is made for it. Never throws: where a
 * detector or a replacement fails, the whole text becomes {@code [MASKING-FAILED]}. Masking twice is masking once. The
 * time it takes grows with the length of the text and with nothing else; what lies beyond the limit of length or of time
 * is replaced by {@code [MASKED:budget]} and never shown. Immutable but for its counts, and safe for any number of threads.
 */
public final class TextScanner {
    /** Characters of a text that are shown, unless something else is asked for. */
    public static final int LONGEST = 1 << 16;

    /** What is written for a text that could not be masked. */
    public static final String FAILED = "[MASKING-FAILED]";

    /** What is written for the rest of a text that is too long, or takes too long. */
    public static final String BUDGET = "[MASKED:budget]";

    private static final Duration TIME = Duration.ofMillis(2);
    private static final int SHORTEST = 1024;
    private static final int LARGEST = 1 << 28;

    /** A value that was replaced may have hidden where its neighbor begins; more often than so it is hostile. */
    private static final int MOST_PASSES = 8;

    private final Detectors detectors;
    private final Map<String, UnaryOperator<String>> replacements;
    private final int longest;
    private final Duration time;
    private final Triggers triggers;
    private final Scan scan;
    private final Writer writer;
    private final LongAdder[] counts;
    private final LongAdder budgets = new LongAdder();
    private final LongAdder failures = new LongAdder();

    private TextScanner(
            Detectors detectors, Map<String, UnaryOperator<String>> replacements, int longest, Duration time) {
        this.detectors = detectors;
        this.replacements = replacements;
        this.longest = longest;
        this.time = time;
        List<Detector> list = detectors.list();
        this.triggers = new Triggers(list);
        this.scan = new Scan(triggers, time.toNanos());
        this.counts = new LongAdder[list.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new LongAdder();
        }
        this.writer = new Writer(list, replacements, counts);
    }

    /** One that writes each detector's token, shows 65,536 characters, and takes two milliseconds at most. */
    public static TextScanner of(Detectors detectors) {
        return new TextScanner(detectors, Map.of(), LONGEST, TIME);
    }

    /**
     * The same with other replacements than tokens, by the ids of detectors.
     *
     * <p>A replacement gets the value in plain form, without escapes. One that throws, answers null or more than twice the
     * value and 96 characters fails the text. What it answers is scanned like any text.
     *
     * @throws IllegalArgumentException where there is no such detector
     */
    public TextScanner replacing(Map<String, UnaryOperator<String>> replacements) {
        if (!detectors.ids().containsAll(replacements.keySet())) {
            throw new IllegalArgumentException("There is no detector for some of " + replacements.keySet() + ".");
        }
        return new TextScanner(detectors, Map.copyOf(replacements), longest, time);
    }

    /**
     * The same with other limits.
     *
     * @param characters of a text that are shown, from 1,024 to 268,435,456
     * @param time for one text: begins at the 4,096th character, or at the first question to a detector of the
     *     application, so that for short lines no clock is read
     * @throws IllegalArgumentException where a limit is out of its range
     */
    public TextScanner within(int characters, Duration time) {
        if (characters < SHORTEST || characters > LARGEST || time.isNegative() || time.toDays() > 1) {
            throw new IllegalArgumentException("A limit is out of its range.");
        }
        return new TextScanner(detectors, replacements, characters, time);
    }

    /** The text with everything replaced that was found; the same instance where nothing was. */
    public String text(String text) {
        return mask(text, false);
    }

    /**
     * The same on one line: line breaks, control characters but the tab, and marks that turn the direction of text are
     * written as escapes.
     */
    public String line(String text) {
        return mask(text, true);
    }

    /** How many values each detector has found since this scanner was made, by its id. */
    public Map<String, Long> counts() {
        Map<String, Long> sums = new LinkedHashMap<>();
        int index = 0;
        for (String id : detectors.ids()) {
            sums.put(id, counts[index++].sum());
        }
        return sums;
    }

    /** How many texts were cut because of their length or the time they took. */
    public long budgetsSpent() {
        return budgets.sum();
    }

    /** How many texts could not be masked. */
    public long failures() {
        return failures.sum();
    }

    /** The ids of the detectors that are on. */
    public Set<String> ids() {
        return detectors.ids();
    }

    private String mask(String text, boolean line) {
        try {
            Scratch scratch = Scratch.take();
            scratch.begin();
            String before = text;
            String masked = once(before, line, scratch);
            int passes = 1;
            while (!masked.equals(before)) {
                if (passes++ == MOST_PASSES) {
                    budgets.increment();
                    masked = BUDGET;
                    break;
                }
                before = masked;
                masked = once(before, line, scratch);
            }
            Scratch.give(scratch);
            return masked;
        } catch (RuntimeException | Error e) {
            // What it was working on is not given back: nobody knows in what state it is.
            failures.increment();
            return FAILED;
        }
    }

    private String once(String text, boolean line, Scratch scratch) {
        int length = text.length();
        boolean tooLong = length > longest;
        Plain plain = scratch.plain;
        scratch.count = 0;
        scratch.folding.controls = false;
        plain.load(text, tooLong ? Math.min(length, longest + Writer.SLACK) : length);
        int read = scan.written(scratch, line);
        boolean folded = read == Scan.FOLD;
        if (folded) {
            scratch.count = 0;
            scratch.folding.fold(plain, line);
            read = scan.folded(scratch);
        }
        boolean late = read < plain.end;
        if (scratch.count == 0 && !late && !tooLong && !(line && scratch.folding.controls)) {
            return text;
        }
        int stop = length;
        if (late) {
            stop = writer.cut(text, folded ? scratch.folding.start(read) : read - Plain.MARGIN);
        }
        if (tooLong) {
            stop = Math.min(stop, writer.cut(text, longest - BUDGET.length()));
        }
        if (stop < length) {
            budgets.increment();
        }
        return writer.write(text, stop, line, folded, scratch);
    }
}
