package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every id of the numbered reading of the source policy stands in the policy, on the right kind of entry. */
class PolicyIdsTest {
    private final Map<String, ModelRow> model = PolicyFiles.model();
    private final PolicyIds ids = new PolicyIds(model, PolicyFiles.members());

    @Test
    void theModelHasAsManyRowsOfEachFamilyAsItHadWhenThisWasWritten() {
        Map<String, Integer> families = new TreeMap<>();
        model.keySet().forEach(id -> families.merge(ModelRow.family(id), 1, Integer::sum));

        assertThat(families)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("TRAP", 21),
                        Map.entry("DC", 18),
                        Map.entry("SRC", 11),
                        Map.entry("TRK", 3),
                        Map.entry("PUR", 37),
                        Map.entry("LB", 6),
                        Map.entry("REC", 13),
                        Map.entry("CHO", 14),
                        Map.entry("USC", 7),
                        Map.entry("RUS", 8),
                        Map.entry("REU", 10),
                        Map.entry("FUR", 1),
                        Map.entry("ROLE", 3),
                        Map.entry("RET", 2),
                        Map.entry("XFER", 1),
                        Map.entry("CHILD", 2),
                        Map.entry("POL", 4),
                        Map.entry("DEID", 1),
                        Map.entry("SENS", 1),
                        Map.entry("SEC", 1),
                        Map.entry("SITE", 1),
                        Map.entry("CON", 1),
                        Map.entry("ENT", 1)));
    }

    @Test
    void everyIdOfTheModelHasAPlaceInThePolicy() {
        assertThat(model.keySet())
                .allSatisfy(id -> assertThat(IdPlaces.of(id)).as(id).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2", "v3"})
    void everyIdStandsOnTheRightKindOfEntryWithWhatMustBeTrueBesideIt(String edition) {
        assertThat(problems(PolicyFiles.edition(edition))).isEmpty();
    }

    @Test
    void theEditionAsWrittenLacksNothingButBases() {
        assertThat(problems(PolicyFiles.edition("v1")))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).endsWith("and has no basis in EU."));
    }

    @Test
    void aBrokenTwinWithAnIdOnTheWrongKindOfEntryIsFound() {
        String broken = twin("ref: [CHO-13, TRAP-11], ", "ref: [TRAP-11], ");
        broken = replaced(broken, "ref: [PUR-9, TRAP-11]", "ref: [PUR-9, TRAP-11, CHO-13]");

        assertThat(problems(broken))
                .containsExactly("CHO-13 stands on purpose advertising.partner_matching; it belongs on a choice.");
    }

    @Test
    void aBrokenTwinWithoutAJapaneseLabelIsFound() {
        String broken = twin("name: { en: Referral partners, ja: リファラルパートナー }", "name: { en: Referral partners }");

        assertThat(problems(broken)).containsExactly("recipient referral_partners has no name in ja.");
    }

    @Test
    void aBrokenTwinWithoutAnEnglishLabelIsFound() {
        String broken = twin("name: { en: Friend invitations, ja: 友人招待機能 }", "name: { ja: 友人招待機能 }");

        assertThat(problems(broken)).containsExactly("purpose service.invite has no name in en.");
    }

    @Test
    void aBrokenTwinWithoutARefIsFound() {
        String broken = twin("    ref: [SENS-01]\n", "");

        assertThat(problems(broken)).containsExactly("SENS-01 stands nowhere; put it on a clause.");
    }

    @Test
    void aBrokenTwinWithAnIdThatTheModelLacksIsFound() {
        String broken = twin("ref: [REC-05]", "ref: [REC-05, REC-14]");

        assertThat(problems(broken))
                .containsExactly("REC-14 stands on recipient referral_partners, but the model has no such row.");
    }

    @Test
    void aBrokenTwinThatCallsAThingSomethingElseInJapaneseIsFound() {
        String broken = twin("ja: 連絡先データ }", "ja: 宛先 }");

        assertThat(problems(broken))
                .containsExactly("DC-01 is called 連絡先データ in the source; no entry that answers it says so.");
    }

    @Test
    void aBrokenTwinWithoutAMemberIsFound() {
        String broken = twin("  appliance.brand: { ref: [DC-03]", "  appliance.brand: { ref: [DC-04]");

        assertThat(problems(broken))
                .containsExactly(
                        "DC-03 has the member appliance.brand; the policy has no such category for it.",
                        "DC-04 stands on category appliance.brand, which is not among its members.");
    }

    @Test
    void aBrokenTwinWithoutRetentionIsFound() {
        String broken = twin("    keep: { period: P3Y }\n", "");

        assertThat(problems(broken))
                .containsExactlyElementsOf(List.of("", ".text", ".chat", ".social").stream()
                        .map(part -> "category communications" + part
                                + " answers DC-05 and has no keep, nor has a category above it.")
                        .toList());
    }

    @Test
    void aBrokenTwinWithoutASafeguardForAThirdCountryIsFound() {
        String broken = twin("role: adviser, safeguard: SCC", "role: adviser");

        assertThat(problems(broken))
                .containsExactly(
                        "recipient professional_advisors answers REC-09, sits in a third country and has no safeguard.");
    }

    @Test
    void aBrokenTwinWithoutABasisIsFound() {
        String broken = twin(
                "    parent-heading: personalization\n    basis: consent\n    uses: [profile, online_activity, device, transaction]",
                "    basis: { EU: none, else: notice }\n    uses: [profile, online_activity, device, transaction]");

        assertThat(problems(broken))
                .containsExactly("purpose personalization.tailor answers PUR-2.2 and has no basis in EU.");
    }

    @Test
    void aBrokenTwinWithALaterDeadlineIsFound() {
        String broken = twin(
                "kind: portability\n    verified: true\n    deadline: P1M",
                "kind: portability\n    verified: true\n    deadline: P2M");

        assertThat(problems(broken))
                .containsExactly("right portability answers REU-08 and is not due in P1M with P2M more.");
    }

    @Test
    void aBrokenTwinWhoseClauseNamesAnotherMechanismIsFound() {
        String broken = twin("enforced-by: inference", "enforced-by: record");

        assertThat(problems(broken))
                .containsExactly("clause no-inference answers SENS-01 and is not enforced by inference.");
    }

    @Test
    void aBrokenTwinWhoseSettingMissesWhatTheModelAsksForIsFound() {
        String broken = twin("stop-scope: all", "stop-scope: marketing");

        assertThat(problems(broken))
                .containsExactly("TRAP-04 is answered by the settings, but what the model asks for is not set.");
    }

    private List<String> problems(String edition) {
        return ids.problems(PolicyTree.editions(edition).get(0));
    }

    private static String twin(String from, String to) {
        return replaced(PolicyFiles.edition("v2"), from, to);
    }

    private static String replaced(String text, String from, String to) {
        assertThat(text.split(java.util.regex.Pattern.quote(from), -1)).as(from).hasSize(2);
        return text.replace(from, to);
    }
}
