package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Label;
import dev.privacysdk.policy.Notice;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.Settings;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words and the newest edition are two keys, and both must fit. */
class PermittedReadingTest {
    private static final String HOME = "dev.privacysdk.archunit.fixture.permitted";
    private static final Policy POLICY = Policy.of(List.of(
            edition("v1", "2025-01-01T00:00:00Z", "contact", "identity"),
            edition("v2", "2026-01-01T00:00:00Z", "contact")));

    @Test
    void whatTheWordsAllowThePolicyMayRefuse() {
        assertThat(findings(PurposeRules.fieldsAreReadOnlyForTheirPurposes(POLICY), "guilty"))
                .containsExactlyInAnyOrder(
                        "Letters.preview is for newsletter but reads Customer.name, which holds identity.name, and policy v2"
                                + " lets newsletter use only [contact], by way of Letters.line; read it in a method for a"
                                + " purpose that may use it, or have the policy add identity.name to what newsletter uses.",
                        "Letters.answer is for compliance.law but reads Customer.email, which holds contact.email, and policy"
                                + " v2 lets compliance.law use only [identity]; read it in a method for a purpose that may"
                                + " use it, or have the policy add contact.email to what compliance.law uses.",
                        "Letters.keep is for archive but reads Customer.born, which may be used only for age-check; read it"
                                + " in a method for a purpose that the field names, or add @ForPurpose(\"archive\") to"
                                + " Customer.born if people were told of that use.",
                        "Letters.misspelled is for newsleter but reads Customer.name, which holds identity.name, and policy"
                                + " v2 does not name newsleter; read it in a method for a purpose that may use it, or have"
                                + " the policy name newsleter.");
    }

    @Test
    void bothKeysFit() {
        assertThat(findings(PurposeRules.fieldsAreReadOnlyForTheirPurposes(POLICY), "innocent"))
                .isEmpty();
    }

    @Test
    void withoutThePolicyTheWordsAloneJudge() {
        assertThat(findings(PurposeRules.fieldsAreReadOnlyForTheirPurposes(), "guilty"))
                .noneMatch(sentence -> sentence.contains("policy"))
                .noneMatch(sentence -> sentence.startsWith("Letters.preview"));
        assertThat(findings(PurposeRules.fieldsAreReadOnlyForTheirPurposes(), "innocent"))
                .hasSize(3);
    }

    private static List<String> findings(ArchRule rule, String place) {
        return rule
                .evaluate(new ClassFileImporter()
                        .importPackages("dev.privacysdk.archunit.fixture")
                        .that(JavaClass.Predicates.resideInAPackage(HOME + "." + place)))
                .getFailureReport()
                .getDetails()
                .stream()
                .map(sentence -> sentence.replaceAll(" \\(\\w+\\.java:\\d+\\)$", ""))
                .toList();
    }

    private static Edition edition(String name, String effective, String... newsletterUses) {
        return new Edition(
                new PolicyVersion(name, "hash"),
                Instant.parse(effective),
                Set.of(),
                Settings.DEFAULTS,
                Map.of(),
                Map.of(),
                Stream.of("contact", "identity")
                        .map(id -> CategoryRule.plain(DataCategory.of(id)))
                        .toList(),
                List.of(RecipientRule.plain(Recipient.SELF)),
                List.of(
                        purpose("newsletter", LegalBasis.CONSENT, Set.of(), newsletterUses),
                        purpose("age-check", LegalBasis.CONTRACT, Set.of(), "identity"),
                        purpose("compliance.law", LegalBasis.LEGAL_OBLIGATION, Set.of(), "identity"),
                        purpose("access", LegalBasis.CONTRACT, Set.of(PurposeTrait.SUBJECT_REQUEST), "identity"),
                        purpose("claims", LegalBasis.LEGITIMATE_INTEREST, Set.of(PurposeTrait.COMPELLING), "identity"),
                        purpose("archive", LegalBasis.CONTRACT, Set.of(PurposeTrait.RETAIN_AFTER_ERASURE), "identity")),
                Notice.EMPTY);
    }

    private static PurposeRule purpose(String id, LegalBasis basis, Set<PurposeTrait> traits, String... uses) {
        return new PurposeRule(
                Purpose.of(id),
                Label.NONE,
                PurposeRule.defaultBases(List.of(basis), traits.contains(PurposeTrait.COMPELLING)),
                Stream.of(uses).map(DataCategory::of).collect(Collectors.toSet()),
                Set.of(Recipient.SELF),
                traits,
                null,
                null,
                null,
                null,
                List.of());
    }
}
