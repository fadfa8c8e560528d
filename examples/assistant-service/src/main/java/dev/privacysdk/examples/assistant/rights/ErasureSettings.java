package dev.privacysdk.examples.assistant.rights;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.erasure.ContactSource;
import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.erasure.SubjectEraser;
import dev.privacysdk.examples.assistant.word.ForRights;
import dev.privacysdk.examples.assistant.word.ForTheLaw;
import dev.privacysdk.examples.assistant.word.OrderDetails;
import dev.privacysdk.examples.assistant.word.OrderNumber;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What erasure may not take: the law keeps the number and the content of orders, as invoices. */
@Configuration(proxyBeanMethods = false)
class ErasureSettings {
    @Bean
    SubjectEraser eraser(
            PurposeGate gate,
            SubjectLedger ledger,
            PolicySource policies,
            List<SubjectDataEraser> erasers,
            List<ContactSource> contacts,
            Clock clock) {
        SubjectEraser.Builder builder = SubjectEraser.under(gate, ledger, policies, Purpose.of(ForRights.class))
                .from(erasers.toArray(SubjectDataEraser[]::new))
                .retaining(
                        Purpose.of(ForTheLaw.class),
                        DataCategory.of(OrderNumber.class),
                        DataCategory.of(OrderDetails.class))
                .clock(clock);
        contacts.forEach(builder::contacts);
        return builder.build();
    }
}
