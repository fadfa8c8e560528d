package dev.privacysdk.detection;

/** Japanese postal codes, {@code 150-0001}, beside their mark, a word for an address, or the name of a prefecture. */
final class PostalCodes {
    private static final int FARTHEST = 16;
    private static final int LONGEST_PREFECTURE = 5;

    private static final Context NAMES = Context.of(
            "\u3012",
            "\u90F5\u4FBF\u756A\u53F7",
            "\u4F4F\u6240",
            "\u6240\u5728\u5730",
            "\u9001\u4ED8\u5148",
            "\u5C4A\u3051\u5148",
            "zip",
            "zipcode",
            "postal",
            "postalcode",
            "postal code",
            "postcode",
            "address",
            "postleitzahl",
            "plz");

    private PostalCodes() {}

    static boolean is(Plain text, int from, int group) {
        Groups groups = text.groups;
        boolean written = groups.shape(group) == 0x34 && groups.separators(group) == Groups.HYPHEN;
        if (written) {
            return NAMES.before(text, from, FARTHEST) || beforePrefecture(text.chars, groups.end(group));
        }
        return group == 0 && NAMES.names(text, from);
    }

    private static boolean beforePrefecture(char[] chars, int end) {
        int at = chars[end] == ' ' || chars[end] == ',' ? end + 1 : end;
        at = chars[at] == ' ' ? at + 1 : at;
        for (int i = at; i < at + LONGEST_PREFECTURE && Chars.cjk(chars[i]); i++) {
            char c = chars[i];
            if (i > at + 1 && (c == '\u90FD' || c == '\u9053' || c == '\u5E9C' || c == '\u770C')) {
                return true;
            }
        }
        return false;
    }
}
