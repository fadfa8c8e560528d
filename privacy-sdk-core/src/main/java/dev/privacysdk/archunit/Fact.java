package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One label of one value.
 *
 * <p>Two facts are the same whatever way they came; the way is for the sentence.
 */
final class Fact {
    private final Label label;
    private final boolean permitted;
    private final boolean own;
    private final int from;
    private final List<String> way;
    private final int hash;

    Fact(Label label, boolean permitted, boolean own, List<String> way) {
        this(label, permitted, own, -1, way);
    }

    Fact(Label label, boolean permitted, boolean own, int from, List<String> way) {
        this.label = label;
        this.permitted = permitted;
        this.own = own;
        this.from = from;
        this.way = way;
        this.hash = (label.hashCode() * 31 + from) * 4 + (permitted ? 2 : 0) + (own ? 1 : 0);
    }

    static Fact of(Label label) {
        return new Fact(label, false, false, List.of());
    }

    Label label() {
        return label;
    }

    /** Whether it is the answer of a method that opens or demands a purpose. */
    boolean permitted() {
        return permitted;
    }

    /** Whether it is known by the type of a parameter alone, of which a caller knows more. */
    boolean own() {
        return own;
    }

    /** The parameter whose object this was read from, which a caller may have got with permission; else -1. */
    int from() {
        return from;
    }

    /** The methods that it came through, as keys. */
    List<String> way() {
        return way;
    }

    /** Whether it is that this is an object with personal fields. */
    boolean isObject() {
        return label instanceof Label.Holder;
    }

    /** The parameter that this is the argument of, itself or as text; -1 for all other facts. */
    int argument() {
        return label instanceof Label.Argument argument && !argument.answer() ? argument.index() : -1;
    }

    Fact asPermitted() {
        return new Fact(label, true, false, way);
    }

    /** The same of what a library makes of an object when it writes it out. */
    Fact asWritten() {
        return label instanceof Label.Holder object && !object.written()
                ? new Fact(new Label.Holder(object.type(), true), permitted, own, from, way)
                : this;
    }

    /** The same, as permitted as an argument of the method at hand; -1 for one that is as it is. */
    Fact from(int argument) {
        return argument == from ? this : new Fact(label, permitted, own, argument, way);
    }

    /** The same, told by a caller of this method. */
    Fact by(String method) {
        return way.size() > 3 || (!way.isEmpty() && way.get(0).equals(method))
                ? this
                : new Fact(label, permitted, own, from, concat(method, way));
    }

    static List<String> concat(String first, List<String> rest) {
        List<String> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return List.copyOf(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Fact fact
                        && hash == fact.hash
                        && permitted == fact.permitted
                        && own == fact.own
                        && from == fact.from
                        && label.equals(fact.label));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
