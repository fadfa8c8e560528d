package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.Settings;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy in YAML decides as the policy that the contract of the decision is tested against. */
class PolicyDecisionsTest {
    /** What the document may say beside the contract. */
    private static final Set<PurposeTrait> BESIDE =
            EnumSet.of(PurposeTrait.INVITEES, PurposeTrait.AUDIT_EVERY, PurposeTrait.NEEDS_REFERENCE);

    private static final Policy POLICY = read(PolicyFiles.policy());

    private final FixturePolicy fixture = new FixturePolicy(PolicyFiles.read("/decisions/policy.json"));

    @Test
    void theEditionsAreThoseOfTheContractAndChangeWhatItSays() {
        assertThat(fixture.versions()).hasSize(3).allSatisfy(version -> {
            Edition edition = edition(POLICY, (String) version.get("version"));
            assertThat(edition.effective()).isEqualTo(Instant.parse((String) version.get("effective")));
            assertThat(ids(edition.material())).isEqualTo(FixturePolicy.strings(version, "materialChanges"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "v3"})
    void purposesAndCategoriesAreThoseOfTheContractAndMore(String version) {
        assertThat(differences(edition(POLICY, version), version)).isEmpty();
    }

    @Test
    void aBrokenTwinThatDiffersInUsesRecipientsBasisOrFlagIsFound() {
        String broken = PolicyFiles.policy()
                .replace(
                        "uses: [communications, ugc, online_activity]",
                        "uses: [communications, ugc, online_activity, location]")
                .replace(
                        "recipients: [self, service_providers, affiliates]",
                        "recipients: [self, service_providers, partners]")
                .replace(
                        "ja: 体験の個別化 }\n    parent-heading: personalization\n    basis: consent",
                        "ja: 体験の個別化 }\n    parent-heading: personalization\n    basis: legitimate-interest")
                .replace("    compelling: true\n", "")
                .replace("    secret: true\n", "");

        assertThat(differences(edition(read(broken), "v2"), "v2"))
                .containsExactlyInAnyOrder(
                        "category credentials: sensitivity",
                        "purpose service.ai_training: uses",
                        "purpose marketing.direct: recipients",
                        "purpose personalization.tailor: bases",
                        "purpose compliance.claims: bases",
                        "purpose compliance.claims: traits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "v3"})
    void settingsRegimesAndCompatiblePurposesAreThoseOfTheContract(String version) {
        Edition edition = edition(POLICY, version);

        assertThat(edition.settings())
                .isEqualTo(new Settings(
                        18,
                        SuppressionScope.ALL,
                        Duration.ofSeconds(1),
                        jurisdictions("gpcJurisdictions"),
                        jurisdictions("sensitiveOptInJurisdictions"),
                        edition.settings().detectors()));
        assertThat(edition.regimes())
                .isEqualTo(((Map<?, ?>) fixture.value("regimes"))
                        .entrySet().stream()
                                .collect(Collectors.toMap(
                                        entry -> Jurisdiction.of((String) entry.getKey()),
                                        entry -> Regime.valueOf((String) entry.getValue()))));
        Map<?, ?> compatible = (Map<?, ?>) fixture.value("compatible");
        Set<String> shared = fixture.purposes(version).keySet();
        for (String from : shared) {
            for (String to : shared) {
                assertThat(edition.compatible(Purpose.of(from), Purpose.of(to)))
                        .as("%s for %s", from, to)
                        .isEqualTo(FixturePolicy.strings(compatible, from).contains(to));
            }
        }
    }

    private List<String> differences(Edition edition, String version) {
        List<String> differences = new ArrayList<>();
        Map<String, Map<?, ?>> categories = fixture.categories(version);
        categories.forEach((id, expected) -> {
            CategoryRule rule = edition.category(id);
            if (rule == null || !rule.category().id().equals(id)) {
                differences.add("category " + id + ": missing");
            } else if (rule.special() != FixturePolicy.flag(expected, "special")
                    || rule.usSensitive() != FixturePolicy.flag(expected, "usSensitive")
                    || rule.secret() != FixturePolicy.flag(expected, "secret")) {
                differences.add("category " + id + ": sensitivity");
            }
        });
        fixture.purposes(version).forEach((id, expected) -> {
            PurposeRule rule = edition.purpose(id);
            if (rule == null) {
                differences.add("purpose " + id + ": missing");
            } else {
                compare(edition, rule, expected, version, differences);
            }
        });
        return differences;
    }

    private void compare(
            Edition edition, PurposeRule rule, Map<?, ?> expected, String version, List<String> differences) {
        String id = rule.purpose().id();
        Set<String> uses = FixturePolicy.strings(expected, "categories");
        for (CategoryRule category : edition.categories()) {
            String top = category.category().id().split("\\.", -1)[0];
            if (fixture.categories(version).containsKey(top)
                    && edition.allows(id, category.category().id()) != uses.contains(top)) {
                differences.add("purpose " + id + ": uses");
                break;
            }
        }
        Set<String> recipients = rule.recipients().stream().map(Recipient::id).collect(Collectors.toSet());
        if (!recipients.equals(FixturePolicy.strings(expected, "recipients"))) {
            differences.add("purpose " + id + ": recipients");
        }
        Map<Regime, List<LegalBasis>> bases = FixturePolicy.bases(expected, version);
        for (Regime regime : Regime.values()) {
            if (!rule.basesIn(regime).equals(bases.get(regime))) {
                differences.add("purpose " + id + ": bases");
                break;
            }
        }
        Set<PurposeTrait> traits = EnumSet.noneOf(PurposeTrait.class);
        traits.addAll(rule.traits());
        traits.removeAll(BESIDE);
        if (!traits.equals(FixturePolicy.traits(expected))) {
            differences.add("purpose " + id + ": traits");
        }
        if (!name(rule.messageClass()).equals(text(expected, "messageClass"))
                || !name(rule.restrictionException()).equals(text(expected, "art18"))) {
            differences.add("purpose " + id + ": message class or exception under a restriction");
        }
    }

    private static String name(Object constant) {
        return constant instanceof Enum<?> named ? named.name() : "";
    }

    private static String text(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof String text ? text : "";
    }

    private Set<Jurisdiction> jurisdictions(String key) {
        return ((List<?>) fixture.value(key))
                .stream().map(code -> Jurisdiction.of((String) code)).collect(Collectors.toSet());
    }

    private static Set<String> ids(Set<Purpose> purposes) {
        return purposes.stream().map(Purpose::id).collect(Collectors.toSet());
    }

    private static Policy read(String yaml) {
        return PolicyReader.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "privacy-policy.yml")
                .policy();
    }

    private static Edition edition(Policy policy, String id) {
        return policy.editions().get(policy.place(id));
    }
}
