package dev.privacysdk.audit;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.AuditEvent.CategoryBasis;
import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events and names for the tests of this package. */
final class AuditFixtures {
    static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456Z");
    static final Purpose NEWS = Purpose.of("newsletter");
    static final PolicyVersion V1 = new PolicyVersion("v1", "00ff");

    private AuditFixtures() {}

    static Pseudonyms pseudonyms() {
        return new Pseudonyms("k1", "0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    }

    static DecisionTaken taken(String id) {
        return taken(id, List.of("k1:abc"), "file 7");
    }

    static DecisionTaken taken(String id, List<String> subjects, @Nullable String reference) {
        return new DecisionTaken(
                id,
                AT,
                subjects,
                NEWS,
                List.of(
                        new CategoryBasis(DataCategory.of("contact.email"), LegalBasis.CONSENT),
                        new CategoryBasis(DataCategory.of("contact"), null)),
                Operation.DISCLOSE,
                Recipient.of("carrier"),
                Channel.EMAIL,
                reference,
                Reason.CONSENT,
                Set.of(Obligation.LOG_DISCLOSURE),
                V1,
                new Revision("l", 1, 7));
    }
}
