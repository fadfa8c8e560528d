package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done at each character of ASCII, worked out once for a choice of detectors.
 *
 * <p>One number for each character: what it is to the one after it in the low byte, and above that what has to stand
 * before it so that a look is worth while. So a character is passed by with one load and one comparison, and most hyphens,
 * underscores, equals signs and digits inside words are.
 */
final class Triggers {
    /** Added to any other kind: a detector of the application looks here. */
    static final byte OTHERS = 64;

    static final int KIND = OTHERS - 1;

    /** How far what must stand before is shifted. */
    static final int SHIFT = 8;

    /** A detector with its place in the choice. */
    record Entry(Detector detector, int index) {}

    private static final Entry[] NOBODY = {};

    final int on;

    /** Whether there are no detectors of the application. */
    final boolean alone;

    private final int[] written = new int[128];
    private final int[] lines = new int[128];
    private final int[] folded = new int[128];
    private final byte[] kinds = new byte[128];
    private final Entry[] @Nullable [] others = new Entry[128][];
    private final int[] indexes = new int[Standard.values().length];

    Triggers(List<Detector> detectors) {
        int bits = 0;
        List<Entry> own = new ArrayList<>();
        for (int i = 0; i < detectors.size(); i++) {
            if (detectors.get(i) instanceof Standard standard) {
                bits |= standard.bit;
                indexes[standard.place] = i;
            } else {
                own.add(new Entry(detectors.get(i), i));
            }
        }
        on = bits;
        alone = own.isEmpty();
        for (char c = 0; c < 128; c++) {
            fill(c, own);
        }
    }

    private void fill(char c, List<Entry> own) {
        Entry[] here = own.stream()
                .filter(entry -> entry.detector().triggers().indexOf(c) >= 0)
                .toArray(Entry[]::new);
        others[c] = here.length == 0 ? null : here;
        byte kind = Looks.kind(c, on);
        kinds[c] = (byte) (kind | (here.length == 0 ? 0 : OTHERS));
        int needs = here.length > 0 ? Neighbors.ANY : kind == 0 ? 0 : Neighbors.before(c, on);
        folded[c] = needs << SHIFT | Neighbors.of(c);
        boolean escape = c == '\\' || c == '%' || c == '&';
        written[c] = (escape ? Neighbors.ANY : needs) << SHIFT | Neighbors.of(c);
        lines[c] = (escape || Controls.is(c) ? Neighbors.ANY : needs) << SHIFT | Neighbors.of(c);
    }

    /** For text as it was written. */
    int[] written(boolean line) {
        return line ? lines : written;
    }

    /** For text that has been folded. */
    int[] folded() {
        return folded;
    }

    /** What kind of trigger a character is. */
    byte kind(char c) {
        return kinds[c];
    }

    /** The detectors of the application that look at a character. */
    Entry[] others(char c) {
        Entry[] here = others[c];
        return here == null ? NOBODY : here;
    }

    /** The place in the choice of one of the default profile. */
    int index(Standard standard) {
        return indexes[standard.place];
    }
}
