package dev.privacysdk.masking;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a value may stand in a text.
 *
 * @param folded as it is compared
 * @param exactly as it must stand there where it stands unescaped, case and all; empty where case does not matter
 */
record Spelling(String folded, String exactly, Sought of) {
    private static final int LONGEST = 256;
    private static final int ENOUGH_INSIDE_WORDS = 8;

    /** Whether it is so long that it is found where it stands against other letters, as what was glued together does. */
    boolean insideWords() {
        return folded.length() >= ENOUGH_INSIDE_WORDS && exactly.isEmpty();
    }

    /** This text, folded; the folded text is empty where it is too long to be looked for in one piece. */
    static Spelling of(String text, boolean exactly, Sought of) {
        return new Spelling(folded(text, false), exactly ? text : "", of);
    }

    /** The same text as one who reads its escapes sees it. */
    static Spelling unescaped(String text, Sought of) {
        return new Spelling(folded(text, true), "", of);
    }

    private static String folded(String text, boolean escapes) {
        String plain = escapes || text.length() > LONGEST ? null : ofAscii(text);
        return plain == null ? foldedSlowly(text, escapes) : plain;
    }

    /** The same for what most values are; null where it holds anything else. */
    private static @Nullable String ofAscii(String text) {
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return null;
            }
            char folded = (char) Folding.of(c);
            if (folded != ' ' || (length > 0 && out[length - 1] != ' ')) {
                out[length++] = folded;
            }
        }
        return new String(out, 0, length > 0 && out[length - 1] == ' ' ? length - 1 : length);
    }

    private static String foldedSlowly(String text, boolean escapes) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length() && out.length() <= LONGEST) {
            int point;
            if (escapes) {
                long read = Escapes.at(text, at);
                point = Escapes.point(read);
                at = Escapes.end(read);
            } else {
                point = text.codePointAt(at);
                at += Character.charCount(point);
            }
            int folded = Folding.of(point);
            if (folded == Folding.MANY) {
                out.append(Folding.many(point));
            } else if (folded == ' ') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (folded != Folding.NOTHING) {
                out.append((char) folded);
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.length() > LONGEST ? "" : out.toString();
    }
}
