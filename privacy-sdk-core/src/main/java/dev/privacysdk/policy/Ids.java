package dev.privacysdk.policy;

import java.util.regex.Pattern;

/** The spelling of ids in the document. */
final class Ids {
    static final String REMEDY = "use lower-case ASCII letters, digits, - and _, each part beginning with a letter,"
            + " joined by dots, at most 120 characters";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]*+(?:\\.[a-z][a-z0-9_-]*+)*+");

    private Ids() {}

    static boolean isId(String text) {
        return text.length() <= 120 && ID.matcher(text).matches();
    }
}
