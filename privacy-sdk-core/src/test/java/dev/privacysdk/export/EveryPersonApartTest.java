package dev.privacysdk.export;

import static dev.privacysdk.export.ExportWorld.export;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everybody asks for everything: all of their own is there, and nothing of anybody else's. */
class EveryPersonApartTest {
    private static final int PEOPLE = 40;

    private final ExportWorld world = new ExportWorld();
    private final List<Subject> people = IntStream.range(0, PEOPLE)
            .mapToObj(i -> Subject.of("customer", "person-" + i + "-CANARY"))
            .toList();

    @AfterEach
    void close() {
        world.close();
    }

    private List<Object> table() {
        List<Object> rows = new ArrayList<>();
        people.forEach(person -> {
            rows.add(ExportWorld.account(person, "Name of " + person.id()));
            rows.add(ExportWorld.order(person, 3));
            rows.add(new ExportWorld.Message(
                    person.id(),
                    "From " + person.id() + ".",
                    ExportWorld.NOW,
                    new ExportWorld.Colleague(
                            people.get(0).id(), "Name of " + people.get(0).id())));
        });
        return rows;
    }

    private SubjectDataSource rows(boolean filtered) {
        List<Object> all = table();
        return new SubjectDataSource() {
            @Override
            public String name() {
                return "table";
            }

            @Override
            public void forEach(Subject subject, Consumer<Object> each) {
                all.stream()
                        .filter(row -> !filtered || !RecordReader.isForeign(row, subject))
                        .forEach(each);
            }
        };
    }

    /** How many cells of the matrix show somebody else's canary, and how many lack the person's own. */
    private long[] wrong(SubjectExporter exporter) {
        long foreign = 0;
        long missing = 0;
        for (Subject asking : people) {
            world.verified(asking);
            String text = export(exporter, asking, Locale.ENGLISH).everything();
            for (Subject other : people) {
                boolean there = text.contains(other.id());
                foreign += there && !other.equals(asking) ? 1 : 0;
                missing += !there && other.equals(asking) ? 1 : 0;
            }
        }
        return new long[] {foreign, missing};
    }

    @Test
    void noCellOfTheMatrixShowsSomebodyElse() {
        assertThat(wrong(world.exporter(rows(true)).build())).containsExactly(0, 0);
    }

    @Test
    void evenASourceThatIgnoresWhoIsAskedForGivesNobodyAway() {
        assertThat(wrong(world.exporter(rows(false)).build())).containsExactly(0, 0);
    }

    @Test
    void recordsThatHideWhomTheyAreAboutAreFoundByTheMatrix() {
        SubjectDataSource twin =
                ExportWorld.source("table", each -> table().forEach(row -> each.accept(row.toString())));

        assertThat(wrong(world.exporter(twin).build())[0]).isPositive();
    }
}
