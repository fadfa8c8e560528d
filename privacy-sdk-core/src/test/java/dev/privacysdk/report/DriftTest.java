package dev.privacysdk.report;

import static dev.privacysdk.report.Twins.CODE;
import static dev.privacysdk.report.Twins.POLICY;
import static dev.privacysdk.report.Twins.classes;
import static dev.privacysdk.report.Twins.next;
import static dev.privacysdk.report.Twins.policy;
import static dev.privacysdk.report.Twins.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DriftTest {
    private static final String ANALYTICS = "uses: [contact.phone], recipients: [self]";
    private static final String WIDER = "uses: [contact.phone, contact.email], recipients: [self]";
    private static final String WORDS = "@ForPurpose(\"newsletter\") @ForPurpose(\"delivery\") @Nullable String email";
    private static final String MORE_WORDS = "@ForPurpose(\"analytics\") " + WORDS;

    private static Inventory inventory(String document, String code) {
        return Inventory.of(policy(document).latest(), classes(code));
    }

    private static Drift drift(String olderPolicy, String olderCode, String newerPolicy, String newerCode) {
        return Drift.between(inventory(olderPolicy, olderCode), inventory(newerPolicy, newerCode));
    }

    /** Every change but the one that is said of any other edition. */
    private static List<Change> said(Drift drift) {
        return drift.changes().stream()
                .filter(change -> !change.sentence().startsWith("The record is now derived"))
                .toList();
    }

    static List<Plant> plants() {
        return Plant.ALL;
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedChangeIsSaidWithItsDirectionAndThatOfTheWayBack(Plant plant) {
        String document = plant.inCode() ? POLICY : next(plant.intoPolicy(POLICY));
        Drift there = drift(POLICY, CODE, document, plant.into(CODE));
        Drift back = plant.inCode()
                ? drift(POLICY, plant.into(CODE), POLICY, CODE)
                : drift(plant.intoPolicy(POLICY), CODE, next(POLICY), CODE);

        assertThat(said(there)).extracting(Change::sentence).contains(plant.sentence());
        assertThat(said(there)).extracting(change -> change.effect().name()).containsOnly(plant.effect());
        assertThat(said(back)).extracting(change -> change.effect().name()).containsOnly(plant.back());
    }

    @ParameterizedTest
    @MethodSource("plants")
    void withBothEditionsAtHandItIsSaidInTheSameWords(Plant plant) {
        String document = plant.inCode() ? POLICY : next(plant.intoPolicy(POLICY));
        Policy both = plant.inCode() ? policy(POLICY) : policy(POLICY, document);
        Drift there = Drift.between(both, inventory(POLICY, CODE), inventory(document, plant.into(CODE)));

        assertThat(said(there)).extracting(Change::sentence).contains(plant.sentence());
        assertThat(said(there)).extracting(change -> change.effect().name()).containsOnly(plant.effect());
    }

    @Test
    void theSameIsNoDrift() {
        Drift none = drift(POLICY, CODE, POLICY, CODE);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.problems()).isEmpty();
        assertThat(none).hasToString("Nothing changed.");
    }

    @Test
    void aWordThatThePolicyPermittedAlreadyAsksNobodyAgain() {
        String permitting = with(POLICY, ANALYTICS, WIDER);

        Drift drift = drift(permitting, CODE, permitting, with(CODE, WORDS, MORE_WORDS));

        assertThat(drift)
                .hasToString(
                        "contact.email is now used for analytics: widened, as edition v1 permitted already; consents of"
                                + " newsletter unaffected.");
        assertThat(drift.problems()).isEmpty();
    }

    @Test
    void policyAndWordTogetherEndConsentsWhereThePurposeIsMaterial() {
        String wider = next(with(with(POLICY, ANALYTICS, WIDER), "material: []", "material: [analytics]"));

        Drift drift = drift(POLICY, CODE, wider, with(CODE, WORDS, MORE_WORDS));

        assertThat(said(drift))
                .extracting(Change::sentence)
                .containsExactly("contact.email is now used for analytics: widened, material; consents of newsletter"
                        + " unaffected.");
        assertThat(drift.problems()).isEmpty();
    }

    @Test
    void policyAndWordTogetherAreAProblemWhereThePurposeIsNotMaterial() {
        Drift drift = drift(POLICY, CODE, next(with(POLICY, ANALYTICS, WIDER)), with(CODE, WORDS, MORE_WORDS));

        assertThat(said(drift))
                .extracting(Change::sentence)
                .containsExactly("contact.email is now used for analytics: widened, not listed as material; consents of"
                        + " newsletter unaffected.");
        assertThat(drift.problems())
                .containsExactly(
                        "analytics may do more than under edition v1, and consents given before would cover it; list"
                                + " it under material in edition v2.");
    }

    @Test
    void anEditionBetweenTheTwoEndsConsentsToo() {
        String second = next(with(POLICY, "material: []", "material: [analytics]"));
        String third = with(POLICY, ANALYTICS, WIDER)
                .replace("edition: v1", "edition: v3")
                .replace("2025-", "2027-");
        String code = with(CODE, WORDS, MORE_WORDS);

        Drift drift = Drift.between(policy(POLICY, second, third), inventory(POLICY, CODE), inventory(third, code));

        assertThat(said(drift)).extracting(Change::sentence).first().asString().contains("widened, material");
        assertThat(drift.problems()).isEmpty();
    }

    @Test
    void anEditionThatIsEditedInPlaceEndsNoConsent() {
        String edited = with(with(POLICY, ANALYTICS, WIDER), "material: []", "material: [analytics]");

        Drift drift = drift(POLICY, CODE, edited, with(CODE, WORDS, MORE_WORDS));

        assertThat(drift.changes())
                .extracting(Change::sentence)
                .contains(
                        "Edition v1 was edited in place; if it was ever in force, give the change an edition of its own,"
                                + " since consents name the edition they were given under.");
        assertThat(drift.problems())
                .containsExactly(
                        "analytics may do more than under edition v1 as it was, and consents given before would"
                                + " cover it; list it under material in an edition of its own.");
    }

    @Test
    void aPurposeThatIsMaterialAndDoesNoMoreEndsItsConsents() {
        Drift drift = drift(POLICY, CODE, next(with(POLICY, "material: []", "material: [newsletter]")), CODE);

        assertThat(said(drift))
                .extracting(Change::sentence)
                .containsExactly(
                        "Consents of newsletter given before edition v2 end, since it lists newsletter as material:"
                                + " narrowed.");
    }

    @Test
    void aPurposeThatNobodyServedIsOpenedAndClosed() {
        String served = with(CODE, "class Issues {", """
                class Issues {
                    @ForPurpose("survey")
                    public void ask(@SubjectId("reader") String reader) {}
                """);

        assertThat(drift(POLICY, CODE, POLICY, served))
                .hasToString(
                        "survey is now served, uses no category, and rests on consent in EU, notice in US and BASE:"
                                + " opened.");
        assertThat(drift(POLICY, served, POLICY, CODE))
                .hasToString("survey is no longer served, so no category no longer serves it: narrowed.");
    }

    @Test
    void whatOnlyTheWholeEditionsSayIsSaidToo() {
        String younger = next(with(POLICY, "min-age: 18", "min-age: 16"));

        Drift drift = Drift.between(policy(POLICY, younger), inventory(POLICY, CODE), inventory(younger, CODE));

        assertThat(said(drift))
                .extracting(Change::sentence)
                .containsExactly("The setting min-age was 18 and is now 16.");
    }
}
