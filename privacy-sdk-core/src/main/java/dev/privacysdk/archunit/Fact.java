package dev.privacysdk.archunit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One label of one value.
 *
 * <p>Two facts are the same whatever way they came; the way is for the sentence.
 *
 * @param permitted whether it is the answer of a method that opens or demands a purpose
 * @param own whether it is known by the type of a parameter alone, of which a caller knows more
 * @param from the parameter whose object this was read from, which a caller may have got with permission; else -1
 */
record Fact(Label label, boolean permitted, boolean own, int from, List<String> way) {
    Fact(Label label, boolean permitted, boolean own, List<String> way) {
        this(label, permitted, own, -1, way);
    }

    static Fact of(Label label) {
        return new Fact(label, false, false, List.of());
    }

    Fact asPermitted() {
        return new Fact(label, true, false, way);
    }

    /** The same, as permitted as an argument of the method at hand; -1 for one that is as it is. */
    Fact from(int argument) {
        return new Fact(label, permitted, own, argument, way);
    }

    /** The same, told by a caller of this method. */
    Fact by(String method) {
        return way.size() > 3 || (!way.isEmpty() && way.get(0).equals(method))
                ? this
                : new Fact(label, permitted, own, from, concat(method, way));
    }

    static List<String> concat(String first, List<String> rest) {
        java.util.ArrayList<String> all = new java.util.ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return List.copyOf(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact fact
                && label.equals(fact.label)
                && permitted == fact.permitted
                && own == fact.own
                && from == fact.from;
    }

    @Override
    public int hashCode() {
        return (label.hashCode() * 31 + from) * 4 + (permitted ? 2 : 0) + (own ? 1 : 0);
    }
}
