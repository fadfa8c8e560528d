package dev.privacysdk.spring.actuate;

import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.logging.SelfCheck.Checked;
import java.util.LinkedHashMap;
import java.util.Map;

/** A self-check in words, one for each appender. */
final class Answers {
    private Answers() {}

    static Map<String, String> of(SelfCheck check) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Checked answer : check.answers()) {
            words.put(answer.appender(), word(answer));
        }
        return words;
    }

    private static String word(Checked answer) {
        if (answer instanceof SelfCheck.Leaking leaking) {
            return "leaking: " + leaking.reason();
        }
        return answer instanceof SelfCheck.Handed handed ? "handed masked events: " + handed.reason() : "proved";
    }
}
