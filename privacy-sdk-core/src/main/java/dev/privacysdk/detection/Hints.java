package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * By what the sieve knows where a detector of the default profile may find something; numbers are told by {@link DigitChain}.
 *
 * <p>Each asks for less than its detector does, whichever are on, and ends at most {@link Sieve#REACH} characters behind the
 * trigger of it.
 */
final class Hints {
    private static final Ascii DIGIT = Ascii.of('0', '9');
    private static final Ascii HEX = DIGIT.and(Ascii.of('a', 'f')).and(Ascii.of('A', 'F'));
    private static final Ascii LETTER = Ascii.of('a', 'z').and(Ascii.of('A', 'Z'));
    private static final Ascii ALPHANUMERIC = LETTER.and(DIGIT);
    private static final Ascii WORD = ALPHANUMERIC.and(Ascii.of('_'));

    /** Before a number or an address. */
    private static final Ascii GAP = WORD.and(Ascii.of('.')).not();

    private static final Ascii CONTROL =
            Ascii.of((char) 0, '\u001F').and(Ascii.of('\u007F')).without('\t');
    private static final Ascii AROUND_NAMES = Ascii.of(" \"'\\");
    private static final Ascii JOINTS = Ascii.of("=:>");

    /** Characters at the end of a name that tell it. */
    private static final int TELLING = 6;

    private Hints() {}

    /** All of them; where text is to stay on one line, its control characters are to be seen, too. */
    static List<Hint> all(boolean line) {
        List<Hint> all = new ArrayList<>();
        escapes(all);
        addresses(all);
        accounts(all);
        credentials(all);
        if (line) {
            all.add(Hint.of(CONTROL));
        }
        return all;
    }

    private static void escapes(List<Hint> all) {
        all.add(Hint.of("%").times(2, HEX));
        all.add(Hint.of("\\").then(Ascii.of("u\\")));
        all.add(Hint.of("&#"));
        all.add(Hint.of("&").then(LETTER).any(LETTER).then(";"));
    }

    private static void addresses(List<Hint> all) {
        all.add(Hint.of("@"));
        Hint four = Hint.of(GAP);
        for (int part = 0; part < 3; part++) {
            four.then(DIGIT).upTo(2, DIGIT).then(".");
        }
        all.add(four.then(DIGIT));
        all.add(Hint.of("::"));
        Hint groups = Hint.of(HEX);
        for (int group = 0; group < 2; group++) {
            groups.then(":").then(HEX).upTo(3, HEX);
        }
        all.add(groups.then(":"));
        all.add(Hint.of("-").times(2, HEX).then("-").times(2, HEX).then("-"));
        all.add(Hint.of(HEX).times(3, HEX).then(".").times(4, HEX).then("."));
    }

    /** By the letters of a country and two digits. */
    private static void accounts(List<Hint> all) {
        for (char first = 'a'; first <= 'z'; first++) {
            Ascii second = Ibans.second(first);
            if (!second.isEmpty()) {
                all.add(Hint.of(ALPHANUMERIC.not())
                        .then(Ascii.anyCase(first))
                        .then(second)
                        .times(2, DIGIT));
            }
        }
    }

    private static void credentials(List<Hint> all) {
        for (String prefix : KeyTokens.prefixes()) {
            all.add(Hint.of(WORD.not()).then(prefix));
        }
        Set<String> ends = new LinkedHashSet<>();
        for (String name : SecretNames.ascii()) {
            ends.add(name.substring(Math.max(0, name.length() - TELLING)));
        }
        for (String end : ends) {
            all.add(Hint.of(end).any(AROUND_NAMES).then(JOINTS));
        }
        all.add(Hint.of(WORD.not()).then("bearer "));
        all.add(Hint.of(WORD.not()).then("basic "));
        all.add(Hint.of("eyJ"));
        all.add(Hint.of("-----B"));
    }
}
