package dev.privacysdk.export;

import static dev.privacysdk.export.ExportWorld.ADA;
import static dev.privacysdk.export.ExportWorld.BOB;
import static dev.privacysdk.export.ExportWorld.export;
import static dev.privacysdk.export.ExportWorld.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.vocabulary.Subject;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records that are a collection, a text or a date beside having marked fields. */
class TwofoldRecordTest {
    private static final List<Function<Subject, Object>> COLLECTIONS =
            List.of(Household::new, Bag::new, person -> new Pair(person.id(), "CANARY"));

    private final ExportWorld world = new ExportWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private ExportWorld.Opened of(Object record) {
        return export(
                world.exporter(source("things", each -> each.accept(record))).build());
    }

    @Test
    void somebodyElsesIsForeign() {
        for (Function<Subject, Object> collection : COLLECTIONS) {
            ExportWorld.Opened alone = of(collection.apply(BOB));
            ExportWorld.Opened inside = of(new Holder(ADA.id(), collection.apply(BOB)));

            assertThat(alone.report().sections().get(0).foreign()).isEqualTo(1);
            assertThat(alone.report().complete()).isFalse();
            assertThat(inside.report().sections().get(0).withheld(Withheld.ANOTHER_PERSON))
                    .isEqualTo(1);
            assertThat(alone.everything() + inside.everything()).doesNotContain("CANARY", BOB.id());
        }
    }

    @Test
    void onesOwnFailsWholeAndThePackageIsNotComplete() {
        for (Function<Subject, Object> collection : COLLECTIONS) {
            Object own = collection.apply(ADA);
            for (Object record : List.of(own, new Holder(ADA.id(), own), Map.of("k", own), Optional.of(own))) {
                ExportReport report = of(record).report();

                assertThat(report.sections().get(0).failed()).isEqualTo(1);
                assertThat(report.sections().get(0).records()).isZero();
                assertThat(report.complete()).isFalse();
            }
        }
    }

    @Test
    void aTextWithMarkedFieldsIsReadByItsFields() {
        Masked name = new Masked("Ada Byrne");
        for (Object value : List.of(name, Optional.of(name), Map.of(name, "x"), List.of(name))) {
            ExportWorld.Opened opened = of(new Holder(ADA.id(), value));

            assertThat(opened.text("data/things.ndjson"))
                    .contains("{\"full\":\"Ada Byrne\"}")
                    .doesNotContain("***");
            assertThat(opened.report().complete()).isTrue();
        }
    }

    @Test
    void aDateWithMarkedFieldsFailsWhole() {
        ExportReport report = of(new Holder(ADA.id(), new Birthday("Ada"))).report();

        assertThat(report.sections().get(0).failed()).isEqualTo(1);
        assertThat(report.complete()).isFalse();
    }

    record Holder(
            @SubjectId("customer") String id,
            @PersonalData("purchase") Object what) {}

    private static final class Household implements Iterable<String> {
        @SubjectId("customer")
        private final String id;

        @PersonalData("identity.name")
        private final String name = "CANARY";

        Household(Subject person) {
            this.id = person.id();
        }

        @Override
        public Iterator<String> iterator() {
            return List.of(name + " of " + id).iterator();
        }
    }

    @SuppressWarnings({"serial", "unused"})
    private static final class Bag extends HashMap<String, String> {
        @SubjectId("customer")
        private final String id;

        Bag(Subject person) {
            this.id = person.id();
            put("k", "CANARY");
        }
    }

    private record Pair(
            @SubjectId("customer") String id,
            @PersonalData("identity.name") String name) implements Map.Entry<String, String> {
        @Override
        public String getKey() {
            return "key";
        }

        @Override
        public String getValue() {
            return "value";
        }

        @Override
        public String setValue(String value) {
            throw new UnsupportedOperationException();
        }
    }

    private record Masked(@PersonalData("identity.name") String full) implements CharSequence {
        @Override
        public int length() {
            return 3;
        }

        @Override
        public char charAt(int index) {
            return '*';
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return "***".substring(start, end);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @SuppressWarnings({"JavaUtilDate", "serial", "unused"})
    private static final class Birthday extends Date {
        @PersonalData("identity.name")
        private final String whose;

        Birthday(String whose) {
            super(0);
            this.whose = whose;
        }
    }
}
