package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.GeneratedCases.Row;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Rule;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that hold for any input, whatever the rows of the table say. */
class DecisionLawsProperties {
    private static final Policy POLICY = FixturePolicy.read();

    /** Where a restriction is what permits: storing what is restricted, erasing what was ordered, the one confirmation. */
    private static final Set<Reason> PERMITTED_BY_RESTRICTIONS =
            EnumSet.of(Reason.RESTRICTED_STORAGE_ONLY, Reason.ERASURE_EXECUTION, Reason.OPT_OUT_CONFIRMATION);

    @Provide
    Arbitrary<Row> rows() {
        return GeneratedCases.rows();
    }

    private static Verdict decide(Row row) {
        return row.asCase().decide(POLICY);
    }

    @Property(tries = 20_000)
    void whatRestrictsNeverTurnsADenialIntoAPermit(@ForAll("rows") Row row, @ForAll long seed) {
        restrictionsOnlyRestrict(row, seed, DecisionLawsProperties::decide);
    }

    private static void restrictionsOnlyRestrict(Row row, long seed, Function<Row, Verdict> decide) {
        Verdict before = decide.apply(row);
        Row stricter = GeneratedCases.restricted(row, seed);
        Verdict after = decide.apply(stricter);
        assertThat(after.permits() && !before.permits() && !PERMITTED_BY_RESTRICTIONS.contains(after.reason()))
                .as("%s became %s with %s", before, after, stricter)
                .isFalse();
    }

    @Example
    void aRuleThatReadsAnOptOutAsAConsentIsCaught() {
        Function<Row, Verdict> wrong =
                row -> row.state().path("optOuts").isEmpty() ? decide(row) : Verdict.of(Reason.CONSENT);
        assertThatThrownBy(() -> {
                    Arbitrary<Row> rows = GeneratedCases.rows();
                    for (long seed = 0; seed < 2_000; seed++) {
                        restrictionsOnlyRestrict(rows.sample(), seed, wrong);
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    @Property(tries = 10_000)
    void namingThePurposeOfCollectionNeverTurnsADenialIntoAPermit(@ForAll("rows") Row row, @ForAll("rows") Row other) {
        Verdict unnamed = decide(row.with("collected_for", ""));
        Verdict named = decide(row.with("collected_for", other.columns().get("purpose")));
        assertThat(named.permits() && !unnamed.permits()).isFalse();
    }

    @Property(tries = 10_000)
    void doNotTrackFlipsNothingAndIsRecorded(@ForAll("rows") Row row) {
        Verdict without = decide(row.with("dnt", "0"));
        Verdict with = decide(row.with("dnt", "1"));
        assertThat(with.reason()).isEqualTo(without.reason());
        assertThat(with.basis()).isEqualTo(without.basis());
        assertThat(with.obligations()).contains(Obligation.RECORD_DNT_IGNORED).containsAll(without.obligations());
        assertThat(with.obligations()).hasSize(without.obligations().size() + 1);
    }

    @Property(tries = 10_000)
    void anOutageNeverPermitsWhatThePolicyDenies(@ForAll("rows") Row row) {
        Verdict up = decide(row.with("store", "OK"));
        Verdict down = decide(row.with("store", "DOWN"));
        boolean byPolicy = !up.permits() && up.reason().rule().compareTo(Rule.R10) <= 0;
        if (byPolicy) {
            assertThat(down).isEqualTo(up);
        }
        assertThat(down.permits()
                        && down.reason() != Reason.OUTAGE_OVERRIDE
                        && down.reason() != Reason.NOT_PERSONAL_DATA)
                .isFalse();
    }

    @Property(tries = 10_000)
    void theOrderOfTheListsDoesNotMatter(@ForAll("rows") Row row, @ForAll long seed) {
        assertThat(decide(GeneratedCases.shuffled(row, seed))).isEqualTo(decide(row));
    }

    @Property(tries = 5_000)
    void theSameQuestionHasTheSameAnswerAndAlwaysOne(@ForAll("rows") Row row) {
        assertThat(decide(row)).isEqualTo(decide(row));
        assertThat(decide(row).reason()).isNotEqualTo(Reason.INTERNAL_ERROR);
    }
}
