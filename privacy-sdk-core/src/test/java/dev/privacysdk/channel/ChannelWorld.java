package dev.privacysdk.channel;

import dev.privacysdk.Privacy;
import dev.privacysdk.annotation.Channel;
import dev.privacysdk.decision.Decision;
import dev.privacysdk.ledger.Freshness;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.PrivacyKey;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A shop in which a known Californian gets mails and text messages, and a ledger that can be broken. */
final class ChannelWorld implements AutoCloseable {
    static final Subject ADA = Subject.of("customer", "ada.lovelace@analytical.example");
    static final Purpose CAMPAIGN = Purpose.of("campaign");
    static final Purpose ORDER = Purpose.of("order");
    static final Purpose CONFIRMATION = Purpose.of("opt-out-confirmation");

    private static final String DOCUMENT = """
            edition: v1
            effective: 2025-01-01T00:00:00Z
            controller: { name: Shop Inc., contact: privacy@shop.example }
            languages: [en]
            regimes: { EU: [EU, UNKNOWN], US: [US-CA] }
            settings: { min-age: 18, stop-scope: %s, gpc: [US-CA] }
            categories:
              contact: { name: { en: Contact }, keep: { period: P1Y }, source: [person] }
            sources:
              person: { name: { en: You }, kind: subject }
            recipients:
              self: { name: { en: The shop } }
            purposes:
              order: { name: { en: Orders }, basis: contract, message-class: service, uses: [contact], recipients: [self] }
              campaign: { name: { en: News }, basis: { EU: consent, else: notice }, message-class: marketing, marketing: true, uses: [contact], recipients: [self] }
              survey: { name: { en: Survey }, basis: { EU: consent, else: notice }, message-class: survey, uses: [contact], recipients: [self] }
              opt-out-confirmation: { name: { en: Confirming }, basis: legal-obligation, message-class: opt-out-confirmation, uses: [contact], recipients: [self] }
            """;

    final MovedClock clock = new MovedClock();
    final Store store = new Store();
    final PolicySource policies;
    final Privacy privacy;
    final SubjectLedger ledger;

    ChannelWorld() {
        this("all");
    }

    ChannelWorld(String stopScope) {
        byte[] document = DOCUMENT.formatted(stopScope).getBytes(StandardCharsets.UTF_8);
        policies = PolicySource.fixed(PolicyReader.read(new ByteArrayInputStream(document), "privacy-policy.yml")
                .policy());
        privacy = Privacy.under(policies, event -> {})
                .role(Role.CONTROLLER)
                .ledger(store)
                .clock(clock, clock.nanos::get)
                .build();
        ledger = privacy.ledger();
        ledger.register(ADA, SubjectKind.USER);
        ledger.residence(ADA, Jurisdiction.of("US-CA"), "address");
        ledger.contract(ADA).started();
        clock.pass(Duration.ofSeconds(1));
    }

    static PrivacyKey key(String id, int first) {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (first + i);
        }
        return PrivacyKey.of(id, secret);
    }

    Reason asked(Purpose purpose, Channel channel) {
        Decision decision = privacy.gate().decide(Processing.of(ADA, purpose).via(channel));
        return decision.reason();
    }

    List<LedgerEvent> written(Subject person) {
        return ledger.history(person).stream().map(Recorded::event).toList();
    }

    @Override
    public void close() {
        privacy.close();
    }

    /** Stands still until it is moved. */
    static final class MovedClock extends Clock {
        final AtomicLong nanos = new AtomicLong();

        void pass(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public Instant instant() {
            return Instant.parse("2026-03-01T09:00:00Z").plusNanos(nanos.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A ledger in memory whose appends and reads can be made to fail. */
    static final class Store implements LedgerStore {
        private final LedgerStore behind = LedgerStore.inMemory();
        volatile @Nullable RuntimeException failure;
        volatile @Nullable Runnable beforeAppend;

        private void fail() {
            RuntimeException now = failure;
            if (now != null) {
                throw now;
            }
        }

        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            fail();
            Runnable before = beforeAppend;
            if (before != null) {
                beforeAppend = null;
                before.run();
            }
            return behind.append(entries, idempotencyKey);
        }

        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            fail();
            return behind.read(subjects, atLeast, each);
        }

        @Override
        public Freshness freshness() {
            fail();
            return behind.freshness();
        }
    }
}
