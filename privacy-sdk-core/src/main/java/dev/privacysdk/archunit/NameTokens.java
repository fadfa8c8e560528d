package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words in a name that is written in camel case, snake case or both: {@code customerSSN2} is customer, ssn. */
final class NameTokens {
    private NameTokens() {}

    /** The words in lower case and in the singular, without digits; an e-mail is one word however it is written. */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < name.length()) {
            int end = endOfWord(name, at);
            if (end > at) {
                add(singular(name.substring(at, end).toLowerCase(Locale.ROOT)), words);
            }
            at = Math.max(end, at + 1);
        }
        return List.copyOf(words);
    }

    private static void add(String word, List<String> words) {
        int last = words.size() - 1;
        if (word.equals("mail") && last >= 0 && words.get(last).equals("e")) {
            words.set(last, "email");
        } else {
            words.add(word);
        }
    }

    /** A small or capitalized word, or capitals up to the word after them: {@code IP} and {@code Address}. */
    private static int endOfWord(String name, int start) {
        int capitals = start;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        int end = capitals;
        while (end < name.length() && Character.isLowerCase(name.charAt(end))) {
            end++;
        }
        return capitals - start > 1 && end > capitals ? capitals - 1 : end;
    }

    private static String singular(String word) {
        if (word.endsWith("sses")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
