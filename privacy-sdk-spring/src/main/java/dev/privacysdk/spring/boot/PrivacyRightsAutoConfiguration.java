package dev.privacysdk.spring.boot;

import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.DisclosureSource;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.erasure.ContactSource;
import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.erasure.SubjectEraser;
import dev.privacysdk.erasure.Suppressions;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.export.SubjectExporter;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Purpose;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Export and erasure, where the application says where a person's data is. */
@AutoConfiguration(after = PrivacyAutoConfiguration.class)
final class PrivacyRightsAutoConfiguration {
    private static final DisclosureSource NOWHERE = (pseudonyms, each) -> {};

    @Bean
    @ConditionalOnMissingBean
    Suppressions privacySuppressions(SubjectLedger ledger) {
        return new Suppressions(ledger);
    }

    @Bean
    @ConditionalOnBean(SubjectDataSource.class)
    @ConditionalOnMissingBean
    SubjectExporter privacyExporter(
            PrivacyProperties properties,
            PurposeGate gate,
            SubjectLedger ledger,
            PolicySource policies,
            ObjectProvider<SubjectDataSource> sources,
            ObjectProvider<DisclosureSource> disclosures,
            AuditSink audit,
            Pseudonyms pseudonyms,
            ObjectProvider<Clock> clocks) {
        Purpose access = declared(properties.accessPurpose(), "privacy.access-purpose", policies);
        SubjectExporter.Builder builder = SubjectExporter.under(gate, ledger, policies, access)
                .from(sources.orderedStream().toArray(SubjectDataSource[]::new))
                .clock(clocks.getIfUnique(Clock::systemUTC));
        DisclosureSource recorded =
                disclosures.getIfUnique(() -> audit instanceof DisclosureSource source ? source : NOWHERE);
        if (recorded != NOWHERE) {
            builder.disclosures(recorded, pseudonyms);
        }
        return built(builder::build, "Offer SubjectDataSource beans, each with a name of its own.");
    }

    @Bean
    @ConditionalOnBean(SubjectDataEraser.class)
    @ConditionalOnMissingBean
    SubjectEraser privacyEraser(
            PrivacyProperties properties,
            PurposeGate gate,
            SubjectLedger ledger,
            PolicySource policies,
            ObjectProvider<SubjectDataEraser> erasers,
            ObjectProvider<ContactSource> contacts,
            ObjectProvider<Clock> clocks) {
        Purpose erasure = declared(properties.erasurePurpose(), "privacy.erasure-purpose", policies);
        SubjectEraser.Builder builder = SubjectEraser.under(gate, ledger, policies, erasure)
                .from(erasers.orderedStream().toArray(SubjectDataEraser[]::new))
                .clock(clocks.getIfUnique(Clock::systemUTC));
        contacts.orderedStream().forEach(builder::contacts);
        return built(
                builder::build,
                "Offer a ContactSource bean beside the SubjectDataEraser beans; what the law makes you keep is said on a"
                        + " SubjectEraser bean of your own.");
    }

    private static Purpose declared(String id, String property, PolicySource policies) {
        Purpose purpose = Purpose.of(id);
        if (policies.current().latest().purpose(purpose) == null) {
            throw new StartRefused(
                    "A person's own request is answered for the purpose " + id + ", which the policy does not name.",
                    "Have the policy name it, with subject-request: true, or say by " + property + " which it is.");
        }
        return purpose;
    }

    private static <T> T built(Supplier<T> build, String action) {
        try {
            return build.get();
        } catch (IllegalStateException incomplete) {
            throw new StartRefused(String.valueOf(incomplete.getMessage()), action, incomplete);
        }
    }
}
