package dev.privacysdk.detection;

/** What the detectors of the default profile look for at a trigger; the commonest cases are told apart by a look or two. */
final class Looks {
    /** Kinds of triggers; nothing is to be looked for at 0. */
    static final byte DIGIT = 1;

    static final byte AT = 2;
    static final byte COLON = 3;
    static final byte HYPHEN = 4;
    static final byte EQUALS = 5;
    static final byte PREFIX = 6;
    static final byte SCHEME = 7;
    static final byte JWT = 8;
    static final byte DOT = 9;

    /** A postal code in one piece. */
    private static final int SHORTEST_ALONE = 7;

    private static final int DATE = 10;
    private static final int TIMESTAMP = 19;

    private Looks() {}

    /** What kind of trigger a character is where these detectors are on. */
    static byte kind(char c, int on) {
        if (c >= '0' && c <= '9') {
            int others = Standard.EMAIL.bit | Standard.IPV6.bit | Standard.JWT.bit | Standard.CREDENTIAL.bit;
            return (on & ~others) != 0 ? DIGIT : 0;
        }
        boolean credential = (on & Standard.CREDENTIAL.bit) != 0;
        return switch (c) {
            case '@' -> credential || (on & Standard.EMAIL.bit) != 0 ? AT : 0;
            case ':' -> credential || (on & (Standard.IPV6.bit | Standard.MAC.bit)) != 0 ? COLON : 0;
            case '-' -> credential || (on & Standard.MAC.bit) != 0 ? HYPHEN : 0;
            case '=', '>' -> credential ? EQUALS : 0;
            case '_', 'K', 'S', 'z' -> credential ? PREFIX : 0;
            case 'B' -> credential ? SCHEME : 0;
            case '.' -> (on & Standard.MAC.bit) != 0 ? DOT : 0;
            case 'J' -> (on & Standard.JWT.bit) != 0 ? JWT : 0;
            default -> 0;
        };
    }

    /** What is found at a place, whatever stands there. */
    static long at(Plain text, int at) {
        char c = text.chars[at];
        return c < 128 ? at(text, at, kind(c, text.on)) : Span.NONE;
    }

    static long at(Plain text, int at, byte kind) {
        return switch (kind) {
            case DIGIT -> digits(text, at);
            case AT -> sign(text, at);
            case COLON -> colon(text, at);
            case HYPHEN -> hyphen(text, at);
            case EQUALS -> credential(text, Credentials.afterName(text, at));
            case PREFIX -> KeyTokens.may(text.chars, at) ? credential(text, KeyTokens.find(text, at)) : Span.NONE;
            case SCHEME -> credential(text, Credentials.afterScheme(text, at));
            case DOT -> text.chars[at + 5] == '.' || text.chars[at - 5] == '.' ? dotted(text, at - 1) : Span.NONE;
            case JWT -> found(text, Jwts.find(text, at), Standard.JWT);
            default -> Span.NONE;
        };
    }

    private static long found(Plain text, long found, Standard kind) {
        if (found != Span.NONE) {
            text.kind = kind;
        }
        return found;
    }

    private static long credential(Plain text, long found) {
        return found(text, found, Standard.CREDENTIAL);
    }

    private static long sign(Plain text, int at) {
        if ((text.on & Standard.CREDENTIAL.bit) != 0) {
            long password = UserInfos.find(text, at);
            if (password != Span.NONE) {
                return credential(text, password);
            }
        }
        return (text.on & Standard.EMAIL.bit) != 0 ? found(text, Emails.find(text, at), Standard.EMAIL) : Span.NONE;
    }

    private static long colon(Plain text, int at) {
        char[] chars = text.chars;
        char next = chars[at + 1];
        char before = chars[at - 1];
        if (next == '/') {
            return Span.NONE;
        }
        if (next == ':' || (Chars.hex(next) && Chars.hex(before))) {
            if ((text.on & Standard.MAC.bit) != 0) {
                long mac = Macs.find(text, at);
                if (mac != Span.NONE) {
                    return found(text, mac, Standard.MAC);
                }
            }
            if ((text.on & Standard.IPV6.bit) != 0) {
                long address = Ipv6.find(text, at);
                if (address != Span.NONE) {
                    return found(text, address, Standard.IPV6);
                }
            }
        }
        return (text.on & Standard.CREDENTIAL.bit) != 0 && !Chars.digit(before)
                ? credential(text, Credentials.afterName(text, at))
                : Span.NONE;
    }

    private static long hyphen(Plain text, int at) {
        char[] chars = text.chars;
        if (chars[at + 3] == '-' && (text.on & Standard.MAC.bit) != 0) {
            long mac = Macs.find(text, at);
            if (mac != Span.NONE) {
                return found(text, mac, Standard.MAC);
            }
        }
        if ((text.on & Standard.CREDENTIAL.bit) == 0) {
            return Span.NONE;
        }
        if (chars[at - 1] == '-') {
            return credential(text, PemKeys.find(text, at - 1));
        }
        return KeyTokens.may(chars, at) ? credential(text, KeyTokens.find(text, at)) : Span.NONE;
    }

    /** What the first of a run of digits begins, and where to go on where that is nothing. */
    private static long digits(Plain text, int at) {
        char[] chars = text.chars;
        int end = at + 1;
        while (Chars.digit(chars[end])) {
            end++;
        }
        text.next = end;
        char before = chars[at - 1];
        char after = chars[end];
        if (chars[at + 2] == '-' && chars[at + 5] == '-' && (text.on & Standard.MAC.bit) != 0) {
            long mac = Macs.find(text, at + 2);
            if (mac != Span.NONE) {
                return found(text, mac, Standard.MAC);
            }
        }
        if (Chars.word(before)) {
            return glued(text, at, end, before);
        }
        if (end - at < SHORTEST_ALONE) {
            if (Chars.letter(after)) {
                return leading(text, at, end);
            }
            if (after == '-' && end - at == 4 && isDate(chars, at)) {
                text.next = text.alone ? dateEnd(chars, at) : end;
                return Span.NONE;
            }
            // Behind a short number stands another with a separator between, or nothing is to be looked for.
            if (Groups.separatorEnd(chars, end) == end) {
                return end - at == 4 && after == '.' ? dotted(text, at) : Span.NONE;
            }
        }
        return number(text, at, end);
    }

    /** Digits inside a word: an account number behind the letters of its country, or a group of a hardware address. */
    private static long glued(Plain text, int at, int end, char before) {
        char[] chars = text.chars;
        if (before != '_'
                && Chars.digit(chars[at + 1])
                && Chars.letter(chars[at - 2])
                && !Chars.alphanumeric(chars[at - 3])
                && (text.on & Standard.IBAN.bit) != 0) {
            long account = Ibans.find(text, at);
            if (account != Span.NONE) {
                return found(text, account, Standard.IBAN);
            }
        }
        return leading(text, at, end);
    }

    /** The rest of a word with digits in it is nothing but perhaps a group of a hardware address. */
    private static long leading(Plain text, int at, int end) {
        char[] chars = text.chars;
        int word = end;
        while (Chars.alphanumeric(chars[word])) {
            word++;
        }
        text.next = text.alone ? word : end;
        return chars[word] == '.' ? dotted(text, at) : Span.NONE;
    }

    private static long number(Plain text, int at, int end) {
        char[] chars = text.chars;
        char after = chars[end];
        if (after == '.' && end - at <= 3 && (text.on & Standard.IPV4.bit) != 0) {
            long address = Ipv4.find(text, at);
            if (address != Span.NONE) {
                return found(text, address, Standard.IPV4);
            }
        }
        if (after == '.' && end - at == 4) {
            long mac = dotted(text, at);
            if (mac != Span.NONE) {
                return mac;
            }
        }
        return Numbers.find(text, at);
    }

    private static long dotted(Plain text, int at) {
        return (text.on & Standard.MAC.bit) != 0 ? found(text, Macs.findDotted(text, at), Standard.MAC) : Span.NONE;
    }

    /** {@code 2026-01-15}, which nothing else looks like. */
    private static boolean isDate(char[] chars, int at) {
        return chars[at + 7] == '-'
                && (chars[at] == '1' || chars[at] == '2')
                && Chars.digit(chars[at + 5])
                && Chars.digit(chars[at + 6])
                && Chars.digit(chars[at + 8])
                && Chars.digit(chars[at + 9])
                && !Chars.digit(chars[at + DATE]);
    }

    /** Behind the date, its time and the fractions of its second. */
    private static int dateEnd(char[] chars, int at) {
        if (chars[at + 13] != ':'
                || chars[at + 16] != ':'
                || !Chars.digit(chars[at + 11])
                || !Chars.digit(chars[at + 12])
                || !Chars.digit(chars[at + 14])
                || !Chars.digit(chars[at + 15])
                || !Chars.digit(chars[at + 17])
                || !Chars.digit(chars[at + 18])) {
            return at + DATE;
        }
        int end = at + TIMESTAMP;
        if ((chars[end] == '.' || chars[end] == ',') && Chars.digit(chars[end + 1])) {
            end++;
            while (Chars.digit(chars[end])) {
                end++;
            }
        }
        return end;
    }
}
