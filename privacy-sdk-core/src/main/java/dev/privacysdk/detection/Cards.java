package dev.privacysdk.detection;

/**
 * Payment cards: the issuer's range, its lengths, the grouping or the words around, and the check digit.
 *
 * <p>A number whose check digit fits is a card
 *
 * <ul>
 *   <li>where it is grouped as cards are printed, and an issuer has its range and length;
 *   <li>in one piece, where one of the large issuers has its range and exactly its length, whatever word stands before it:
 *       a card behind "order" is a card, and of a hundred ids of sixteen random digits two look like one;
 *   <li>in one piece in any other range and length that is issued, unless a word like "order" or "trace id" names it, or
 *       its thirteen digits are an article's (EAN);
 *   <li>with any first digit of an issuer, where a word for cards stands before it; of twelve digits with Maestro's, where a
 *       word for a payment does.
 * </ul>
 */
final class Cards {
    private static final Context CARDS = Context.of(
            "card",
            "cards",
            "visa",
            "mastercard",
            "amex",
            "american express",
            "maestro",
            "discover",
            "diners",
            "jcb",
            "credit",
            "debit",
            "pan",
            "cc",
            "karte",
            "kartennummer",
            "kreditkarte",
            "kreditkartennummer",
            "carte",
            "carte bancaire",
            "\u30AB\u30FC\u30C9",
            "\u30AB\u30FC\u30C9\u756A\u53F7");

    private static final Context PAYMENTS = Context.of(
            "pay",
            "paid",
            "payment",
            "charge",
            "charged",
            "checkout",
            "zahlung",
            "bezahlt",
            "paiement",
            "pago",
            "\u6C7A\u6E08",
            "\u652F\u6255");

    /** Their numbers have the same check digit. */
    private static final Context DEVICES = Context.of("imei", "iccid");

    private static final Context OTHERS = Context.of(
            "order",
            "orderid",
            "invoice",
            "tracking",
            "shipment",
            "trace",
            "traceid",
            "span",
            "spanid",
            "seq",
            "sequence",
            "snowflake",
            "timestamp",
            "epoch",
            "offset",
            "batch",
            "ean",
            "gtin",
            "isbn",
            "sku",
            "imei",
            "iccid",
            "serial",
            "event",
            "message",
            "id",
            "sendung",
            "sendungsnummer",
            "paketnummer",
            "\u6CD5\u4EBA",
            "\u6CD5\u4EBA\u756A\u53F7",
            "bestellung",
            "bestellnummer",
            "rechnung",
            "rechnungsnummer",
            "commande",
            "facture",
            "\u6CE8\u6587",
            "\u4F1D\u7968",
            "\u8ACB\u6C42\u66F8");

    private Cards() {}

    /** Whether the groups up to one, which begin here, are the number of a card. */
    static boolean is(Plain text, int from, int group) {
        Groups groups = text.groups;
        int length = groups.sum(group);
        if (length < 12 || !groups.uniform(group) || (groups.joints(group) & Groups.SLASH) != 0) {
            return false;
        }
        long shape = groups.shape(group);
        boolean bare = group == 0;
        if (!bare && !printed(shape)) {
            return false;
        }
        if (!begins(text.chars, from, bare) || !luhn(groups.digits, length)) {
            return false;
        }
        int six = groups.prefix(6);
        if (issued(six, length)
                && !(bare && length == 13 && isArticle(groups.digits) && !PAYMENTS.before(text, from))) {
            return !bare
                    || text.chars[from - 1] == '-'
                    || (ordinary(six, length) && !DEVICES.names(text, from))
                    || !OTHERS.names(text, from);
        }
        return (shape == 0x4444 && ofSomeIssuer(groups.digits[0]))
                || (length <= 19 && named(groups.digits[0]) && CARDS.before(text, from))
                || (length == 12 && maestroOfTwelve(six) && PAYMENTS.before(text, from));
    }

    /** A card may follow a hyphen as a whole, not as a piece of a longer identifier. */
    private static boolean begins(char[] chars, int from, boolean bare) {
        char before = chars[from - 1];
        return !Chars.word(before)
                && before != '.'
                && before != '+'
                && (before != '-' || (bare ? chars[from - 2] != '_' : !Chars.word(chars[from - 2])));
    }

    /** As cards are printed. */
    private static boolean printed(long shape) {
        return shape == 0x4444
                || (shape >= 0x44441 && shape <= 0x44443)
                || (shape >= 0x4441 && shape <= 0x4443)
                || shape == 0x465
                || shape == 0x464
                || shape == 0x444
                || shape == 0x66
                || shape == 0x88;
    }

    private static boolean ofSomeIssuer(int first) {
        return first == 5 || first == 6;
    }

    private static boolean named(int first) {
        return first == 0 || (first >= 2 && first <= 6);
    }

    private static boolean issued(int six, int length) {
        int four = six / 100;
        int two = six / 10_000;
        if (six / 100_000 == 4) {
            return length == 13 || length == 16 || length == 19;
        }
        if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
            return length == 16;
        }
        if (two == 34 || two == 37 || four == 2131 || four == 1800) {
            return length == 15;
        }
        if (two == 35) {
            return length == 16 || (length > 16 && four >= 3528 && four <= 3589);
        }
        if (four >= 2200 && four <= 2204) {
            return length >= 16;
        }
        if (two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059) || four == 3095) {
            return length == 14 || length >= 16;
        }
        if (four == 6011 || (four >= 6440 && four <= 6599) || two == 62 || two == 60 || two == 81 || two == 82) {
            return length >= 16;
        }
        return maestro(four);
    }

    /** The ranges of the large issuers with the one length that nearly all of their cards have. */
    private static boolean ordinary(int six, int length) {
        int four = six / 100;
        int two = six / 10_000;
        return switch (length) {
            case 14 -> two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059);
            case 15 -> two == 34 || two == 37;
            case 16 ->
                two / 10 == 4
                        || (two >= 51 && two <= 55)
                        || (four >= 2221 && four <= 2720)
                        || (four >= 3528 && four <= 3589)
                        || four == 6011
                        || (four >= 6440 && four <= 6599);
            default -> false;
        };
    }

    private static boolean maestro(int four) {
        return switch (four) {
            case 5018, 5019, 5020, 5038, 5612, 5893, 6304, 6390, 6706, 6709, 6759, 6761, 6762, 6763, 6767, 6771 -> true;
            default -> false;
        };
    }

    /** Beside a word for a payment, all that the issuer has: of twelve digits are ids and the numbers of people, too. */
    private static boolean maestroOfTwelve(int six) {
        int two = six / 10_000;
        return two == 50 || (two >= 56 && two <= 58) || two / 10 == 6 || six / 100 == 604;
    }

    /** Thirteen digits whose check digit is that of an article (EAN) are one. */
    private static boolean isArticle(byte[] digits) {
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += digits[i] * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static boolean luhn(byte[] digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits[length - 1 - i];
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
