package dev.privacysdk.examples.plain.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditEvent.DecisionsCounted;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsletterTest {
    @Test
    void aReaderIsMailedWhileThereIsConsentAndWithheldIsWhatIsForAnotherPurpose() {
        List<AuditEvent> audit = new ArrayList<>();
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();

        Newsletter.run(audit::add, new PrintStream(buffer, true, StandardCharsets.UTF_8));

        assertThat(buffer.toString(StandardCharsets.UTF_8).lines().limit(4))
                .containsExactly(
                        "newsletter: CONSENT_MISSING (R24). The person has not been asked, or has not answered.",
                        "mailed; e-mail there, address withheld",
                        "newsletter: CONSENT_WITHDRAWN (R24). The person withdrew the consent.",
                        "DENY CONSENT_WITHDRAWN by R24");
        assertThat(audit.stream()
                        .filter(DecisionsCounted.class::isInstance)
                        .map(DecisionsCounted.class::cast)
                        .flatMap(counted -> counted.counts().stream())
                        .mapToLong(AuditEvent.Count::count)
                        .sum())
                .isEqualTo(3);
    }
}
