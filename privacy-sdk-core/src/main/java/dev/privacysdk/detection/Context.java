package dev.privacysdk.detection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words near a place that tell what a number is.
 *
 * <p>Asked only after the shape has matched. Looks back over a bounded stretch of the same line that holds no other
 * digits: the nearest word names the number.
 */
final class Context {
    private static final int FARTHEST = 48;
    private static final int MOST_JOINTS = 4;
    private static final int MOST_FILLERS = 2;
    private static final String[] FILLERS = {
        "numbers",
        "number",
        "num",
        "nummer",
        "nr",
        "no",
        "ids",
        "id",
        "code",
        "ref",
        "num\u00E9ro",
        "\u756A\u53F7",
        "is",
        "s"
    };

    private static final int BUCKETS = 256;

    /** Words by their last two characters; those of one character stand in the buckets of all that can go before. */
    private final String[] @Nullable [] byEnd = new String[BUCKETS][];

    /** Words in small letters; those of Latin letters match whole words, others anywhere. */
    private Context(String... words) {
        for (String word : words) {
            if (word.length() == 1) {
                for (int bucket = 0; bucket < BUCKETS; bucket++) {
                    add(bucket, word);
                }
            } else {
                add(bucket(word.charAt(word.length() - 1), word.charAt(word.length() - 2)), word);
            }
        }
    }

    private void add(int bucket, String word) {
        String[] known = byEnd[bucket];
        String[] more = known == null ? new String[1] : Arrays.copyOf(known, known.length + 1);
        more[more.length - 1] = word;
        byEnd[bucket] = more;
    }

    private static int bucket(char last, char before) {
        return (lower(last) * 31 + lower(before)) & (BUCKETS - 1);
    }

    static Context of(String... words) {
        return new Context(words);
    }

    /** Whether one of the words stands before a place, with no other number between. */
    boolean before(Plain text, int at) {
        return before(text, at, FARTHEST);
    }

    boolean before(Plain text, int at, int farthest) {
        char[] chars = text.chars;
        int limit = Math.max(Plain.MARGIN, at - farthest);
        for (int end = at; end > limit; end--) {
            char c = chars[end - 1];
            if (Chars.digit(c) || c == '\n') {
                return false;
            }
            if (wordEndsAt(text, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words is the last thing before a place but for separators. */
    boolean justBefore(Plain text, int at) {
        return wordEndsAt(text, skipJoints(text.chars, at));
    }

    /** The same, also with a word like "number" between: {@code order no. 12}, {@code invoiceId=12}. */
    boolean names(Plain text, int at) {
        int end = skipJoints(text.chars, at);
        for (int fillers = 0; fillers <= MOST_FILLERS; fillers++) {
            if (wordEndsAt(text, end)) {
                return !isClass(text.chars, end);
            }
            int start = fillerStart(text, end);
            if (start == end) {
                return false;
            }
            end = skipJoints(text.chars, start);
        }
        return false;
    }

    /** Where a word like "number" begins that ends here; the same place where none does. */
    private static int fillerStart(Plain text, int end) {
        for (String filler : FILLERS) {
            int start = end - filler.length();
            if (start >= Plain.MARGIN && matches(text, start, filler)) {
                return start;
            }
        }
        return end;
    }

    /** {@code c.a.shop.Order : 12} says who writes, not what is written. */
    private static boolean isClass(char[] chars, int end) {
        if (chars[end] == '=' || chars[end] == '"') {
            return false;
        }
        int start = end;
        while (Chars.letter(chars[start - 1])) {
            start--;
        }
        return Chars.upper(chars[start]) && chars[start - 1] == '.' && Chars.word(chars[start - 2]);
    }

    private static int skipJoints(char[] chars, int at) {
        int end = at;
        while (end > at - MOST_JOINTS && isJoint(chars[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isJoint(char c) {
        return c == ' '
                || c == ':'
                || c == '='
                || c == '#'
                || c == '"'
                || c == '\''
                || c == '.'
                || c == '-'
                || c == '('
                || c == ')'
                || c == '['
                || c == ']'
                || c == '_'
                || c == '/'
                || "\u300C\u300D\u3010\u3011\u306F".indexOf(c) >= 0;
    }

    private boolean wordEndsAt(Plain text, int end) {
        String[] words = byEnd[bucket(text.chars[end - 1], text.chars[end - 2])];
        if (words == null) {
            return false;
        }
        for (String word : words) {
            int start = end - word.length();
            if (start >= Plain.MARGIN && matches(text, start, word) && isWhole(text, start, end, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Plain text, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (lower(text.chars[start + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c < 128 ? Chars.lower(c) : Character.toLowerCase(c);
    }

    /** A whole word, or the last of several written as one: {@code homePhone}, {@code card_number}; not a token of ours. */
    private static boolean isWhole(Plain text, int start, int end, String word) {
        char[] chars = text.chars;
        if (!isLetter(word.charAt(0))) {
            return true;
        }
        char before = chars[start - 1];
        boolean hump = Chars.upper(chars[start]) && !Chars.upper(before);
        if (isToken(chars, start, end) || (isLetter(before) && !hump)) {
            return false;
        }
        return !isLetter(chars[end]) || (Chars.upper(chars[end]) && !Chars.upper(chars[end - 1]));
    }

    private static boolean isToken(char[] chars, int start, int end) {
        return chars[start - 1] == '[' && chars[end] == ']' && Chars.upper(chars[start]) && Chars.upper(chars[end - 1]);
    }

    private static boolean isLetter(char c) {
        return Chars.letter(c) || (c >= 128 && Character.isLetter(c) && !Chars.cjk(c));
    }
}
