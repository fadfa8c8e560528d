package dev.privacysdk.detection;

/** What a number with or without separators is: a card, a person's number, a telephone or a postal code; longest first. */
final class Numbers {
    /** The shortest of them, a Japanese postal code. */
    private static final int FEWEST_DIGITS = 7;

    private static final int TELEPHONES = Standard.PHONE.bit;

    private Numbers() {}

    /** What begins with the first of the digits from here to there, or with a bracket or a plus before it. */
    static long find(Plain text, int at) {
        int on = text.on;
        char[] chars = text.chars;
        char before = chars[at - 1];
        boolean free = at - 1 >= text.floor;
        boolean plus = before == '+' && free;
        Groups groups = text.groups;
        groups.read(chars, at);
        if (groups.count() == 0 || groups.sum(groups.count() - 1) < FEWEST_DIGITS) {
            return Span.NONE;
        }
        boolean bracket = before == '(' && free && closes(chars, groups.end(0));
        int start = plus || bracket ? at - 1 : at;
        boolean begins = begins(chars, bracket ? at : start);
        for (int group = groups.count() - 1; group >= 0 && groups.sum(group) >= FEWEST_DIGITS; group--) {
            int end = groups.end(group);
            if (!plus && ends(chars, end) && person(text, at, group, begins)) {
                return Span.of(at, end);
            }
            if ((on & TELEPHONES) != 0 && begins) {
                int extended = Phones.extensionEnd(chars, end);
                if ((extended > end || ends(chars, end)) && Phones.is(text, start, group, plus)) {
                    text.kind = Standard.PHONE;
                    return Span.of(start, closed(chars, start, at, extended));
                }
            }
        }
        return Span.NONE;
    }

    private static boolean closes(char[] chars, int end) {
        return chars[end] == ')';
    }

    /** Takes in the bracket that was opened before a plus: nothing else is left open. */
    private static int closed(char[] chars, int start, int at, int end) {
        boolean open = start < at && chars[start] == '(' && chars[end] == ')' && isOpen(chars, start, end);
        return open ? end + 1 : end;
    }

    private static boolean isOpen(char[] chars, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (chars[i] == ')') {
                return false;
            }
        }
        return true;
    }

    private static boolean person(Plain text, int at, int group, boolean begins) {
        int on = text.on;
        if ((on & Standard.CARD.bit) != 0 && Cards.is(text, at, group)) {
            text.kind = Standard.CARD;
            return true;
        }
        if (!begins) {
            return false;
        }
        Standard kind = switch (text.groups.sum(group)) {
            case 7 -> (on & Standard.POSTAL.bit) != 0 && PostalCodes.is(text, at, group) ? Standard.POSTAL : null;
            case 9 -> (on & Standard.SSN.bit) != 0 && SocialSecurity.is(text, at, group) ? Standard.SSN : null;
            case 12 -> (on & Standard.MY_NUMBER.bit) != 0 && MyNumbers.is(text, at, group) ? Standard.MY_NUMBER : null;
            default -> null;
        };
        if (kind != null) {
            text.kind = kind;
        }
        return kind != null;
    }

    /** Whether a number may begin here: it is not the middle of an identifier, a fraction, a price or an address. */
    private static boolean begins(char[] chars, int start) {
        char before = chars[start - 1];
        if (Chars.word(before)) {
            return false;
        }
        return switch (before) {
            case '.', '+', '$', '@', '\u00A5', '\u20AC', '\u00A3', '%' -> false;
            case '#' -> !Chars.word(chars[start - 2]);
            case '-' -> {
                char earlier = chars[start - 2];
                yield earlier == 0 || earlier == ' ' || earlier == '=' || earlier == ':' || earlier == ',';
            }
            default -> true;
        };
    }

    private static boolean ends(char[] chars, int end) {
        char next = chars[end];
        if (Chars.word(next) || next == '@') {
            return false;
        }
        char then = chars[end + 1];
        return switch (next) {
            case '-' -> !Chars.word(then);
            case '.', '/' -> !Chars.digit(then);
            default -> true;
        };
    }
}
