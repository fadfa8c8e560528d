package dev.privacysdk.masking;

/**
 * Groups of digits with separators between them, and the question whether they are a card, a telephone number or an
 * address.
 *
 * <p>The lengths of the groups stand in one number, a nibble each: {@code 3-4-4} is {@code 0x344}.
 */
final class Numbers {
    private static final int MOST_DIGITS = 19;
    private static final int MOST_GROUPS = 8;
    private static final int FEWEST_DIGITS = 8;

    private static final int SPACE = 1;
    private static final int HYPHEN = 2;
    private static final int DOT = 4;
    private static final int SLASH = 8;
    private static final int PAREN = 16;

    private Numbers() {}

    /** What begins with the digit at this place, if anything does. */
    static long find(String text, int at, int floor) {
        char before = Chars.at(text, at - 1);
        if (Chars.digit(before) >= 0 || Chars.letter(before) || before == '_') {
            return Found.NOTHING;
        }
        long address = Addresses.findV4(text, at);
        if (address != Found.NOTHING) {
            return address;
        }
        boolean plus = before == '+' && at - 1 >= floor;
        boolean paren = before == '(' && at - 1 >= floor;
        int start = plus || paren ? at - 1 : at;
        int edge = plus && Chars.at(text, at - 2) == '(' && at - 2 >= floor ? at - 2 : start;
        return walk(text, at, start, plus, begins(text, edge), paren);
    }

    /** Whether a number may begin here: it is not the middle of an identifier, a fraction, a price or an address. */
    private static boolean begins(String text, int start) {
        char before = Chars.at(text, start - 1);
        if (Chars.word(before)) {
            return false;
        }
        return switch (before) {
            case '.', '+', '#', '$', '@', '\u00A5', '\u20AC', '\u00A3', '%' -> false;
            case '-' -> {
                char earlier = Chars.at(text, start - 2);
                yield earlier == 0 || earlier == ' ' || earlier == '=' || earlier == ':' || earlier == ',';
            }
            default -> true;
        };
    }

    private static long walk(String text, int first, int start, boolean plus, boolean begins, boolean paren) {
        long best = Found.NOTHING;
        long shape = 0;
        long value = 0;
        int digits = 0;
        int separators = 0;
        int at = first;
        for (int groups = 0; groups < MOST_GROUPS; groups++) {
            int length = 0;
            int digit;
            while ((digit = Chars.digitAt(text, at)) >= 0 && digits <= MOST_DIGITS) {
                value = digits < 18 ? value * 10 + digit : value;
                digits++;
                length++;
                at++;
                while (at < text.length() && Chars.invisible(text.charAt(at)) && Chars.digitAt(text, at + 1) >= 0) {
                    at++;
                }
            }
            if (length == 0 || digits > MOST_DIGITS) {
                break;
            }
            shape = shape << 4 | Math.min(length, 15);
            boolean closed = paren && groups == 0 && Chars.at(text, at) == ')';
            if (paren && groups == 0 && !closed) {
                return unwrapped(text, first, plus);
            }
            if (digits >= FEWEST_DIGITS && ends(text, at)) {
                best = better(best, text, first, start, at, shape, value, digits, separators, plus, begins);
            }
            int after = separatorEnd(text, at);
            if (after == at) {
                break;
            }
            separators |= separator(text, at, after);
            at = after;
        }
        return best;
    }

    /** A bracket that is not part of the number: {@code (090-1234-5678)}. */
    private static long unwrapped(String text, int first, boolean plus) {
        return walk(text, first, first, plus, true, false);
    }

    private static long better(
            long known,
            String text,
            int first,
            int start,
            int end,
            long shape,
            long value,
            int digits,
            int separators,
            boolean plus,
            boolean begins) {
        boolean uniform = separators == 0 || separators == SPACE || separators == HYPHEN || separators == DOT;
        if (uniform
                && !plus
                && digits >= 13
                && cardBegins(text, first, shape)
                && Cards.is(text, first, end, shape, digits)) {
            return Found.of(Found.CARD, first, end);
        }
        if (!begins || digits > 15) {
            return known;
        }
        boolean phone = plus
                ? Phones.international(value, digits)
                : Phones.national(shape, value, digits, separators)
                        || (separators == 0 && Phones.bare(text, start, value, digits));
        return phone ? Found.of(Found.PHONE, start, end) : known;
    }

    /** A card may follow a hyphen as a whole, not as a piece of a longer identifier. */
    private static boolean cardBegins(String text, int first, long shape) {
        char before = Chars.at(text, first - 1);
        return before != '.' && (before != '-' || shape <= 15 || !Chars.word(Chars.at(text, first - 2)));
    }

    private static boolean ends(String text, int end) {
        char next = Chars.at(text, end);
        if (Chars.word(next) || next == '@') {
            return false;
        }
        char then = Chars.at(text, end + 1);
        return switch (next) {
            case '-', '.', '/' -> Chars.digit(then) < 0 && !(next == '-' && Chars.word(then));
            default -> true;
        };
    }

    /** Behind the one or two characters between two groups; the same place where there are none. */
    private static int separatorEnd(String text, int at) {
        int end = at;
        while (end < at + 3 && isSeparator(Chars.at(text, end))) {
            end++;
        }
        return Chars.digitAt(text, end) >= 0 && kindOf(text, at, end) ? end : at;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')';
    }

    /** One character, or brackets with one beside them. */
    private static boolean kindOf(String text, int from, int to) {
        int plain = 0;
        for (int i = from; i < to; i++) {
            char c = Chars.at(text, i);
            plain += c == '(' || c == ')' ? 0 : 1;
        }
        return plain <= 1;
    }

    /** Brackets count for what stands beside them. */
    private static int separator(String text, int from, int to) {
        int kinds = 0;
        for (int i = from; i < to; i++) {
            kinds |= switch (Chars.at(text, i)) {
                case ' ' -> SPACE;
                case '-' -> HYPHEN;
                case '.' -> DOT;
                case '/' -> SLASH;
                default -> PAREN;
            };
        }
        return (kinds & PAREN) == 0 ? kinds : PAREN;
    }

    static boolean onlySpaces(int separators) {
        return separators == SPACE;
    }

    static boolean bracketed(int separators) {
        return (separators & PAREN) != 0;
    }

    static boolean dotted(int separators) {
        return (separators & DOT) != 0;
    }

    static boolean mixed(int separators) {
        int plain = separators & ~PAREN;
        return (plain & (plain - 1)) != 0;
    }
}
