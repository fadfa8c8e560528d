package dev.privacysdk.export;

import java.util.Locale;
import java.util.Set;

/** Names of entries and headings, made of names in the code and never of data. */
final class Names {
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private Names() {}

    /** Whether this can name a source: one word or several joined by hyphens, in lower-case ASCII. */
    static boolean isSource(String name) {
        if (name.isEmpty() || name.length() > 64 || isDevice(name)) {
            return false;
        }
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (start ? !letter && !(digit && i > 0) : !letter && !digit && c != '-') {
                return false;
            }
            start = c == '-';
        }
        return !start;
    }

    /** What Windows takes for a device, whatever the ending. */
    private static boolean isDevice(String name) {
        return DEVICES.contains(name)
                || (name.length() == 4
                        && (name.startsWith("com") || name.startsWith("lpt"))
                        && Character.isDigit(name.charAt(3)));
    }

    /** Whether an extractor anywhere can be trusted with this name of an entry. */
    static boolean isEntry(String name) {
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!plain && (start || (c != '-' && c != '.' && c != '/'))) {
                return false;
            }
            start = c == '/';
        }
        return !start && !name.contains("..");
    }

    /** A class as part of an entry's name: {@code OrderLine} becomes {@code order-line}. */
    static String type(Class<?> type) {
        StringBuilder name = new StringBuilder();
        for (String word : words(simple(type)).toLowerCase(Locale.ROOT).split(" ", -1)) {
            StringBuilder plain = new StringBuilder();
            word.chars()
                    .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                    .forEach(c -> plain.append((char) c));
            if (!plain.isEmpty()) {
                name.append(name.isEmpty() ? "" : "-").append(plain);
            }
        }
        return name.isEmpty() ? "record" : name.length() > 60 ? name.substring(0, 60) : name.toString();
    }

    /** A class, a field or a source in plain words: {@code orderLine} becomes {@code Order line}. */
    static String plain(String name) {
        String words = words(name);
        return words.isEmpty() ? "—" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The name of a value for people: plain words where a programmer chose it, else as it is. */
    static String heading(String name) {
        boolean chosen = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            chosen &= letter || (i > 0 && ((c >= '0' && c <= '9') || c == '_' || c == '.'));
        }
        return chosen ? plain(name) : name;
    }

    static String plain(Class<?> type) {
        return plain(simple(type));
    }

    /** Whether the class has a name that its authors chose. */
    static boolean isNamed(Class<?> type) {
        return !type.isAnonymousClass() && !type.getName().startsWith("java.");
    }

    private static String simple(Class<?> type) {
        return isNamed(type) ? type.getSimpleName() : "record";
    }

    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean gap = c == '_' || c == '-' || c == '.' || c == '$' || c == ' ';
            boolean upper = Character.isUpperCase(c);
            boolean next = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
            boolean begins = upper && i > 0 && (!Character.isUpperCase(name.charAt(i - 1)) || next);
            if ((gap || begins) && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            if (!gap) {
                boolean acronym = upper && !next && (begins || (i > 0 && Character.isUpperCase(name.charAt(i - 1))));
                words.append(acronym ? c : Character.toLowerCase(c));
            }
        }
        return words.toString().strip();
    }
}
