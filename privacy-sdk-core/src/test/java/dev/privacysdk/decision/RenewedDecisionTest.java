package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.vocabulary.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewedDecisionTest {
    private final GateWorld world = new GateWorld().withAda();

    @BeforeEach
    void consent() {
        world.ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        // The first proof ends the belief in what was read before it.
        world.ledger.prove(world.clock.nanos());
        decided();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAnswerOfWhichOnlyTheProofRanOutIsProvenAnewAndHoldsLonger() {
        Decision before = decided();
        int reads = world.store.reads.get();
        world.clock.pass(Duration.ofMillis(1001));
        Decision after = decided();

        assertThat(after.validUntil()).isEqualTo(world.clock.instant().plusSeconds(1));
        assertThat(before.validUntil()).isBefore(after.validUntil());
        assertThat(after.findings()).isSameAs(before.findings());
        assertThat(after.revision()).isEqualTo(before.revision());
        assertThat(world.store.reads).hasValue(reads);
    }

    @Test
    void aChangeOnAnotherNodeEndsItAtTheNextProof() {
        Instant at = world.clock.instant();
        world.store.append(
                List.of(new LedgerEntry(
                        GateWorld.ADA, new LedgerEvent.ConsentWithdrawn(at, GateWorld.MARKETING, "form"))),
                "another node");
        world.clock.pass(Duration.ofMillis(1001));

        assertThat(decided().reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
    }

    @Test
    void aLedgerThatDoesNotAnswerRenewsNothingAndIsAskedOnce() {
        AtomicInteger asked = new AtomicInteger();
        world.store.fault = () -> {
            asked.incrementAndGet();
            throw new IllegalStateException("gone");
        };
        world.clock.pass(Duration.ofMillis(1001));

        assertThat(decided()).isInstanceOf(Deny.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aWallClockThatWasSetBackRenewsNothing() {
        List<Finding> before = decided().findings();
        world.clock.pass(Duration.ofMillis(1001));
        world.clock.setBack(Duration.ofHours(1));

        assertThat(decided().findings()).isNotSameAs(before);
    }

    @Test
    void anAnswerEndsWithTheEditionHoweverOftenItWasRenewed() {
        world.clock.pass(Duration.between(world.clock.instant(), Instant.parse("2025-12-31T23:59:58Z")));
        assertThat(decided().reason()).isEqualTo(Reason.CONSENT);
        world.clock.pass(Duration.ofMillis(1500));
        assertThat(decided().validUntil()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        world.clock.pass(Duration.ofMillis(500));

        assertThat(decided().reason()).isEqualTo(Reason.RECONSENT_REQUIRED);
    }

    private Decision decided() {
        return world.gate.decide(world.marketing());
    }
}
