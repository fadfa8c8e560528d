package dev.privacysdk.vocabulary;

import org.jspecify.annotations.Nullable;

/** The spelling of ids: lower-case words joined by dots, compared as code points. */
final class Ids {
    static final int MAX_LENGTH = 120;

    private Ids() {}

    /** Returns the id, or refuses it in a sentence that does not repeat a value longer than an id. */
    static String checked(String kind, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    "The id of a " + kind + " is missing; write one such as \"contact.email\".");
        }
        if (id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("The id of a " + kind + " has " + id.length() + " characters; at most "
                    + MAX_LENGTH + " are allowed.");
        }
        if (!isWellFormed(id)) {
            throw new IllegalArgumentException(
                    (mayBePersonal(id) ? "This" : "\"" + printable(id) + "\"") + " is not the id of a " + kind
                            + "; use lower-case ASCII letters, digits, - and _, each part beginning with a letter, joined by dots.");
        }
        return id;
    }

    static boolean isWellFormed(String id) {
        boolean start = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '.') {
                if (start) {
                    return false;
                }
                start = true;
            } else if (start) {
                if (c < 'a' || c > 'z') {
                    return false;
                }
                start = false;
            } else if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_')) {
                return false;
            }
        }
        return !start;
    }

    /** Whether {@code ancestor} is {@code id} or a parent of it in the tree by dots. */
    static boolean covers(String ancestor, String id) {
        return id.startsWith(ancestor) && (id.length() == ancestor.length() || id.charAt(ancestor.length()) == '.');
    }

    /** What was passed by mistake may be an address or a number of a person, and no message repeats that. */
    private static boolean mayBePersonal(String id) {
        return id.indexOf('@') >= 0 || id.chars().filter(Character::isDigit).count() > 4;
    }

    /** A look-alike letter is shown by its code point, so that the reader sees why it is refused. */
    private static String printable(String id) {
        StringBuilder shown = new StringBuilder();
        id.codePoints().forEach(c -> {
            if (c >= 0x20 && c < 0x7f) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
            }
        });
        return shown.toString();
    }
}
