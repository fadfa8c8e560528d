package dev.privacysdk.detection;

/**
 * Words beside a number that say what it is.
 *
 * <p>A word counts where it stands as a whole, in any case, as a part of a name in camel case or with underscores too; a
 * space in a word stands for a space, a hyphen, a dot, an underscore, an apostrophe or nothing: {@code date of birth} is
 * {@code dateOfBirth} and {@code DATE_OF_BIRTH}. Words of Chinese and Japanese count anywhere. Between a word and its
 * number stands neither a digit nor the end of a field, so that the next field's number is not taken for this one's.
 */
final class ContextWords {
    private static final String JOINTS = " -._'\u2019";
    private static final String FIELD_ENDS = ",;&}\n\r";

    private final String[] words;
    private final int within;

    private ContextWords(int within, String... words) {
        this.words = words;
        this.within = within;
    }

    /** These words, in small letters, at most so many characters away. */
    static ContextWords of(int within, String... words) {
        return new ContextWords(within, words);
    }

    boolean around(CharSequence text, int start, int end) {
        return before(text, start) || after(text, end);
    }

    /** Whether one of the words stands before this place. */
    boolean before(CharSequence text, int start) {
        for (int end = start; end > 0 && start - end <= within; end--) {
            if (endsBefore(text, end)) {
                return true;
            }
            if (parts(text.charAt(end - 1))) {
                return false;
            }
        }
        return false;
    }

    /** Whether one of the words stands at this place or behind it. */
    boolean after(CharSequence text, int end) {
        int last = Math.min(text.length(), end + within);
        for (int start = end; start < last; start++) {
            if (endOf(text, start) >= 0) {
                return true;
            }
            if (parts(text.charAt(start))) {
                return false;
            }
        }
        return false;
    }

    /** Behind the first of the words that begins between these places, whatever else stands there; otherwise -1. */
    int behind(CharSequence text, int from, int to) {
        int last = Math.min(text.length(), to);
        for (int start = Math.max(0, from); start < last; start++) {
            int end = endOf(text, start);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Whether one of the words ends right before this place. */
    boolean endsBefore(CharSequence text, int end) {
        for (String word : words) {
            if (backwards(text, end, word)) {
                return true;
            }
        }
        return false;
    }

    /** Behind the word that begins here, or -1. */
    private int endOf(CharSequence text, int start) {
        for (String word : words) {
            int end = forwards(text, start, word);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean backwards(CharSequence text, int end, String word) {
        int at = end;
        for (int i = word.length() - 1; i >= 0; i--) {
            char c = word.charAt(i);
            if (c == ' ') {
                at -= joint(text, at - 1) ? 1 : 0;
            } else if (small(Peek.at(text, --at)) != c) {
                return false;
            }
        }
        return whole(text, at, end);
    }

    private static int forwards(CharSequence text, int start, String word) {
        int at = start;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ' ') {
                at += joint(text, at) ? 1 : 0;
            } else if (small(Peek.at(text, at++)) != c) {
                return -1;
            }
        }
        return whole(text, start, at) ? at : -1;
    }

    /** Whether a word begins at the one place and ends at the other. */
    private static boolean whole(CharSequence text, int start, int end) {
        return changes(text, start) && changes(text, end);
    }

    private static boolean changes(CharSequence text, int at) {
        char left = Peek.at(text, at - 1);
        char right = Peek.at(text, at);
        return !Character.isLetter(left)
                || !Character.isLetter(right)
                || Chars.cjk(left)
                || Chars.cjk(right)
                || (Character.isLowerCase(left) && Character.isUpperCase(right));
    }

    private static boolean joint(CharSequence text, int at) {
        char c = Peek.at(text, at);
        return c != 0 && JOINTS.indexOf(c) >= 0;
    }

    private static boolean parts(char c) {
        return Chars.digit(c) || FIELD_ENDS.indexOf(c) >= 0;
    }

    private static char small(char c) {
        return c < 128 ? Chars.lower(c) : Character.toLowerCase(c);
    }
}
