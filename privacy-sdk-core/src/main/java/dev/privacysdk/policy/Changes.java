package dev.privacysdk.policy;

import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.EditionDiff.Effect;
import dev.privacysdk.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the changes between two editions. */
final class Changes {
    private final List<Change> found = new ArrayList<>();

    void add(@Nullable Purpose purpose, Effect effect, String sentence) {
        found.add(new Change(purpose, effect, sentence));
    }

    void widens(@Nullable Purpose purpose, String sentence) {
        add(purpose, Effect.WIDENS, sentence);
    }

    void narrows(@Nullable Purpose purpose, String sentence) {
        add(purpose, Effect.NARROWS, sentence);
    }

    void differs(@Nullable Purpose purpose, String sentence) {
        add(purpose, Effect.DIFFERS, sentence);
    }

    List<Change> list() {
        return List.copyOf(found);
    }

    /** What the first has and the second lacks. */
    static <T> Set<T> without(Set<T> all, Set<T> taken) {
        Set<T> rest = new LinkedHashSet<>(all);
        rest.removeAll(taken);
        return rest;
    }
}
