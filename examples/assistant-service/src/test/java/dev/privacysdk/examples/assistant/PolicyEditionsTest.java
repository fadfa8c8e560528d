package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Label;
import dev.privacysdk.policy.LoadedPolicy;
import dev.privacysdk.policy.Notice;
import dev.privacysdk.policy.PolicyProblem;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.vocabulary.Regime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy loads, and warns of what its editions are known to lack and of nothing else. */
class PolicyEditionsTest {
    private static final LoadedPolicy LOADED = PolicyReader.readClasspath("privacy-policy.yml");

    /** What the source leaves without a basis in the EU (TRAP-03). */
    private static final Set<String> WITHOUT_BASIS_AS_WRITTEN = Set.of(
            "service.provide",
            "service.ai_training",
            "service.new_development",
            "service.security",
            "service.profile",
            "service.invite",
            "service.purchase",
            "service.notifications",
            "service.support",
            "service.linking",
            "personalization.understand",
            "personalization.tailor",
            "personalization.remember",
            "marketing.direct",
            "marketing.combined",
            "advertising.interest_based",
            "advertising.contextual",
            "advertising.referral",
            "advertising.partner_matching",
            "events.administer",
            "events.contact",
            "events.eligibility",
            "events.prizes",
            "events.marketing",
            "cookies.technical",
            "cookies.functionality",
            "cookies.advertising",
            "cookies.analytics",
            "deidentify.create");

    @Test
    void theEditionAsWrittenWarnsOfEveryPurposeThatTheSourceGivesNoBasisInTheEu() {
        assertThat(withoutBasis("v1", Regime.EU)).isEqualTo(WITHOUT_BASIS_AS_WRITTEN);
        assertThat(withoutBasis("v1", Regime.US)).isEmpty();
        assertThat(withoutBasis("v1", Regime.BASE)).isEmpty();
        assertThat(warned("v1", "\\.basis", "no basis")).isEqualTo(WITHOUT_BASIS_AS_WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2", "v3"})
    void theCompletedEditionsHaveABasisForEveryPurposeEverywhere(String edition) {
        for (Regime regime : Regime.values()) {
            assertThat(withoutBasis(edition, regime)).as(regime.name()).isEmpty();
        }
        assertThat(warned(edition, "\\.basis", "no basis")).isEmpty();
    }

    @Test
    void onlyTheEditionAsWrittenNamesTheSubjectsOwnInterest() {
        assertThat(warned("v1", "\\.interest\\.whose", "own interest")).containsExactly("service.usage_engagement");
        assertThat(warned("v2", "\\.interest\\.whose", "own interest")).isEmpty();
        assertThat(warned("v3", "\\.interest\\.whose", "own interest")).isEmpty();
    }

    /** A first basis opens a purpose rather than widening it: nobody had consented to it before. */
    @Test
    void whatTheCompletedEditionWidensWithoutEndingConsentsIsKnown() {
        assertThat(warned("v2", "", "list it under material"))
                .containsExactlyInAnyOrder("service.provide", "rights.fulfil", "retention.sweep");
        assertThat(warned("v3", "", "list it under material")).isEmpty();
    }

    @Test
    void theUsTableNamesFewerRecipientsThanThePurposesAndTheReaderSaysSo() {
        assertThat(LOADED.warnings())
                .extracting(PolicyProblem::path)
                .contains("us-disclosures.identifiers.recipients", "us-disclosures.network-activity.recipients");
    }

    @Test
    void nothingElseIsDoubtful() {
        assertThat(LOADED.warnings())
                .filteredOn(warning -> !warning.path().matches("us-disclosures\\..*\\.recipients"))
                .filteredOn(warning -> !warning.message().contains("no basis"))
                .filteredOn(warning -> !warning.message().contains("own interest"))
                .filteredOn(warning -> !warning.message().contains("list it under material"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "v3"})
    void whatTheReaderKeepsCarriesEveryRefOfTheDocument(String id) {
        Set<String> written = new TreeSet<>();
        PolicyTree.editions(PolicyFiles.edition(id)).get(0).entities().forEach(entity -> written.addAll(entity.refs()));

        assertThat(refs(edition(id))).isEqualTo(written);
    }

    @Test
    void theDocumentFitsIntoAQuarterOfAMegabyteAndAScreen() {
        assertThat(PolicyFiles.policy().getBytes(StandardCharsets.UTF_8).length).isLessThan(256_000);
        assertThat(PolicyFiles.policy().lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(160));
    }

    private static Edition edition(String id) {
        return LOADED.policy().editions().get(LOADED.policy().place(id));
    }

    private static Set<String> withoutBasis(String edition, Regime regime) {
        return edition(edition).purposes().stream()
                .filter(purpose -> purpose.basesIn(regime).isEmpty())
                .map(purpose -> purpose.purpose().id())
                .collect(Collectors.toSet());
    }

    /** The purposes that warnings of an edition are about, by the end of their path and a part of their message. */
    private static Set<String> warned(String edition, String end, String message) {
        int begin = lineOf(edition);
        int next = edition.equals("v3") ? Integer.MAX_VALUE : lineOf("v" + (edition.charAt(1) - '0' + 1));
        return LOADED.warnings().stream()
                .filter(warning -> warning.line() >= begin && warning.line() < next)
                .filter(warning -> warning.message().contains(message))
                .map(PolicyProblem::path)
                .filter(path -> path.matches("purposes\\..*" + end))
                .map(path -> path.replaceFirst("purposes\\.", "").replaceFirst(end + "$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int lineOf(String edition) {
        return PolicyFiles.policy().lines().toList().indexOf("edition: " + edition) + 1;
    }

    private static Set<String> refs(Edition edition) {
        Notice notice = edition.notice();
        List<Label> labels = new ArrayList<>();
        edition.categories().forEach(rule -> labels.add(rule.label()));
        edition.recipients().forEach(rule -> labels.add(rule.label()));
        edition.purposes().stream().map(PurposeRule::label).forEach(labels::add);
        notice.sources().forEach(entry -> labels.add(entry.label()));
        notice.tracking().forEach(entry -> labels.add(entry.label()));
        notice.headings().forEach(entry -> labels.add(entry.label()));
        notice.choices().forEach(entry -> labels.add(entry.label()));
        notice.rights().forEach(entry -> labels.add(entry.label()));
        notice.usDisclosures().forEach(entry -> labels.add(entry.label()));
        notice.clauses().forEach(entry -> labels.add(entry.label()));
        Stream<String> own = Stream.concat(
                Objects.requireNonNull(notice.controller()).refs().stream(), notice.settingsRefs().stream());
        return Stream.concat(labels.stream().flatMap(label -> label.refs().stream()), own)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
