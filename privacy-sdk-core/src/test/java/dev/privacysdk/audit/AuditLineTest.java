package dev.privacysdk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.audit.AuditEvent.Count;
import dev.privacysdk.audit.AuditEvent.DecisionsCounted;
import dev.privacysdk.audit.AuditEvent.DeniedSample;
import dev.privacysdk.audit.AuditEvent.KeptTooLate;
import dev.privacysdk.audit.AuditEvent.PolicyInForce;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Rule;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditLineTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aDecisionIsALine() {
        assertThat(AuditLine.of(AuditFixtures.taken("id-1")))
                .isEqualTo("{\"type\":\"decision-taken\",\"at\":\"2026-03-01T09:00:00.123456Z\",\"id\":\"id-1\","
                        + "\"subjects\":[\"k1:abc\"],\"purpose\":\"newsletter\","
                        + "\"categories\":[{\"category\":\"contact.email\",\"basis\":\"CONSENT\"},{\"category\":\"contact\"}],"
                        + "\"operation\":\"DISCLOSE\",\"recipient\":\"carrier\",\"channel\":\"EMAIL\",\"reference\":\"file 7\","
                        + "\"reason\":\"CONSENT\",\"rule\":\"R24\",\"obligations\":[\"LOG_DISCLOSURE\"],"
                        + "\"edition\":\"v1\",\"editionHash\":\"00ff\",\"revision\":\"l/1/7\"}");
    }

    @Test
    void countsAreALine() {
        DecisionsCounted counted = new DecisionsCounted(
                AuditFixtures.AT,
                AuditFixtures.AT,
                List.of(new Count(AuditFixtures.NEWS, Reason.CONSENT_MISSING, Rule.R24, null, null, 7)),
                List.of(new DeniedSample(AuditFixtures.AT, "k1:x", AuditFixtures.NEWS, Reason.CONSENT_MISSING)),
                "",
                "aa");

        assertThat(AuditLine.of(counted))
                .isEqualTo(
                        "{\"type\":\"decisions-counted\",\"at\":\"2026-03-01T09:00:00.123456Z\","
                                + "\"from\":\"2026-03-01T09:00:00.123456Z\","
                                + "\"counts\":[{\"purpose\":\"newsletter\",\"reason\":\"CONSENT_MISSING\",\"rule\":\"R24\",\"count\":7}],"
                                + "\"sample\":[{\"at\":\"2026-03-01T09:00:00.123456Z\",\"subject\":\"k1:x\","
                                + "\"purpose\":\"newsletter\",\"reason\":\"CONSENT_MISSING\"}],\"previousHash\":\"\",\"hash\":\"aa\"}");
    }

    @Test
    void theRestAreLinesToo() {
        assertThat(AuditLine.of(new KeptTooLate(AuditFixtures.AT, "id-1")))
                .isEqualTo("{\"type\":\"kept-too-late\",\"at\":\"2026-03-01T09:00:00.123456Z\",\"id\":\"id-1\"}");
        assertThat(AuditLine.of(new PolicyInForce(AuditFixtures.AT, AuditFixtures.V1)))
                .isEqualTo("{\"type\":\"policy-in-force\",\"at\":\"2026-03-01T09:00:00.123456Z\","
                        + "\"edition\":\"v1\",\"editionHash\":\"00ff\"}");
    }

    @Property(tries = 500)
    void whateverStandsInAnEventItIsOneLineOfPrintableAsciiAndReadsBack(
            @ForAll("hostile") String id, @ForAll("hostile") String subject, @ForAll("hostile") String reference) {
        String line = AuditLine.of(AuditFixtures.taken(id, List.of(subject), reference));

        assertThat(line.chars()).allMatch(c -> c >= 0x20 && c < 0x7f);
        JsonNode read = JSON.readTree(line);
        assertThat(read.path("id").asString()).isEqualTo(id);
        assertThat(read.path("subjects").get(0).asString()).isEqualTo(subject);
        assertThat(read.path("reference").asString()).isEqualTo(reference);
        assertThat(read.path("reason").asString()).isEqualTo("CONSENT");
    }

    @Property(tries = 200)
    void anEditionOfAnyNameReadsBack(@ForAll("hostile") String edition) {
        String line = AuditLine.of(new PolicyInForce(AuditFixtures.AT, new PolicyVersion(edition, "00")));

        assertThat(JSON.readTree(line).path("edition").asString()).isEqualTo(edition);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> bits = Arbitraries.of(
                "\"",
                "\\",
                "\n",
                "\r",
                "\r\n",
                "\u0000",
                "\u001b[31m",
                "\u007f",
                "\u0085",
                "\u009b",
                "\u2028",
                "\u2029",
                "\u202e",
                "\u2066",
                "\ufeff",
                "\"}\n{\"type\":\"decision-taken\"",
                "${jndi:ldap://x}",
                "{}",
                "%n",
                "\t",
                "日本",
                "\ud83d\ude00",
                "a");
        return bits.list().ofMaxSize(6).map(parts -> String.join("", parts));
    }
}
