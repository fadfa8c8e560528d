package dev.privacysdk.policy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.policy.RecipientRule.Condition;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small edition, code that keeps to it, and what a check against it tells. */
final class ConformanceCheck {
    private ConformanceCheck() {}

    static final Edition EDITION = edition("v2", "2025-07-01T00:00:00Z", Set.of("identity.name"));

    record Customer(
            @SubjectId("customer") String id,
            @PersonName @ForPurpose("newsletter") @Nullable String name,
            @EmailAddress @ForPurpose("billing") @Nullable String email) {}

    static class Letters {
        @ForPurpose(value = "newsletter", channel = Channel.EMAIL)
        public Optional<Customer> preview(@SubjectId("customer") String reader) {
            return Optional.empty();
        }

        @ForPurpose("billing")
        public void bill(@SubjectId("customer") String payer) {}

        @ForPurpose("legal")
        @DisclosedTo("authority")
        public void report(@SubjectId("customer") String person, @Reference String file) {}

        @ForPurpose("care")
        public void care(@SubjectId("customer") String person) {}
    }

    static List<String> problems(Class<?>... types) {
        return told(Conformance.check(EDITION, new ArrayList<>(Arrays.asList(types))));
    }

    static List<String> told(List<ConformanceProblem> problems) {
        return problems.stream()
                .map(each -> each.severity() + " " + each.element() + ": " + each)
                .toList();
    }

    static Edition edition(String name, String effective, Set<String> newsletterUses) {
        List<CategoryRule> categories = new ArrayList<>();
        for (String id : List.of("contact", "contact.email", "identity", "identity.name")) {
            categories.add(CategoryRule.plain(DataCategory.of(id)));
        }
        categories.add(CategoryRule.plain(DataCategory.of("health")).sensitivity(true, true, false));
        RecipientRule authority = new RecipientRule(
                Recipient.of("authority"), Label.NONE, null, "authority", null, Set.of(Condition.NEEDS_REFERENCE));
        return new Edition(
                new PolicyVersion(name, "hash"),
                Instant.parse(effective),
                Set.of(),
                Settings.DEFAULTS,
                Map.of(),
                Map.of(),
                categories,
                List.of(RecipientRule.plain(Recipient.SELF), authority),
                List.of(
                        purpose(
                                "newsletter",
                                LegalBasis.CONSENT,
                                newsletterUses,
                                "self",
                                MessageClass.MARKETING,
                                Set.of()),
                        purpose("billing", LegalBasis.CONTRACT, Set.of("contact"), "self", null, Set.of()),
                        purpose("legal", LegalBasis.LEGAL_OBLIGATION, Set.of("contact"), "authority", null, Set.of()),
                        purpose(
                                "care",
                                LegalBasis.CONTRACT,
                                Set.of("health"),
                                "self",
                                null,
                                Set.of(PurposeTrait.NEEDS_REFERENCE))),
                Notice.EMPTY);
    }

    private static PurposeRule purpose(
            String id,
            LegalBasis basis,
            Set<String> uses,
            String recipient,
            @Nullable MessageClass message,
            Set<PurposeTrait> traits) {
        return new PurposeRule(
                Purpose.of(id),
                Label.NONE,
                PurposeRule.defaultBases(List.of(basis), false),
                uses.stream().map(DataCategory::of).collect(Collectors.toCollection(LinkedHashSet::new)),
                Set.of(Recipient.of(recipient)),
                traits,
                null,
                message,
                null,
                null,
                List.of());
    }
}
