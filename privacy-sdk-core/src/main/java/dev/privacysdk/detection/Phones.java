package dev.privacysdk.detection;

/** Telephone numbers: international ones, and the national ways of writing them that are told apart from other numbers. */
final class Phones {
    /** Beside these a number in one piece is a telephone number. */
    private static final Context NAMES = Context.of(
            "tel",
            "phone",
            "phones",
            "phonenumber",
            "telephone",
            "fax",
            "mobile",
            "cell",
            "cellphone",
            "msisdn",
            "whatsapp",
            "sms",
            "landline",
            "telefon",
            "telefonnummer",
            "handy",
            "handynummer",
            "mobil",
            "mobilnummer",
            "rufnummer",
            "festnetz",
            "t\u00E9l",
            "t\u00E9l\u00E9phone",
            "telephone",
            "portable",
            "t\u00E9l\u00E9copie",
            "tel\u00E9fono",
            "m\u00F3vil",
            "telefono",
            "cellulare",
            "telefoon",
            "mobiel",
            "telefone",
            "telemovel",
            "telem\u00F3vel",
            "celular",
            "telefonsz\u00E1m",
            "puhelin",
            "kom\u00F3rka",
            "gsm",
            "\u03C4\u03B7\u03BB\u03AD\u03C6\u03C9\u03BD\u03BF",
            "\u96FB\u8A71",
            "\u643A\u5E2F",
            "\u30D5\u30A1\u30C3\u30AF\u30B9",
            "\u9023\u7D61\u5148");

    /** Beside these only what has the form of one country. */
    private static final Context HINTS = Context.of(
            "call",
            "called",
            "calling",
            "caller",
            "dial",
            "ring",
            "contact",
            "reach",
            "anruf",
            "anrufen",
            "erreichbar",
            "appel",
            "appelez",
            "appeler",
            "joindre",
            "contactez",
            "contacter",
            "num\u00E9ro",
            "\u756A\u53F7");

    private static final Context OTHERS = Context.of(
            "order",
            "orderid",
            "invoice",
            "tracking",
            "shipment",
            "parcel",
            "ticket",
            "isbn",
            "sku",
            "part",
            "serial",
            "ean",
            "jan",
            "article",
            "item",
            "lot",
            "batch",
            "version",
            "ref",
            "reference",
            "case",
            "job",
            "issue",
            "size",
            "length",
            "offset",
            "bytes",
            "account",
            "customer",
            "id",
            "seq",
            "sequence",
            "sendungsnummer",
            "epoch",
            "timestamp",
            "pid",
            "bestellung",
            "bestellnummer",
            "rechnung",
            "rechnungsnummer",
            "artikel",
            "kundennummer",
            "commande",
            "facture",
            "\u6CE8\u6587",
            "\u6CE8\u6587\u756A\u53F7",
            "\u4F1D\u7968",
            "\u8ACB\u6C42",
            "\u53E3\u5EA7",
            "\u4F1A\u54E1");

    private static final int LONGEST = 15;

    /** {@code 555-1234}: the same shape as a postal code, so that a word has to say what it is. */
    private static final long LOCAL = 0x34;

    private Phones() {}

    /** Whether the groups up to one, which begin here with their bracket or plus, are a telephone number. */
    static boolean is(Plain text, int start, int group, boolean plus) {
        Groups groups = text.groups;
        int digits = groups.sum(group);
        boolean zeros = groups.digits[0] == 0 && groups.digits[1] == 0;
        if (digits > (zeros ? LONGEST + 2 : LONGEST)) {
            return false;
        }
        if (plus) {
            return CountryCodes.international(groups, 0, digits);
        }
        if (digits < 8) {
            return groups.shape(group) == LOCAL
                    && groups.separators(group) == Groups.HYPHEN
                    && NAMES.before(text, start);
        }
        boolean bare = groups.separators(group) == 0;
        if (bare) {
            return inOnePiece(text, start, digits);
        }
        return (NationalPlans.is(groups, group)
                        && !isDump(text.chars, start, groups, group)
                        && !OTHERS.names(text, start))
                || ((abroad(groups, digits) || NationalPlans.spain(groups, group))
                        && !groups.isPiece(text.chars, start, group)
                        && !OTHERS.names(text, start))
                || (NationalPlans.likely(groups, group) && NAMES.before(text, start));
    }

    /** Pairs of digits among pairs of hexadecimal digits. */
    private static boolean isDump(char[] chars, int start, Groups groups, int group) {
        if (groups.shape(group) != 0x22222 || groups.separators(group) != Groups.SPACE) {
            return false;
        }
        int end = groups.end(group);
        boolean before = chars[start - 1] == ' ' && isPair(chars, start - 3);
        boolean after = chars[end] == ' ' && isPair(chars, end + 1);
        // "de" may be French.
        return (before && after)
                || (before && (Chars.digit(chars[start - 2]) || Chars.digit(chars[start - 3])))
                || (after && (Chars.digit(chars[end + 1]) || Chars.digit(chars[end + 2])));
    }

    private static boolean isPair(char[] chars, int at) {
        return Chars.hex(chars[at])
                && Chars.hex(chars[at + 1])
                && !Chars.word(chars[at - 1])
                && !Chars.word(chars[at + 2]);
    }

    /** Two zeros in place of the plus. */
    private static boolean abroad(Groups groups, int digits) {
        return groups.sum(0) >= 2
                && groups.digits[0] == 0
                && groups.digits[1] == 0
                && CountryCodes.international(groups, 2, digits - 2);
    }

    private static boolean inOnePiece(Plain text, int start, int digits) {
        Groups groups = text.groups;
        boolean mobile = NationalPlans.mobile(groups.digits, digits);
        boolean formed = NationalPlans.inOnePiece(groups.digits, digits) || abroad(groups, digits);
        boolean likely = mobile || formed || (digits >= 9 && digits <= 12);
        if (!likely || OTHERS.names(text, start)) {
            return false;
        }
        return mobile || NAMES.before(text, start) || (formed && HINTS.before(text, start));
    }

    /** Where the extension ends that follows a number: {@code x123}, {@code ext. 45}; the same place where none does. */
    static int extensionEnd(char[] chars, int end) {
        int at = chars[end] == ' ' ? end + 1 : end;
        if (Chars.lower(chars[at]) == 'e' && Chars.lower(chars[at + 1]) == 'x' && Chars.lower(chars[at + 2]) == 't') {
            at += chars[at + 3] == '.' ? 4 : 3;
            at += chars[at] == ' ' ? 1 : 0;
        } else if (Chars.lower(chars[at]) == 'x') {
            at += 1;
        } else {
            return end;
        }
        int first = at;
        while (at < first + 7 && Chars.digit(chars[at])) {
            at++;
        }
        return at > first && at < first + 7 && !Chars.word(chars[at]) ? at : end;
    }
}
