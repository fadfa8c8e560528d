package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditLine;
import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link AuditSink} promises: extend it and say where the sink is and how to read what it kept. */
@Timeout(120)
public abstract class AuditSinkContract {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456Z");
    private static final PolicyVersion V1 = new PolicyVersion("v1", "00ff");
    private static final Purpose PURPOSE = Purpose.of("newsletter");

    /** For the subclass. */
    protected AuditSinkContract() {}

    /** The sink that is tested; each test has an empty one. */
    protected abstract AuditSink sink();

    /** Everything the sink has kept so far, in order, each as {@link AuditLine} writes it. */
    protected abstract List<String> kept();

    /** A sink of the same kind that cannot keep anything, for want of room, rights or a connection. */
    protected abstract AuditSink unable();

    @Test
    final void anEventIsKeptWhenTheCallReturns() {
        for (int i = 0; i < 20; i++) {
            sink().record(decision("id-" + i));
            assertThat(kept()).hasSize(i + 1);
        }
    }

    @Test
    final void eventsOfOneThreadStandInItsOrder() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            AuditEvent event = decision(UUID.randomUUID().toString());
            sink().record(event);
            expected.add(AuditLine.of(event));
        }

        assertThat(kept()).containsExactlyElementsOf(expected);
    }

    @Test
    final void everyKindOfEventIsKeptWhole() {
        List<AuditEvent> events = List.of(
                decision("id-1"),
                bare(),
                new AuditEvent.DecisionsCounted(
                        AT,
                        AT.plusSeconds(1),
                        List.of(
                                new AuditEvent.Count(
                                        PURPOSE, Reason.CONSENT, Reason.CONSENT.rule(), LegalBasis.CONSENT, V1, 7),
                                new AuditEvent.Count(
                                        PURPOSE, Reason.OPTED_OUT, Reason.OPTED_OUT.rule(), null, null, 1L << 40)),
                        List.of(new AuditEvent.DeniedSample(AT, "k1:x", PURPOSE, Reason.OPTED_OUT)),
                        "",
                        "aa"),
                new AuditEvent.KeptTooLate(AT, "id-1"),
                new AuditEvent.PolicyInForce(AT, V1));

        events.forEach(sink()::record);

        assertThat(kept())
                .containsExactlyElementsOf(events.stream().map(AuditLine::of).toList());
    }

    @Test
    final void whateverStandsInAnEventItIsOneEvent() {
        AuditEvent hostile =
                decision("a\r\nb\u2028c\u0085d\u0000\"}{'; drop table audit; -- ${jndi:x} \u202e \ud83d\ude00");

        sink().record(hostile);
        sink().record(decision("next"));

        assertThat(kept()).containsExactly(AuditLine.of(hostile), AuditLine.of(decision("next")));
    }

    @Test
    final void eventsOfManyThreadsAreKeptOnceEach() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<String> expected = new ArrayList<>();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                List<AuditEvent> own = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    own.add(decision(t + "/" + i));
                }
                own.forEach(event -> expected.add(AuditLine.of(event)));
                running.add(threads.submit(() -> own.forEach(sink()::record)));
            }
            for (Future<?> one : running) {
                one.get(90, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(kept()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    final void aSinkThatCannotKeepAnEventSaysSo() {
        AuditSink unable = unable();

        assertThatThrownBy(() -> unable.record(decision("id-1"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> unable.record(new AuditEvent.PolicyInForce(AT, V1)))
                .isInstanceOf(RuntimeException.class);
    }

    private static AuditEvent decision(String id) {
        return new AuditEvent.DecisionTaken(
                id,
                AT,
                List.of("k1:abc", "k1:def"),
                PURPOSE,
                List.of(
                        new AuditEvent.CategoryBasis(DataCategory.of("contact.email"), LegalBasis.CONSENT),
                        new AuditEvent.CategoryBasis(DataCategory.of("contact"), null)),
                Operation.DISCLOSE,
                Recipient.of("carrier"),
                Channel.EMAIL,
                "file 7",
                Reason.CONSENT,
                Set.of(Obligation.LOG_DISCLOSURE, Obligation.AUDIT_OUTAGE),
                V1,
                new Revision("ledger", 1, 7));
    }

    private static AuditEvent bare() {
        return new AuditEvent.DecisionTaken(
                "bare",
                AT,
                List.of(),
                PURPOSE,
                List.of(),
                Operation.USE,
                Recipient.SELF,
                Channel.NONE,
                null,
                Reason.NOTICE,
                Set.of(),
                V1,
                null);
    }
}
