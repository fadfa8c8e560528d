package dev.privacysdk.detection;

import java.util.Locale;
import net.datafaker.Faker;

/** E-mail addresses by RFC 5321 and RFC 6531, and addresses of machines by RFC 4291, RFC 5952 and IEEE 802. */
final class SomeText {
    private static final String[] TLDS = {
        "com",
        "org",
        "net",
        "de",
        "fr",
        "jp",
        "co.jp",
        "ne.jp",
        "or.jp",
        "co.uk",
        "io",
        "dev",
        "example",
        "info",
        "museum",
        "photography",
        "eu",
        "ch",
        "bzh"
    };

    private SomeText() {}

    static String wide(String ascii) {
        StringBuilder out = new StringBuilder(ascii.length());
        ascii.chars().forEach(c -> out.append(c > ' ' && c < 127 ? (char) (c + 0xFEE0) : (char) c));
        return out.toString();
    }

    private static String word(Dice dice) {
        return dice.some("abcdefghijklmnoprstuvwz", dice.between(2, 10));
    }

    private static String domain(Dice dice) {
        String name =
                dice.percent(15) ? word(dice) + "-" + word(dice) : word(dice) + (dice.percent(8) ? dice.digits(2) : "");
        return (dice.percent(20) ? dice.pick("mail", "eu", "k12", "students") + "." : "") + name + "."
                + dice.pick(TLDS);
    }

    /** Of Japanese names the library makes addresses that are none. */
    private static Faker faker(Dice dice, Tongue tongue) {
        return dice.faker(tongue == Tongue.JA ? Tongue.EN : tongue);
    }

    static Fragment email(Dice dice, Tongue tongue) {
        String first = word(dice);
        String last = word(dice);
        return Fragment.plain(
                switch (dice.below(20)) {
                    case 0, 1, 2 -> faker(dice, tongue).internet().emailAddress();
                    case 3 -> faker(dice, tongue).internet().safeEmailAddress();
                    case 4, 5, 6 -> first + "." + last + "@" + domain(dice);
                    case 7 -> first + "+" + dice.pick("shop", "news-2026", "a_b") + "@" + domain(dice);
                    case 8 -> first + "_" + last + dice.digits(2) + "@" + domain(dice);
                    case 9 -> (first + "." + last + "@" + domain(dice)).toUpperCase(Locale.ROOT);
                    case 10 -> "o'" + last + "@" + domain(dice);
                    case 11 -> dice.digits(dice.between(4, 10)) + "@" + domain(dice);
                    case 12 -> first.charAt(0) + "@" + domain(dice);
                    case 13 ->
                        first + "@" + dice.pick("bücher", "münchen", "société", "例え", "日本語") + "."
                                + dice.pick("de", "com", "jp");
                    case 14 ->
                        first + "@xn--" + word(dice) + "-"
                                + dice.alphanumeric(3).toLowerCase(Locale.ROOT) + "."
                                + dice.pick("de", "com");
                    case 15 ->
                        dice.percent(40)
                                ? "\"" + first + " " + last + "\"@" + domain(dice)
                                : first + "-" + last + "@" + domain(dice);
                    case 16 -> first + dice.pick("!", "#", "*", "~", "^", "$") + last + "@" + domain(dice);
                    case 17 -> dice.percent(50) ? wide(first) + "＠" + wide(domain(dice)) : first + "%40" + domain(dice);
                    case 18 -> first + "." + dice.pick("müller", "lefèvre", "björn") + "@" + domain(dice);
                    default -> first + last + "@" + domain(dice);
                });
    }

    private static String v4(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> "10." + dice.below(256) + "." + dice.below(256) + "." + dice.below(256);
            case 1 -> "192.168." + dice.below(256) + "." + dice.between(1, 254);
            default ->
                dice.between(11, 223) + "." + dice.below(256) + "." + dice.below(256) + "." + dice.between(1, 254);
        };
    }

    static Fragment ipv4(Dice dice, Tongue tongue) {
        String address = v4(dice);
        return switch (dice.below(8)) {
            case 0 -> Fragment.whole("/«" + address + "»:" + dice.between(1024, 65535));
            case 1 -> Fragment.whole("http://«" + address + "»:8080/health");
            case 2 -> Fragment.whole("«" + address + "»/" + dice.between(8, 30));
            case 3 -> Fragment.whole("«" + address + "» - - [12/Mar/2026:10:11:12 +0000] \"GET / HTTP/1.1\" 200 512");
            default -> Fragment.plain(address);
        };
    }

    static Fragment ipv6(Dice dice, Tongue tongue) {
        int[] group = new int[8];
        for (int i = 0; i < 8; i++) {
            group[i] = dice.percent(30) ? dice.below(16) : dice.below(65536);
        }
        group[0] = dice.pick(0x2001, 0x2a02, 0x2606, 0x240d, 0xfd00, 0xfe80);
        String full = join(group, 0, 8, "%04x");
        String shortened = join(group, 0, dice.between(1, 4), "%x") + "::" + join(group, dice.between(5, 7), 8, "%x");
        return switch (dice.below(10)) {
            case 0 -> Fragment.plain(full);
            case 1 -> Fragment.plain(full.toUpperCase(Locale.ROOT));
            case 2 -> Fragment.plain(join(group, 0, 8, "%x"));
            case 3 -> Fragment.plain("::ffff:" + v4(dice));
            case 4 ->
                Fragment.whole(
                        "«fe80::" + join(group, 4, 8, "%x") + "%" + dice.pick("eth0", "en0", "2", "wlan1") + "»");
            case 5 -> Fragment.whole("[«" + shortened + "»]:" + dice.between(80, 65535));
            case 6 -> Fragment.whole("https://[«" + shortened + "»]/status");
            case 7 -> Fragment.plain(join(group, 0, 4, "%x") + "::");
            default -> Fragment.plain(shortened);
        };
    }

    private static String join(int[] group, int from, int to, String format) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.append(out.isEmpty() ? "" : ":").append(format.formatted(group[i]));
        }
        return out.toString();
    }

    static Fragment mac(Dice dice, Tongue tongue) {
        String six = dice.hex(12);
        String pairs = six.replaceAll("(..)(?=.)", "$1:");
        return Fragment.plain(
                switch (dice.below(5)) {
                    case 0 -> pairs.toUpperCase(Locale.ROOT);
                    case 1 -> pairs.replace(':', '-');
                    case 2 -> pairs.replace(':', '-').toUpperCase(Locale.ROOT);
                    case 3 -> six.replaceAll("(....)(?=.)", "$1.");
                    default -> pairs;
                });
    }
}
