package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.channel.OneClickUnsubscribe;
import dev.privacysdk.ledger.Freshness;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.testkit.MovableClock;
import dev.privacysdk.vocabulary.PrivacyKey;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EndpointsTest {
    private final MovableClock clock = MovableClock.at("2026-03-01T09:00:00Z");

    private static PolicySource policy(UnaryOperator<String> change) throws IOException {
        try (InputStream in = EndpointsTest.class.getResourceAsStream("privacy-policy.yml")) {
            String document = change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return PolicySource.fixed(PolicyReader.read(
                            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "privacy-policy.yml")
                    .policy());
        }
    }

    private MockHttpServletResponse gpc(PolicySource policies, String method, @Nullable LocalDate lastUpdate)
            throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new GpcEndpoint(policies, clock, lastUpdate)
                .handleRequest(new MockHttpServletRequest(method, "/.well-known/gpc.json"), response);
        return response;
    }

    @Test
    void theWellKnownFileFollowsThePolicy() throws IOException {
        PolicySource honoring = policy(same -> same);
        assertThat(gpc(honoring, "GET", null).getContentAsString()).contains("2026-01-15");
        assertThat(gpc(honoring, "GET", LocalDate.of(2026, 2, 2)).getContentAsString())
                .isEqualTo("{\"gpc\": true, \"lastUpdate\": \"2026-02-02\"}");
        assertThat(gpc(honoring, "POST", null).getStatus()).isEqualTo(405);

        PolicySource silent = policy(document -> document.replace(", gpc: [US-CA]", ""));
        assertThat(gpc(silent, "GET", null).getStatus()).isEqualTo(404);
        PolicySource later = policy(document -> document.replace("2026-01-15", "2027-01-15"));
        assertThat(gpc(later, "GET", null).getStatus()).isEqualTo(404);
    }

    @Test
    void whatTheLedgerDoesNotAcknowledgeIsAProblemAndNotASuccess() throws IOException {
        byte[] secret = "a secret of at least 32 bytes, no less".getBytes(StandardCharsets.UTF_8);
        OneClickUnsubscribe unsubscribe = new OneClickUnsubscribe(
                SubjectLedger.over(new OutStore(), clock, clock, 100),
                policy(same -> same),
                PrivacyKey.of("k1", secret),
                URI.create("https://shop.example/unsubscribe"),
                clock);
        String path = unsubscribe
                .link(Subject.of("customer", "ada"), Purpose.of("campaign"))
                .getRawPath();
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setParameter("List-Unsubscribe", "One-Click");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new UnsubscribeEndpoint(unsubscribe).handleRequest(request, response);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        assertThat(response.getContentAsString())
                .contains("not unsubscribed yet")
                .doesNotContain("ada");
    }

    /** A ledger that is out. */
    private static final class OutStore implements LedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            throw new IllegalStateException("out");
        }

        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            throw new IllegalStateException("out");
        }

        @Override
        public Freshness freshness() {
            throw new IllegalStateException("out");
        }
    }
}
