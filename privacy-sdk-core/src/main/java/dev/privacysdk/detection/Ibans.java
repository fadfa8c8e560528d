package dev.privacysdk.detection;

/** International bank account numbers: a country, its length, and the remainder of 1 by 97, with spaces or without. */
final class Ibans {
    /** Each country with the length of its numbers. */
    private static final String LENGTHS =
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 "
                    + "DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 "
                    + "IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 "
                    + "NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 "
                    + "SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

    private static final byte[] BY_COUNTRY = byCountry();

    private Ibans() {}

    private static byte[] byCountry() {
        byte[] lengths = new byte[26 * 26];
        for (int i = 0; i < LENGTHS.length(); i += 5) {
            lengths[(LENGTHS.charAt(i) - 'A') * 26 + LENGTHS.charAt(i + 1) - 'A'] =
                    (byte) Integer.parseInt(LENGTHS, i + 2, i + 4, 10);
        }
        return lengths;
    }

    /** The second letters, small and capital, of the countries that begin with a small one. */
    static Ascii second(char first) {
        Ascii second = Ascii.NONE;
        for (char c = 'a'; c <= 'z'; c++) {
            boolean country = BY_COUNTRY[(first - 'a') * 26 + c - 'a'] != 0;
            second = country ? second.and(Ascii.anyCase(c)) : second;
        }
        return second;
    }

    /** The number whose first digit stands here, behind the two letters of a country. */
    static long find(Plain text, int digit) {
        char[] chars = text.chars;
        int start = digit - 2;
        if (start < text.floor || !Chars.digit(chars[digit + 1]) || Chars.alphanumeric(chars[start - 1])) {
            return Span.NONE;
        }
        if (!Chars.letter(chars[start]) || !Chars.letter(chars[start + 1])) {
            return Span.NONE;
        }
        int length = BY_COUNTRY[((chars[start] | 0x20) - 'a') * 26 + (chars[start + 1] | 0x20) - 'a'];
        return length == 0 ? Span.NONE : find(chars, start, length);
    }

    private static long find(char[] chars, int start, int length) {
        int at = start + 4;
        int rest = 0;
        boolean small = !Chars.upper(chars[start]);
        boolean digits = isOfDigits(chars, start);
        boolean hyphens = false;
        for (int read = 4; read < length; at++) {
            char c = chars[at];
            if (Chars.digit(c) || (!digits && Chars.letter(c))) {
                rest = append(rest, c);
                read++;
                continue;
            }
            hyphens |= c == '-';
            if (small && read % 4 != 0) {
                return Span.NONE;
            }
            if ((c != ' ' && c != '-' && c != '.' && c != '+') || !Chars.alphanumeric(chars[at + 1])) {
                return Span.NONE;
            }
        }
        for (int i = start; i < start + 4; i++) {
            rest = append(rest, chars[i]);
        }
        boolean piece = Chars.alphanumeric(chars[at]) || (hyphens && isPiece(chars, start, at));
        return rest % 97 != 1 || piece ? Span.NONE : Span.of(start, at);
    }

    /** Those that could be the beginning of a hexadecimal number, of which no letter is a part. */
    private static boolean isOfDigits(char[] chars, int start) {
        char first = Chars.lower(chars[start]);
        char second = Chars.lower(chars[start + 1]);
        return (second == 'e' && (first == 'a' || first == 'b' || first == 'd' || first == 'e'))
                || (first == 'b' && second == 'a');
    }

    /** A stretch of a UUID. */
    private static boolean isPiece(char[] chars, int start, int end) {
        return (chars[start - 1] == '-' && Chars.alphanumeric(chars[start - 2]))
                || (chars[end] == '-' && Chars.alphanumeric(chars[end + 1]));
    }

    private static int append(int rest, char c) {
        return Chars.digit(c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + (c | 0x20) - 'a' + 10) % 97;
    }
}
