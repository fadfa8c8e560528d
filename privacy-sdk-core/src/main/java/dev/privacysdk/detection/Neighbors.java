package dev.privacysdk.detection;

/** What a character is to a trigger behind it: a bit for each question that is asked. */
final class Neighbors {
    /** No letter, digit, underscore or dot: a word or a number may begin. */
    static final int GAP = 1;

    /** A letter: the last of a country, perhaps. */
    static final int LETTER = 2;

    /** The name of a secret may end with it. */
    static final int NAME = 4;

    /** The prefix of a key may end with it. */
    static final int PREFIX = 8;

    /** A hexadecimal digit that is a letter. */
    static final int HEX = 16;

    static final int HYPHEN = 32;

    static final int DIGIT = 128;

    /** True of every character. */
    static final int ANY = 64;

    /** What characters beyond ASCII are. */
    static final int WIDE = ANY | GAP | NAME;

    private static final String NAMES = "dtnyeaslhDTNYEASLH\"'\\ ";
    private static final String PREFIXES = "pousrtembfkajicI1A";

    private Neighbors() {}

    static int of(char c) {
        int bits = ANY;
        bits |= Chars.word(c) || c == '.' ? 0 : GAP;
        bits |= Chars.letter(c) ? LETTER : 0;
        bits |= NAMES.indexOf(c) >= 0 ? NAME : 0;
        bits |= PREFIXES.indexOf(c) >= 0 ? PREFIX : 0;
        bits |= Chars.letter(c) && Chars.hex(c) ? HEX : 0;
        bits |= c == '-' ? HYPHEN : 0;
        bits |= Chars.digit(c) ? DIGIT : 0;
        return bits;
    }

    /** What must stand before a trigger of the default profile; one of the bits is enough. */
    static int before(char trigger, int on) {
        return switch (trigger) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> GAP | LETTER;
            case '=', '>', 'J' -> NAME;
            case '_', 'K', 'S', 'z' -> PREFIX;
            case '-' -> HEX | DIGIT | HYPHEN | ((on & Standard.CREDENTIAL.bit) != 0 ? PREFIX : 0);
            case '.' -> HEX | DIGIT;
            case 'B' -> GAP;
            default -> ANY;
        };
    }
}
