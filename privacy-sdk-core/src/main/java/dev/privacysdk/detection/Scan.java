package dev.privacysdk.detection;

/** One pass over a text: from trigger to trigger, and what is found is written down. */
final class Scan {
    /** Characters between two looks at the clock: a line never gets as far. */
    private static final int BREATH = 4096;

    /** Calls of the application's detectors between two looks at the clock. */
    private static final int FEW_CALLS = 1000;

    private static final int MOST_CALLS = 20_000;

    /** Not to be read as it is written: it holds escapes, or characters beyond ASCII. */
    static final int FOLD = -1;

    /** How to read: text that is not folded, and on one line. */
    private static final int WRITTEN = 1;

    private static final int LINE = 2;

    private final Triggers triggers;
    private final long nanos;

    Scan(Triggers triggers, long nanos) {
        this.triggers = triggers;
        this.nanos = nanos;
    }

    /** Reads ASCII text as it stands; the place behind the last character that was read, or {@link #FOLD}. */
    int written(Scratch scratch, boolean line) {
        return triggers.alone ? sifted(scratch, line, Sieve.of(line)) : whole(scratch, line);
    }

    /** The same without the sieve. */
    int whole(Scratch scratch, boolean line) {
        choose(scratch.plain);
        return stretch(scratch, line, Plain.MARGIN, scratch.plain.end);
    }

    /** Reads text that has been folded. */
    int folded(Scratch scratch) {
        choose(scratch.plain);
        return read(scratch, triggers.folded(), Plain.MARGIN, scratch.plain.end, 0);
    }

    private void choose(Plain text) {
        text.on = triggers.on;
        text.alone = triggers.alone;
    }

    /** Reads only the stretches of which the sieve tells. */
    int sifted(Scratch scratch, boolean line, Sieve sieve) {
        choose(scratch.plain);
        Plain text = scratch.plain;
        text.state = Sieve.BEGIN;
        int done = Plain.MARGIN;
        int at = Plain.MARGIN;
        int breath = at + BREATH;
        while (at < text.end) {
            at = sieve.next(text, at, Math.min(text.end, breath));
            if (at == breath) {
                breath += BREATH;
                if (late(scratch)) {
                    return Math.max(done, at - Sieve.REACH);
                }
            } else if (at < text.end) {
                if (at >= done) {
                    if (text.chars[at] >= 128) {
                        return FOLD;
                    }
                    done = stretch(scratch, line, begin(text, done, at), at + 1);
                    if (done <= at) {
                        return done;
                    }
                }
                at++;
            }
        }
        return at;
    }

    /** Reads a stretch of text that is not folded. */
    private int stretch(Scratch scratch, boolean line, int from, int end) {
        return read(scratch, triggers.written(line), from, end, WRITTEN | (line ? LINE : 0));
    }

    /** Where to begin to read before a place of which the sieve tells: behind a space that no digits go on over. */
    private static int begin(Plain text, int done, int at) {
        char[] chars = text.chars;
        int limit = Math.max(done, at - 2 * Sieve.REACH);
        int from = at;
        while (from > limit && (chars[from - 1] > ' ' || goesOn(chars[from], chars[from - 2]))) {
            from--;
        }
        return from;
    }

    private static boolean goesOn(char after, char before) {
        return !Chars.letter(after) && (Chars.digit(before) || Groups.isSeparator(before));
    }

    /** Reads from trigger to trigger; where it went on to, which is before the end only where the time is over. */
    private int read(Scratch scratch, int[] table, int from, int end, int how) {
        boolean folded = (how & WRITTEN) == 0;
        boolean line = (how & LINE) != 0;
        Plain text = scratch.plain;
        char[] chars = text.chars;
        int breath = from + BREATH;
        char first = chars[from - 1];
        int before = (first < 128 ? table[first] : Neighbors.WIDE) << Triggers.SHIFT;
        int at = from;
        while (at < end) {
            char c = chars[at];
            if (c >= 128) {
                if (!folded) {
                    return FOLD;
                }
                before = Neighbors.WIDE << Triggers.SHIFT;
                at++;
                continue;
            }
            int entry = table[c];
            if ((entry & before) == 0) {
                before = entry << Triggers.SHIFT;
                at++;
                continue;
            }
            byte kind = triggers.kind(c);
            if (!folded && isEscape(c) && Escapes.begins(chars, at)) {
                return FOLD;
            }
            if (line && Controls.is(c)) {
                scratch.folding.controls = true;
            }
            if (at >= breath) {
                breath = at + BREATH;
                if (late(scratch)) {
                    return at;
                }
            }
            int next = look(scratch, at, c, kind);
            if (next < 0) {
                return at;
            }
            at = next;
            char last = chars[at - 1];
            before = (last < 128 ? table[last] : Neighbors.WIDE) << Triggers.SHIFT;
        }
        return at;
    }

    private static boolean isEscape(char c) {
        return c == '%' || c == '\\' || c == '&';
    }

    /** Looks at a trigger; the place to go on at, or -1 where the budget is spent. */
    private int look(Scratch scratch, int at, char c, byte kind) {
        Plain text = scratch.plain;
        long found = Span.NONE;
        int detector = -1;
        if (kind >= Triggers.OTHERS) {
            for (Triggers.Entry other : triggers.others(c)) {
                if (!(other.detector() instanceof Bounded) && spent(scratch)) {
                    return -1;
                }
                found = ask(scratch, other.detector(), at);
                if (found != Span.NONE) {
                    detector = other.index();
                    break;
                }
            }
        }
        text.next = at + 1;
        if (found == Span.NONE) {
            found = Looks.at(text, at, (byte) (kind & Triggers.KIND));
            if (found == Span.NONE) {
                return Chars.digit(c) && text.next == at + 1 ? digitsEnd(text.chars, at) : text.next;
            }
            detector = triggers.index(text.kind);
        }
        int end = Span.end(found);
        if (!OwnTokens.hold(text, Span.start(found), end)) {
            scratch.add(Span.start(found), end, detector);
            text.floor = end;
        }
        return end;
    }

    /** Counts a call; the clock begins with the first and is looked at after many, so that a pause does not cost a short line. */
    private boolean spent(Scratch scratch) {
        int calls = ++scratch.calls;
        return calls > MOST_CALLS || ((calls == 1 || calls % FEW_CALLS == 0) && late(scratch));
    }

    private static int digitsEnd(char[] chars, int at) {
        int end = at + 1;
        while (Chars.digit(chars[end])) {
            end++;
        }
        return end;
    }

    /** What a detector of the application finds; one that tells nonsense has failed. */
    private static long ask(Scratch scratch, Detector detector, int at) {
        Plain text = scratch.plain;
        Window window = scratch.window;
        int place = window.open(text, at);
        long found = detector.find(window, place);
        int shown = window.length();
        window.close();
        if (found == Span.NONE) {
            return Span.NONE;
        }
        int start = Span.start(found);
        int end = Span.end(found);
        if (start < 0 || start > place || end <= place || end > shown) {
            throw new IllegalStateException("The detector " + detector.id() + " found something elsewhere.");
        }
        return Span.of(Math.max(text.floor, at - place + start), at - place + end);
    }

    /** Whether the time is over, which begins to run when this is first asked. */
    private boolean late(Scratch scratch) {
        long now = System.nanoTime();
        if (scratch.deadline == 0) {
            scratch.deadline = now + nanos | 1;
            return false;
        }
        return now - scratch.deadline > 0;
    }
}
