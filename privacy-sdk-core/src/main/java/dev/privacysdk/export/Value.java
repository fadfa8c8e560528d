package dev.privacysdk.export;

import dev.privacysdk.vocabulary.DataCategory;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a record, apart from the classes it came from: ready for JSON and for people. */
sealed interface Value {
    /** A text. */
    record Text(String text) implements Value {}

    /** A number as it is written in JSON. */
    record Numeral(String digits) implements Value {}

    /** Yes or no. */
    record Truth(boolean yes) implements Value {}

    /** A date or time. */
    record Moment(TemporalAccessor at) implements Value {}

    /** No value. */
    record Nothing() implements Value {}

    /** An object in which this one lies, so many levels up. */
    record Above(int levels) implements Value {}

    /** Some values in order. */
    record Many(List<Value> items) implements Value {}

    /** Named values in order. */
    record Whole(List<Member> members) implements Value {}

    /** One named value, and the category it is marked with. */
    record Member(String name, @Nullable DataCategory category, Value value) {}

    Value NOTHING = new Nothing();

    static Value text(@Nullable String text) {
        return text == null ? NOTHING : new Text(text);
    }

    static Value number(long number) {
        return new Numeral(Long.toString(number));
    }

    static Value texts(Iterable<?> items) {
        List<Value> list = new ArrayList<>();
        items.forEach(item -> list.add(new Text(item.toString())));
        return new Many(list);
    }

    static Value many(List<Value> items) {
        return new Many(items);
    }

    static Writing whole() {
        return new Writing();
    }

    /** A whole being written down. */
    final class Writing {
        private final List<Member> members = new ArrayList<>();

        Writing with(String name, Value value) {
            members.add(new Member(name, null, value));
            return this;
        }

        Writing with(String name, @Nullable String text) {
            return with(name, text(text));
        }

        /** Left out where there is nothing to say. */
        Writing maybe(String name, @Nullable String text) {
            return text == null ? this : with(name, text(text));
        }

        Whole end() {
            return new Whole(List.copyOf(members));
        }
    }
}
