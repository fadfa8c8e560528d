package dev.privacysdk.detection;

import java.util.Locale;

/** Cards by issuers' ranges, IBANs by the registry, and numbers of people in the United States and Japan. */
final class SomeNumbers {
    /** Issuer prefix, length; by the brands' published ranges. */
    private static final String[][] CARDS = {
        {"4", "16"},
        {"4", "16"},
        {"4", "16"},
        {"4", "19"},
        {"51", "16"},
        {"52", "16"},
        {"53", "16"},
        {"54", "16"},
        {"55", "16"},
        {"2221", "16"},
        {"2229", "16"},
        {"23", "16"},
        {"26", "16"},
        {"270", "16"},
        {"2720", "16"},
        {"34", "15"},
        {"37", "15"},
        {"300", "14"},
        {"305", "14"},
        {"36", "14"},
        {"38", "14"},
        {"39", "14"},
        {"6011", "16"},
        {"644", "16"},
        {"649", "16"},
        {"65", "16"},
        {"3528", "16"},
        {"3589", "16"},
        {"355", "16"},
        {"62", "16"},
        {"62", "17"},
        {"62", "18"},
        {"62", "19"},
        {"5018", "16"},
        {"5020", "18"},
        {"6304", "19"},
        {"6759", "16"},
        {"6761", "17"},
        {"6763", "16"},
        {"2200", "16"},
        {"2204", "16"}
    };
    /** Lengths that other numbers have too, so that only a word tells. */
    private static final String[][] ODD_CARDS = {
        {"4", "13"}, {"5018", "12"}, {"5038", "12"}, {"6304", "12"}, {"6759", "12"}, {"5018", "13"}, {"6761", "14"}
    };

    /** Country and BBAN by the IBAN registry: n digits, a capitals, c either. */
    private static final String[] IBANS = {
        "DE n18",
        "FR n10 c11 n2",
        "GB a4 n14",
        "ES n20",
        "IT a1 n10 c12",
        "NL a4 n10",
        "BE n12",
        "AT n16",
        "CH n5 c12",
        "PT n21",
        "IE a4 n14",
        "LU n3 c13",
        "DK n14",
        "SE n20",
        "NO n11",
        "FI n14",
        "PL n24",
        "CZ n20",
        "SK n20",
        "HU n24",
        "GR n7 c16",
        "RO a4 c16",
        "BG a4 n6 c8",
        "HR n17",
        "SI n15",
        "EE n16",
        "LV a4 c13",
        "LT n16",
        "MT a4 n5 c18",
        "CY n8 c16",
        "LI n5 c12",
        "MC n10 c11 n2",
        "SM a1 n10 c12",
        "TR n6 c16",
        "SA n2 c18",
        "AE n19",
        "IL n19",
        "QA a4 c21",
        "KW a4 c22",
        "BR n23 a1 c1",
        "UA n6 c19",
        "GE a2 n16",
        "IS n22",
        "MD c20",
        "RS n18"
    };

    private SomeNumbers() {}

    static Fragment card(Dice dice, Tongue tongue) {
        if (dice.percent(15)) {
            String[] issuer = dice.pick(ODD_CARDS);
            return Fragment.named(luhn(dice, issuer[0], Integer.parseInt(issuer[1])));
        }
        String[] issuer = dice.pick(CARDS);
        String number = luhn(dice, issuer[0], Integer.parseInt(issuer[1]));
        return Fragment.plain(
                switch (dice.below(4)) {
                    case 0 -> grouped(number, " ");
                    case 1 -> grouped(number, "-");
                    default -> number;
                });
    }

    private static String grouped(String number, String separator) {
        int[] ends = number.length() <= 15 ? new int[] {4, 10} : new int[] {4, 8, 12, 16};
        StringBuilder out = new StringBuilder(number);
        for (int i = ends.length - 1; i >= 0; i--) {
            if (ends[i] < number.length()) {
                out.insert(ends[i], separator);
            }
        }
        return out.toString();
    }

    static String luhn(Dice dice, String prefix, int length) {
        String body = prefix + dice.digits(length - prefix.length() - 1);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return body + (10 - sum % 10) % 10;
    }

    static Fragment iban(Dice dice, Tongue tongue) {
        String[] parts = dice.pick(IBANS).split(" ", -1);
        StringBuilder bban = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            int count = Integer.parseInt(parts[i].substring(1));
            bban.append(
                    switch (parts[i].charAt(0)) {
                        case 'n' -> dice.digits(count);
                        case 'a' -> dice.capitals(count);
                        default -> dice.percent(60) ? dice.digits(count) : dice.some("0123456789ABCDEFGHJKLMNP", count);
                    });
        }
        String iban = parts[0] + "%02d".formatted(98 - mod97(bban + parts[0] + "00")) + bban;
        return Fragment.plain(
                switch (dice.below(10)) {
                    case 0, 1, 2, 3 -> iban.replaceAll("(.{4})(?=.)", "$1 ");
                    case 4 -> iban.toLowerCase(Locale.ROOT);
                    case 5 -> iban.replaceAll("(.{4})(?=.)", "$1-");
                    default -> iban;
                });
    }

    private static int mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest;
    }

    /** Assigned areas, and the groups of ITINs. */
    static Fragment ssn(Dice dice, Tongue tongue) {
        boolean itin = dice.percent(20);
        int area = itin ? dice.between(900, 999) : dice.between(1, 899);
        int group = itin
                ? dice.pick(dice.between(50, 65), dice.between(70, 88), dice.between(94, 99))
                : dice.between(1, 99);
        String[] parts = {
            "%03d".formatted(area == 666 ? 667 : area), "%02d".formatted(group), "%04d".formatted(dice.between(1, 9999))
        };
        return switch (dice.below(6)) {
            case 0 -> Fragment.named(String.join("", parts));
            case 1 -> Fragment.named(String.join(" ", parts));
            default -> Fragment.plain(String.join("-", parts));
        };
    }

    static Fragment myNumber(Dice dice, Tongue tongue) {
        String body = dice.digits(11);
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (body.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        String number = body + (sum % 11 <= 1 ? 0 : 11 - sum % 11);
        return switch (dice.below(4)) {
            case 0 -> Fragment.plain(number.replaceAll("(.{4})(?=.)", "$1-"));
            case 1 -> Fragment.plain(number.replaceAll("(.{4})(?=.)", "$1 "));
            default -> Fragment.named(tongue == Tongue.JA && dice.percent(15) ? SomeText.wide(number) : number);
        };
    }

    static Fragment postal(Dice dice, Tongue tongue) {
        String code = dice.fill("###-####");
        String prefecture = dice.pick("東京都千代田区", "大阪府大阪市北区", "北海道札幌市", "京都府京都市", "神奈川県横浜市");
        return switch (dice.below(6)) {
            case 0 -> Fragment.whole("〒«" + code + "»");
            case 1 -> Fragment.whole("〒«" + code + "» " + prefecture + "1-2-3");
            case 2 -> Fragment.whole("〒 «" + SomeText.wide(code) + "»　" + prefecture);
            case 3 -> Fragment.whole("住所：«" + code + "» " + prefecture + "4丁目");
            default -> Fragment.named(code);
        };
    }
}
