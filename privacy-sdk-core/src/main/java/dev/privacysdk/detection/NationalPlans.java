package dev.privacysdk.detection;

/** How numbers are written inside a country, by the lengths of their groups. */
final class NationalPlans {
    private NationalPlans() {}

    /** Groups that are written so for telephone numbers and hardly for anything else. */
    static boolean is(Groups groups, int group) {
        long shape = groups.shape(group);
        boolean bracketed = (groups.separators(group) & Groups.PAREN) != 0;
        if (america(groups, group, bracketed)) {
            return true;
        }
        if (!groups.uniform(group)) {
            return sweden(groups, group);
        }
        if (groups.digits[0] != 0) {
            // Japan, where the zero was left out or is some other digit in invented numbers.
            return shape == 0x244 && groups.separators(group) == Groups.HYPHEN;
        }
        return groups.digits[1] != 0 && byTrunkPrefix(groups, group, bracketed);
    }

    private static boolean america(Groups groups, int group, boolean bracketed) {
        long shape = groups.shape(group);
        byte[] digits = groups.digits;
        boolean one = shape == 0x1334 && digits[0] == 1;
        boolean dialed = shape == 0x3334 && digits[0] == 0 && digits[1] == 0 && digits[2] == 1;
        if (!(shape == 0x334 || one || dialed) || (groups.joints(group) & Groups.SLASH) != 0) {
            return false;
        }
        int area = one ? 1 : dialed ? 3 : 0;
        if (groups.separators(group) == Groups.SPACE) {
            return nanp(digits, area);
        }
        return groups.uniform(group) || bracketed;
    }

    /** Neither area nor exchange begins with 0 or 1, and no area ends in 11. */
    static boolean nanp(byte[] digits, int area) {
        return digits[area] >= 2 && digits[area + 3] >= 2 && !(digits[area + 1] == 1 && digits[area + 2] == 1);
    }

    private static boolean byTrunkPrefix(Groups groups, int group, boolean bracketed) {
        long shape = groups.shape(group);
        if (shape == 0x22222) {
            return true;
        }
        int joints = groups.joints(group);
        if ((joints & Groups.DOT) != 0) {
            return false;
        }
        if (group == 1 && bracketed) {
            return groups.sum(1) >= 8 && groups.sum(1) <= 13;
        }
        if (shape == 0x344 || shape == 0x244 || shape == 0x334 || shape == 0x424 || shape == 0x514 || shape == 0x434) {
            return true;
        }
        if (shape == 0x433) {
            int four = groups.prefix(4);
            return four == 120 || four == 570 || four == 990 || joints == Groups.SPACE;
        }
        return area(shape)
                || (joints == Groups.SPACE && pairs(shape, groups.digits[1]))
                || (shape == 0x58 && joints == Groups.SLASH)
                || (shape == 0x28 && groups.digits[1] == 6);
    }

    /** Belgium, Switzerland, Hungary and the countries of the southeast: an area, and pairs or triples. */
    private static boolean pairs(long shape, int second) {
        if (shape == 0x2234 || shape == 0x2134) {
            return second == 6;
        }
        return shape == 0x4222
                || shape == 0x3222
                || shape == 0x3322
                || shape == 0x2322
                || shape == 0x2332
                || shape == 0x333
                || shape == 0x233
                || shape == 0x243;
    }

    /** {@code 070-123 45 67}. */
    private static boolean sweden(Groups groups, int group) {
        long shape = groups.shape(group);
        return groups.digits[0] == 0
                && groups.digits[1] != 0
                && groups.separators(group) == (Groups.HYPHEN | Groups.SPACE)
                && groups.separators(1) == Groups.HYPHEN
                && (shape == 0x3222 || shape == 0x3322 || shape == 0x2332);
    }

    /** {@code 612 34 56 78}, which begins with no zero and could be a row of numbers. */
    static boolean spain(Groups groups, int group) {
        return groups.shape(group) == 0x3222 && groups.digits[0] >= 6 && groups.separators(group) == Groups.SPACE;
    }

    /** Germany, Austria, Britain, the Netherlands: an area and the rest. */
    private static boolean area(long shape) {
        return (shape >= 0x35 && shape <= 0x38)
                || (shape >= 0x45 && shape <= 0x48)
                || shape == 0x533
                || (shape >= 0x54 && shape <= 0x57)
                || shape == 0x64
                || shape == 0x65;
    }

    /** Groups that are telephone numbers where the text says so. */
    static boolean likely(Groups groups, int group) {
        int digits = groups.sum(group);
        return digits >= 8
                && digits <= (groups.digits[0] == 0 ? 15 : 13)
                && group <= 5
                && groups.joints(group) != Groups.SLASH;
    }

    /** Mobile numbers in one piece that no program writes for anything else: they begin with a zero, and say what they are. */
    static boolean mobile(byte[] digits, int length) {
        if (digits[0] != 0) {
            return false;
        }
        int second = digits[1];
        int third = digits[2];
        if (length == 11) {
            boolean japan = third == 0 && (second == 5 || second >= 7) && digits[3] != 0;
            boolean britain = second == 7 && third >= 1;
            return japan || britain || germany(second, third);
        }
        return (length == 10 && (second == 6 || (second == 7 && third >= 3)))
                || (length == 12 && germany(second, third));
    }

    private static boolean germany(int second, int third) {
        return second == 1 && third >= 5 && third <= 7;
    }

    /** The lengths of numbers in one piece, with the zero before them or as in North America. */
    static boolean inOnePiece(byte[] digits, int length) {
        if (digits[0] == 0) {
            return digits[1] != 0 && length >= 9 && length <= 12;
        }
        return (length == 10 && nanp(digits, 0)) || (length == 11 && digits[0] == 1 && nanp(digits, 1));
    }
}
