package dev.privacysdk.channel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Reads what a person texted back: stop, start, help, or something else.
 *
 * <p>Any case, any width and one closing punctuation mark are forgiven; the words are those that carriers and
 * 47 CFR 64.1200(a)(10) name, and their Japanese equals. Stateless, safe for any number of threads.
 */
public final class SmsKeywords {
    private static final int LONGEST = 1_600;

    private static final Set<String> STOP = Set.of(
            "STOP",
            "STOPALL",
            "STOP ALL",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "REVOKE",
            "OPTOUT",
            "OPT-OUT",
            "OPT OUT",
            "停止",
            "配信停止",
            "ストップ",
            "解除");
    private static final Set<String> START = Set.of("START", "UNSTOP", "再開", "配信再開");
    private static final Set<String> HELP = Set.of("HELP", "INFO", "ヘルプ");

    /** Words that make an unclear message worth reading before anything more is sent. */
    private static final Set<String> UNCLEAR =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "QUIT", "REVOKE", "OPTOUT", "OPT-OUT", "停止", "解除");

    /** Figures of speech in which such a word means nothing of the kind. */
    private static final Set<String> HARMLESS_AFTER_STOP = Set.of("SIGN", "SIGNS", "BY", "LIGHT", "LIGHTS");

    private SmsKeywords() {}

    /** What a message says. */
    public enum Meaning {
        /** The person wants no more messages. */
        STOP,
        /** The person wants messages again; after a stop only, never a first consent. */
        START,
        /** The person asks what this is. */
        HELP,
        /** Perhaps a stop: nothing more is sent until somebody has read it. */
        REVIEW,
        /** Nothing about messages. */
        OTHER
    }

    /** What this message says; {@code afterStop} whether it answers a confirmation of a stop, where yes means start. */
    public static Meaning read(String message, boolean afterStop) {
        String text = normalized(message.length() > LONGEST ? message.substring(0, LONGEST) : message);
        if (STOP.contains(text)) {
            return Meaning.STOP;
        }
        if (START.contains(text) || (afterStop && text.equals("YES"))) {
            return Meaning.START;
        }
        if (HELP.contains(text)) {
            return Meaning.HELP;
        }
        return unclear(text) ? Meaning.REVIEW : Meaning.OTHER;
    }

    /** NFKC, one closing punctuation mark less, single spaces, upper case whatever the machine's own language. */
    private static String normalized(String message) {
        String text =
                Normalizer.normalize(message, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && ".!?,;:。、！？".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1).strip();
        }
        StringJoiner words = new StringJoiner(" ");
        for (String word : text.split("\\s", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.toString();
    }

    private static boolean unclear(String text) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            boolean harmless = i + 1 < words.length && HARMLESS_AFTER_STOP.contains(words[i + 1]);
            if (UNCLEAR.contains(stripped(words[i])) && !harmless) {
                return true;
            }
        }
        return text.contains("停止") || text.contains("解除");
    }

    private static String stripped(String word) {
        int end = word.length();
        while (end > 0 && ".!?,;:\"'".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
