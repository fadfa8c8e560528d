package dev.privacysdk.examples.assistant;

import dev.privacysdk.examples.assistant.profile.SignUp;
import dev.privacysdk.examples.assistant.story.People;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values about the people of the story that may stand in no log: what is theirs and cannot be anything else. */
final class Planted {
    /** In every spelling in which the story has them. */
    static final List<String> VALUES = values();

    private Planted() {}

    private static List<String> values() {
        List<String> values = new ArrayList<>(about(People.TARO, People.HANAKO, People.CAROL, People.EMMA, People.KEN));
        values.addAll(List.of(
                "4242 4242 4242 4242",
                "4242424242424242",
                "5555 5555 5555 4444",
                "5555555555554444",
                "横浜市西区みなとみらい2",
                "Dishwasher filter"));
        return List.copyOf(values);
    }

    /** What is planted about these people. */
    static List<String> about(SignUp... people) {
        List<String> values = new ArrayList<>();
        for (SignUp person : people) {
            add(values, person.name());
            add(values, person.email());
            add(values, person.phone());
            add(values, person.address());
        }
        return List.copyOf(values);
    }

    private static void add(List<String> values, @Nullable String value) {
        if (value != null) {
            values.add(value);
        }
    }

    /** Those that stand in a text. */
    static List<String> in(String text) {
        return VALUES.stream().filter(text::contains).toList();
    }
}
