package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What callers need to know of a method: what it answers with, and where its arguments go. */
final class Summary {
    final Facts answer = new Facts();
    final Map<Integer, Facts> intoArguments = new LinkedHashMap<>();
    final Map<Integer, Facts> intoFunctions = new LinkedHashMap<>();
    final List<Stored> stored = new ArrayList<>();
    final List<Reached> reached = new ArrayList<>();
    private final Set<Object> known = new HashSet<>();
    private int size;

    /** An argument that ends up in a field. */
    record Stored(Label.Argument argument, FieldFacts field) {}

    /**
     * An argument that ends up in a sink; several in the same site may do so together.
     *
     * @param through the argument that it is written into, which decides whether things go out; -1 where they do
     */
    record End(Label.Argument argument, Sink sink, String site, int through) {}

    /** An end, with the methods on the way there. */
    record Reached(End end, List<String> way) {}

    /** How much is known; it only grows. */
    int size() {
        return size;
    }

    boolean answers(Fact fact) {
        return count(answer.add(fact));
    }

    boolean takesInto(int argument, Fact fact) {
        return count(
                intoArguments.computeIfAbsent(argument, first -> new Facts()).add(fact));
    }

    boolean gives(int function, Fact fact) {
        return count(
                intoFunctions.computeIfAbsent(function, first -> new Facts()).add(fact));
    }

    boolean stores(Stored value) {
        return count(known.add(value) && stored.add(value));
    }

    /** Adds the first way to an end, and says whether that was new. */
    boolean reaches(End end, List<String> way) {
        return count(known.add(end) && reached.add(new Reached(end, way)));
    }

    private boolean count(boolean isNew) {
        size += isNew ? 1 : 0;
        return isNew;
    }
}
