package dev.privacysdk.detection;

/** US social security numbers and taxpayer numbers in the ranges that are assigned; in one piece beside a word only. */
final class SocialSecurity {
    private static final Context NAMES = Context.of(
            "ssn",
            "social security",
            "social security number",
            "socialsecuritynumber",
            "itin",
            "tin",
            "tax id",
            "taxid",
            "taxpayer");

    private static final Context OTHERS = Context.of(
            "order",
            "invoice",
            "part",
            "sku",
            "serial",
            "ticket",
            "ref",
            "reference",
            "tracking",
            "case",
            "item",
            "isbn",
            "lot",
            "version");

    private SocialSecurity() {}

    static boolean is(Plain text, int from, int group) {
        Groups groups = text.groups;
        if (!assigned(groups.digits)) {
            return false;
        }
        int separators = groups.separators(group);
        if (groups.shape(group) == 0x324 && (separators == Groups.HYPHEN || separators == Groups.SPACE)) {
            return NAMES.before(text, from)
                    || (!(separators == Groups.SPACE && groups.isPiece(text.chars, from, group))
                            && !OTHERS.names(text, from));
        }
        return group == 0 && NAMES.before(text, from);
    }

    private static boolean assigned(byte[] digits) {
        int area = digits[0] * 100 + digits[1] * 10 + digits[2];
        int middle = digits[3] * 10 + digits[4];
        int serial = digits[5] + digits[6] + digits[7] + digits[8];
        if (area == 0 || area == 666 || middle == 0) {
            return false;
        }
        return area >= 900 ? taxpayer(middle) : serial > 0;
    }

    private static boolean taxpayer(int middle) {
        return (middle >= 50 && middle <= 65)
                || (middle >= 70 && middle <= 88)
                || (middle >= 90 && middle <= 92)
                || middle >= 94;
    }
}
