package dev.privacysdk.masking;

import dev.privacysdk.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value may stand in a text, and whether looking for it would do more harm than good.
 *
 * <p>Looked for are: words of Latin and like letters from four letters on in any case, and of three in their own case; Han,
 * kana and Hangul from two characters on; numbers from five digits on; ids of people, and whatever mixes letters and digits,
 * from five characters on. A name of
 * several words is looked for by each of them too, from four Latin letters or two others on. Not looked for is what is an
 * ordinary word of logs or the name of a big place, a month or a title; a name that is an ordinary word is looked for in its
 * own case. What has eight characters and more is found against other letters too, as in {@code "user" + name}; everything
 * else stands between borders of words. Dates are looked for in their common orders. A long text is looked for in pieces.
 */
final class Spellings {
    private static final int ENOUGH_LETTERS = 4;
    private static final int ENOUGH_IN_OWN_CASE = 3;
    private static final int ENOUGH_OF_OTHERS = 2;
    private static final int ENOUGH_DIGITS = 5;
    private static final int ENOUGH_OF_AN_ID = 5;
    private static final int ENOUGH_FOR_DIGITS_ALONE = 7;
    private static final int MOST_NAMES = 5;
    private static final int PIECE = 96;
    private static final int SHORTEST_PIECE = 12;

    private Spellings() {}

    /** Adds all of a value; none where it is not to be looked for. */
    static void of(Sought sought, List<Spelling> to) {
        String text = sought.value().strip();
        List<Spelling> found = new ArrayList<>(8);
        if (CommonWords.never(Spelling.of(text, false, sought).folded())) {
            return;
        }
        if (text.length() > 2 * PIECE) {
            pieces(text, sought, found);
        } else {
            whole(text, sought, found);
            if (isName(sought.category())) {
                names(text, sought, found);
            }
            if (text.length() == 10 && text.charAt(4) == '-') {
                dates(text, sought, found);
            }
            digits(text, sought, found);
        }
        to.addAll(found);
    }

    private static void whole(String text, Sought sought, Collection<Spelling> to) {
        Spelling spelling = Spelling.of(text, false, sought);
        if (!worthwhile(spelling.folded())
                || (sought.person() != null && spelling.folded().length() < ENOUGH_OF_AN_ID)) {
            return;
        }
        boolean exactly = ownCase(spelling.folded());
        to.add(exactly ? Spelling.of(text, true, sought) : spelling);
        if (text.indexOf('%') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0) {
            Spelling unescaped = Spelling.unescaped(text, sought);
            if (!unescaped.folded().isEmpty()) {
                to.add(unescaped);
            }
        }
    }

    private static boolean worthwhile(String folded) {
        int letters = 0;
        int digits = 0;
        int others = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (Folding.word(c)) {
                letters++;
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                others++;
            }
        }
        if (others > 0) {
            return others + letters + digits >= ENOUGH_OF_OTHERS;
        }
        return digits > 0 ? letters + digits >= ENOUGH_DIGITS : letters >= ENOUGH_IN_OWN_CASE;
    }

    private static boolean ownCase(String folded) {
        return (folded.length() < ENOUGH_LETTERS && Folding.word(folded.charAt(0))) || CommonWords.ordinary(folded);
    }

    private static boolean isName(@Nullable DataCategory category) {
        return category != null
                && (category.id().contains("name") || category.id().equals("identity"));
    }

    private static void names(String text, Sought sought, Collection<Spelling> to) {
        List<String> names = split(text);
        if (names.size() < 2 || names.size() > MOST_NAMES) {
            return;
        }
        StringBuilder together = new StringBuilder();
        for (String name : names) {
            together.append(name);
            Spelling spelling = Spelling.of(name, false, sought);
            String folded = spelling.folded();
            boolean latin = !folded.isEmpty() && Folding.word(folded.charAt(0));
            if (folded.length() >= (latin ? ENOUGH_LETTERS : ENOUGH_OF_OTHERS) && !CommonWords.never(folded)) {
                to.add(CommonWords.ordinary(folded) ? Spelling.of(name, true, sought) : spelling);
            }
        }
        Spelling joined = Spelling.of(together.toString(), false, sought);
        if (!joined.folded().isEmpty() && !Folding.word(joined.folded().charAt(0))) {
            to.add(joined);
        }
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean gap = i == text.length() || gap(text.charAt(i));
            if (gap && start >= 0) {
                parts.add(text.substring(start, i));
                start = -1;
            } else if (!gap && start < 0) {
                start = i;
            }
        }
        return parts;
    }

    private static boolean gap(char c) {
        return Character.isSpaceChar(c) || Character.isISOControl(c) || c == ',' || c == '\u30FB' || c == '=';
    }

    /** Without a formatter, which would cost more than everything else. */
    private static void dates(String text, Sought sought, Collection<Spelling> to) {
        for (int i = 0; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if ((i == 4 || i == 7) ? text.charAt(i) != '-' : !digit) {
                return;
            }
        }
        String year = text.substring(0, 4);
        String month = text.substring(5, 7);
        String day = text.substring(8);
        String months = month.startsWith("0") ? month.substring(1) : month;
        String days = day.startsWith("0") ? day.substring(1) : day;
        for (String date : new String[] {
            day + "." + month + "." + year,
            days + "." + months + "." + year,
            day + "/" + month + "/" + year,
            month + "/" + day + "/" + year,
            year + "/" + month + "/" + day,
            year + month + day,
            year + "年" + months + "月" + days + "日"
        }) {
            to.add(Spelling.of(date, false, sought));
        }
    }

    /** Of a number with separators, the number without. */
    private static void digits(String text, Sought sought, Collection<Spelling> to) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ("+ -().".indexOf(c) < 0) {
                return;
            }
        }
        if (digits.length() >= ENOUGH_FOR_DIGITS_ALONE && digits.length() < text.length()) {
            to.add(Spelling.of(digits.toString(), false, sought));
        }
    }

    private static void pieces(String text, Sought sought, Collection<Spelling> to) {
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + PIECE);
            for (int i = end; i > at + SHORTEST_PIECE && end < text.length(); i--) {
                if (gap(text.charAt(i))) {
                    end = i;
                    break;
                }
            }
            Spelling piece = Spelling.of(text.substring(at, end), false, sought);
            if (piece.folded().length() >= SHORTEST_PIECE) {
                to.add(piece);
            }
            at = end;
        }
    }
}
