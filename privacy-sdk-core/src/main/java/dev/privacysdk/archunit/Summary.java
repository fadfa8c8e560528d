package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What callers need to know of a method: what it answers with, and where its arguments go. */
final class Summary {
    final Set<Fact> answer = new LinkedHashSet<>();
    final Map<Integer, Set<Fact>> intoArguments = new LinkedHashMap<>();
    final Map<Integer, Set<Fact>> intoFunctions = new LinkedHashMap<>();
    final Set<Stored> stored = new LinkedHashSet<>();
    final Map<Reached, List<String>> reached = new LinkedHashMap<>();

    /** An argument that ends up in a field. */
    record Stored(Label.Argument argument, String field) {}

    /**
     * An argument that ends up in a sink; several in the same site may do so together.
     *
     * @param through the argument that it is written into, which decides whether things go out; -1 where they do
     */
    record Reached(Label.Argument argument, Sink sink, String site, int through) {}

    /** Adds, and says whether this was new. */
    boolean add(Reached end, List<String> way) {
        return reached.putIfAbsent(end, List.copyOf(new ArrayList<>(way))) == null;
    }
}
