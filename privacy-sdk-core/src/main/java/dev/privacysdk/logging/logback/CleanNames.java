package dev.privacysdk.logging.logback;

import dev.privacysdk.masking.Masker;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names and patterns in which nothing is to be hidden: the same few stand in almost every event.
 *
 * <p>Bounded, and never holds a text that was masked. Safe for any number of threads.
 */
final class CleanNames {
    private static final int MOST = 2048;
    private static final int LONGEST = 256;

    private final Masker masker;
    private volatile Known known;

    /** What was clean under one state of the masker. */
    private record Known(Object state, Set<String> names, AtomicInteger count) {
        Known(Object state) {
            this(state, ConcurrentHashMap.newKeySet(), new AtomicInteger());
        }

        void add(String name) {
            if (name.length() <= LONGEST && count.get() < MOST && names.add(name)) {
                count.incrementAndGet();
            }
        }
    }

    CleanNames(Masker masker) {
        this.masker = masker;
        this.known = new Known(masker.state());
    }

    /** The masked name; the same instance where nothing in it is to be hidden. */
    String line(String name) {
        // What a scope hands out may be part of a name that was clean before.
        if (masker.scoped()) {
            return masker.line(name);
        }
        Known now = known;
        Object state = masker.state();
        if (!now.state.equals(state)) {
            now = new Known(state);
            known = now;
        }
        if (now.names.contains(name)) {
            return name;
        }
        String masked = masker.line(name);
        if (masked.equals(name)) {
            now.add(name);
        }
        return masked;
    }
}
