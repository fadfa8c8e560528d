package dev.privacysdk.archunit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Some classes, by a pattern of their names; the same few are asked about a million times, and matched once. */
final class ClassNames {
    /** So many are remembered, which is more than one build calls. */
    private static final int ROOM = 100_000;

    private final Pattern pattern;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private ClassNames(Pattern pattern) {
        this.pattern = pattern;
    }

    static ClassNames like(String pattern) {
        return new ClassNames(Pattern.compile(pattern));
    }

    /** Whether the class of this name is one of them. */
    boolean have(String name) {
        Boolean answer = known.get(name);
        if (answer == null) {
            answer = pattern.matcher(name).matches();
            if (known.size() < ROOM) {
                known.put(name, answer);
            }
        }
        return answer;
    }
}
