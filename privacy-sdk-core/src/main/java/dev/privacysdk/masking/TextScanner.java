package dev.privacysdk.masking;

import org.jspecify.annotations.Nullable;

/**
 * Finds personal data in text by its shape, in one pass; a text in which something was replaced is read again.
 *
 * <p>Nothing happens before a trigger: an at-sign, a digit, a colon. Each detector looks at a bounded stretch around its
 * trigger, so the whole is linear in the length of the text. Text without anything to mask comes back as it is.
 */
final class TextScanner {
    /** Places are kept in 30 bits; what lies beyond is not looked at and not shown. */
    private static final int LONGEST = (1 << 30) - 2;

    private static final int PASSES = 4;

    private static final boolean[] TRIGGERS = new boolean[128];

    static {
        for (char c = '0'; c <= '9'; c++) {
            TRIGGERS[c] = true;
        }
        TRIGGERS['@'] = true;
        TRIGGERS['%'] = true;
        TRIGGERS[':'] = true;
    }

    private TextScanner() {}

    /** The text with what was found replaced; the same instance where nothing was. */
    static String mask(String text) {
        if (text.length() > LONGEST) {
            return Masks.BUDGET;
        }
        String before = text;
        String masked = once(before);
        // What was replaced may have hidden where its neighbor begins or ends.
        for (int pass = 1; pass < PASSES && !masked.equals(before); pass++) {
            before = masked;
            masked = once(before);
        }
        return masked;
    }

    private static String once(String text) {
        int length = text.length();
        StringBuilder out = null;
        int done = 0;
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (c < 128 ? !TRIGGERS[c] : !wide(c)) {
                at++;
                continue;
            }
            long found = look(text, at, done);
            if (found == Found.NOTHING) {
                at = next(text, at);
            } else {
                out = replaced(out, text, done, found);
                done = Found.end(found);
                at = done;
            }
        }
        return out == null ? text : out.append(text, done, length).toString();
    }

    private static boolean wide(char c) {
        return c >= '\u0660' && (c == '\uFF20' || c == '\uFE6B' || c == '\uFF1A' || Character.isDigit(c));
    }

    private static long look(String text, int at, int floor) {
        char c = Chars.narrow(text.charAt(at));
        return switch (c) {
            case '@' -> Emails.find(text, at, at + 1, floor);
            case '%' ->
                Chars.at(text, at + 1) == '4' && Chars.at(text, at + 2) == '0'
                        ? Emails.find(text, at, at + 3, floor)
                        : Found.NOTHING;
            case ':' -> Addresses.findV6(text, at, floor);
            default -> Numbers.find(text, at, floor);
        };
    }

    /** Behind a run of digits that is nothing, the next place to look; a number is looked at once. */
    private static int next(String text, int at) {
        int next = at + 1;
        if (Chars.digit(text.charAt(at)) >= 0) {
            while (Chars.digitAt(text, next) >= 0) {
                next++;
            }
        }
        return next;
    }

    private static StringBuilder replaced(@Nullable StringBuilder known, String text, int done, long found) {
        StringBuilder out = known == null ? new StringBuilder(text.length() + 16) : known;
        return out.append(text, done, Found.start(found)).append(Found.token(found));
    }
}
