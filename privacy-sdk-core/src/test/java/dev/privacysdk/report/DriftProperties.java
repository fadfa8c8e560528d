package dev.privacysdk.report;

import static dev.privacysdk.report.Twins.CODE;
import static dev.privacysdk.report.Twins.POLICY;
import static dev.privacysdk.report.Twins.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.EditionDiff.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of drift over any few of the planted changes together. */
class DriftProperties {
    /** A policy and a source into which some of the changes were planted, those that still fit. */
    record Grown(String document, String code) {
        Inventory inventory() {
            return Inventory.of(Twins.policy(document).latest(), Twins.classes(code));
        }
    }

    @Provide
    Arbitrary<Grown> grown() {
        Arbitrary<List<Plant>> some =
                Arbitraries.of(Plant.ALL).list().uniqueElements().ofMaxSize(3);
        return some.map(plants -> {
            String document = POLICY;
            String code = CODE;
            for (Plant plant : plants) {
                if (plant.fits(code, document)) {
                    code = plant.into(code);
                    document = plant.intoPolicy(document);
                }
            }
            return new Grown(document, code);
        });
    }

    @Property(tries = 25)
    void nothingDriftsFromItself(@ForAll("grown") Grown grown) {
        assertThat(Drift.between(grown.inventory(), grown.inventory()).isEmpty())
                .isTrue();
    }

    @Property(tries = 25)
    void whatIsNotTheSameIsSaid(@ForAll("grown") Grown older, @ForAll("grown") Grown newer) {
        Inventory was = older.inventory();
        Inventory is = newer.inventory();

        assertThat(Drift.between(was, is).isEmpty()).isEqualTo(was.lines().equals(is.lines()));
    }

    @Property(tries = 25)
    void factsAreReadBackAsTheyWereWritten(@ForAll("grown") Grown grown) {
        Inventory inventory = grown.inventory();

        assertThat(Inventory.parse(inventory.lines())).isEqualTo(inventory);
        assertThat(Inventory.in(record(grown).markdown())).isEqualTo(inventory);
    }

    /** Between the record and its own text nothing drifts, whatever the order of the class path. */
    @Property(tries = 15)
    void theOrderOfClassesDoesNotCount(@ForAll("grown") Grown grown, @ForAll long seed) {
        List<Class<?>> shuffled = new ArrayList<>(Twins.classes(grown.code()));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(RecordOfProcessing.of(Twins.policy(grown.document()), shuffled)
                        .markdown())
                .isEqualTo(record(grown).markdown());
    }

    /** Where one way only narrows, the way back opens or widens something, or nothing shows which is more. */
    @Property(tries = 25)
    void whatNarrowsComesBackWider(@ForAll("grown") Grown older, @ForAll("grown") Grown newer) {
        Drift there = Drift.between(older.inventory(), newer.inventory());
        Drift back = Drift.between(newer.inventory(), older.inventory());

        boolean narrows = there.changes().stream().anyMatch(change -> change.effect() == Effect.NARROWS);
        if (narrows) {
            assertThat(back.changes()).anyMatch(Change::widens);
        }
    }

    @Property(tries = 25)
    void sentencesNameNobodyAndAreSentences(@ForAll("grown") Grown older, @ForAll("grown") Grown newer) {
        Inventory is = Inventory.of(Twins.policy(next(newer.document())).latest(), Twins.classes(newer.code()));

        assertThat(Drift.between(older.inventory(), is).changes())
                .extracting(Change::sentence)
                .allMatch(sentence -> sentence.endsWith(".") && !sentence.contains("@") && !sentence.contains("Acme"))
                .doesNotHaveDuplicates();
    }

    private static RecordOfProcessing record(Grown grown) {
        return RecordOfProcessing.of(Twins.policy(grown.document()), Twins.classes(grown.code()));
    }
}
