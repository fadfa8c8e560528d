package dev.privacysdk.erasure;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.Subject;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Addresses as subjects of the ledger, so that one address has one record however it is written.
 *
 * <p>Text is brought to NFC, and full-width, half-width and small characters to their usual width; more of NFKC would make one
 * mailbox of two, such as a superscript two and a two. What stands around an address goes: spaces, marks of direction, {@code mailto:},
 * {@code tel:}, a name before angle brackets. Letters become lower-case in ASCII alone: no rule of a language and no look-alike, such as a
 * dotless i, makes one address of two. Upper and lower case of a mailbox count as one, which no provider tells apart.
 */
final class Addresses {
    private Addresses() {}

    static Subject subject(Contact contact) {
        String kind = "address-" + contact.channel().name().toLowerCase(Locale.ROOT);
        String address = normal(contact.channel(), contact.address());
        return Subject.of(kind, address.length() <= 512 ? address : "sha256:" + hash(address));
    }

    static String normal(Channel channel, String address) {
        String text = Normalizer.normalize(trimmed(address), Normalizer.Form.NFC);
        return switch (channel) {
            case EMAIL -> email(usualWidth(text));
            case SMS, PHONE -> phone(usualWidth(text));
            case POST -> lower(spaced(usualWidth(text)));
            default -> text;
        };
    }

    /** Without spaces of any kind, and without the marks of direction that address books put around numbers. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isInvisible(text.charAt(from))) {
            from++;
        }
        while (to > from && isInvisible(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** As a Japanese keyboard writes an address is the same address. */
    private static String usualWidth(String text) {
        StringBuilder usual = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean form = (c >= '\uff00' && c <= '\uffef') || (c >= '\ufe50' && c <= '\ufe6f');
            usual.append(form ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : c);
        }
        return Normalizer.normalize(usual, Normalizer.Form.NFC);
    }

    private static String email(String text) {
        String bare = bare(text);
        int at = bare.lastIndexOf('@');
        return at < 0 ? lower(bare) : lower(bare.substring(0, at)) + "@" + domain(bare.substring(at + 1));
    }

    /** Without the scheme and headers of a link, and without the brackets and name of a letter head. */
    private static String bare(String text) {
        String bare = text;
        int open = bare.lastIndexOf('<');
        if (open >= 0 && bare.endsWith(">")) {
            bare = trimmed(bare.substring(open + 1, bare.length() - 1));
        }
        if (lower(bare).startsWith("mailto:")) {
            bare = trimmed(upTo('?', bare.substring("mailto:".length())));
        }
        return bare;
    }

    private static String upTo(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String domain(String name) {
        String ascii;
        try {
            ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notADomain) {
            ascii = name;
        }
        String plain = lower(ascii);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The digits of any script, after a plus where one stands before them; what has no digits stays as it is. */
    private static String phone(String text) {
        String number = lower(text).startsWith("tel:") ? upTo(';', text) : text;
        StringBuilder digits = new StringBuilder();
        number.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        boolean international =
                number.codePoints().takeWhile(c -> !Character.isDigit(c)).anyMatch(c -> c == '+' || c == '\u207a');
        return digits.isEmpty() ? text : (international ? "+" : "") + digits;
    }

    /** One space wherever there is any white space. */
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                spaced.appendCodePoint(c);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        });
        return spaced.toString().strip();
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256, which every one must have.", e);
        }
    }
}
