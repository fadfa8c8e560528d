package dev.privacysdk.detection;

/**
 * Japanese individual numbers: twelve digits with their check digit, in three groups of four or beside a word for them.
 *
 * <p>Corporate numbers have thirteen digits, are public, and are never taken for one.
 */
final class MyNumbers {
    private static final int LENGTH = 12;

    private static final Context NAMES = Context.of(
            "\u30DE\u30A4\u30CA\u30F3\u30D0\u30FC",
            "\u500B\u4EBA\u756A\u53F7",
            "my number",
            "mynumber",
            "my_number",
            "my-number",
            "individual number");

    private static final Context OTHERS = Context.of(
            "order",
            "orderid",
            "invoice",
            "tracking",
            "shipment",
            "parcel",
            "serial",
            "account",
            "ticket",
            "seq",
            "\u8FFD\u8DE1",
            "\u4F1D\u7968",
            "\u6CE8\u6587",
            "\u554F\u5408\u305B",
            "\u554F\u3044\u5408\u308F\u305B",
            "\u8CA8\u7269",
            "\u53D7\u4ED8",
            "\u53E3\u5EA7");

    private MyNumbers() {}

    static boolean is(Plain text, int from, int group) {
        Groups groups = text.groups;
        byte[] digits = groups.digits;
        boolean grouped = groups.shape(group) == 0x444
                && (groups.separators(group) == Groups.SPACE || groups.separators(group) == Groups.HYPHEN);
        if (!(grouped || group == 0) || !checks(digits)) {
            return false;
        }
        if (NAMES.before(text, from)) {
            return true;
        }
        boolean piece = groups.separators(group) == Groups.SPACE && groups.isPiece(text.chars, from, group);
        return grouped && !piece && !isDate(digits) && !OTHERS.names(text, from);
    }

    /** {@code 2026-0115-0042} is the 42nd of something on a day. */
    private static boolean isDate(byte[] digits) {
        int century = digits[0] * 10 + digits[1];
        int month = digits[4] * 10 + digits[5];
        int day = digits[6] * 10 + digits[7];
        return (century == 19 || century == 20) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean checks(byte[] digits) {
        int sum = 0;
        for (int n = 1; n < LENGTH; n++) {
            sum += digits[LENGTH - 1 - n] * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % 11;
        return digits[LENGTH - 1] == (rest <= 1 ? 0 : 11 - rest);
    }
}
