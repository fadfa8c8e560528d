package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PurposeGateTest {
    private final GateWorld world = new GateWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Reason reason(Processing processing) {
        return world.gate.decide(processing).reason();
    }

    private static void blocked() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    void whatThePolicyAloneDeniesNeverTouchesTheStore() {
        world.store.fault = () -> {
            throw new IllegalStateException("touched");
        };
        for (int i = 0; i < 3; i++) {
            assertThat(reason(world.of("marketing.direct", "payment")))
                    .isEqualTo(Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE);
            assertThat(reason(world.of("growth.hacking", "contact"))).isEqualTo(Reason.PURPOSE_UNKNOWN);
        }
        assertThat(world.store.reads).hasValue(0);
    }

    @Test
    void anAcknowledgedWithdrawalIsSeenAtOnce() {
        world.withAda().ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        for (int i = 0; i < 100; i++) {
            assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT);
            world.ledger.consent(GateWorld.ADA, GateWorld.MARKETING).withdrawn("link");
            assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT_WITHDRAWN);
            world.clock.pass(Duration.ofMillis(1));
            world.ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        }
    }

    @Test
    void aRememberedPermitEndsWithTheConsentItRestsOn() {
        Instant end = world.clock.instant().plusMillis(500);
        world.withAda()
                .ledger
                .consent(GateWorld.ADA, GateWorld.MARKETING)
                .until(end)
                .given("v2", "form");
        assertThat(world.gate.decide(world.marketing()).validUntil()).isEqualTo(end);
        world.clock.pass(Duration.ofMillis(499));
        assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT);
        world.clock.pass(Duration.ofMillis(1));
        assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT_EXPIRED);
    }

    @Test
    void anEditionTakesEffectAtItsInstantAlsoForRememberedAnswers() {
        world.withAda().ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        world.clock.pass(Duration.between(world.clock.instant(), Instant.parse("2025-12-31T23:59:59.900Z")));
        assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT);
        world.clock.pass(Duration.ofMillis(99));
        assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT);
        world.clock.pass(Duration.ofMillis(1));
        assertThat(reason(world.marketing())).isEqualTo(Reason.RECONSENT_REQUIRED);
    }

    @Test
    void aWarmPermitIsTheSameAnswerAndReadsNothing() {
        world.withAda().ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        Decision first = world.gate.decide(world.marketing());
        int reads = world.store.reads.get();
        assertThat(world.gate.decide(world.marketing())).isSameAs(first);
        assertThat(world.store.reads).hasValue(reads);
    }

    @Test
    void twoQuestionsNeverShareAnAnswer() {
        world.withAda().ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT);
        assertThat(reason(world.marketing().collectedFor(Purpose.of("service.support"))))
                .isEqualTo(Reason.CONSENT);
        assertThat(reason(world.marketing().via(Channel.EMAIL))).isEqualTo(Reason.CONSENT);
        world.ledger.channel(GateWorld.ADA, Channel.EMAIL).stopped("link");
        assertThat(reason(world.marketing().via(Channel.EMAIL))).isEqualTo(Reason.CHANNEL_OPT_OUT);
        assertThat(reason(world.marketing().via(Channel.SMS))).isEqualTo(Reason.CONSENT);
        assertThat(reason(world.marketing().pinnedTo("v1"))).isEqualTo(Reason.POLICY_VERSION_SUPERSEDED);
    }

    @Test
    void aStoreThatFailsDeniesAndTheMessageNamesNobody() {
        world.withAda().store.fault = () -> {
            throw new IllegalStateException("password of ada-4711");
        };
        world.ledger.contract(GateWorld.ADA).started();
        assertThat(reason(world.marketing())).isEqualTo(Reason.STORE_UNAVAILABLE);
        assertThatThrownBy(() -> world.gate.require(world.marketing()))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessage("marketing.direct: STORE_UNAVAILABLE (R11). The ledger cannot be read.")
                .hasNoCause();
    }

    @Test
    void aLedgerThatCannotProveItselfIsBelievedForASecondAndNoLonger() {
        world.withAda().ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT);
        world.store.fault = () -> {
            throw new IllegalStateException("down");
        };
        world.clock.pass(Duration.ofMillis(999));
        assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT);
        world.clock.pass(Duration.ofMillis(2));
        assertThat(reason(world.marketing())).isEqualTo(Reason.STORE_STALE);
        world.store.fault = null;
        assertThat(reason(world.marketing())).isEqualTo(Reason.CONSENT);
    }

    @Test
    void whatThePolicyKeepsAliveGoesOnInAnOutageAndIsRecorded() {
        world.withAda().store.fault = () -> {
            throw new IllegalStateException("down");
        };
        Decision decision = world.gate.decide(world.of("service.security", "device"));
        assertThat(decision.reason()).isEqualTo(Reason.OUTAGE_OVERRIDE);
        assertThat(decision.obligations()).contains(Obligation.AUDIT_OUTAGE);
        assertThat(world.audit).hasSize(1);
        world.sinkFault = () -> {
            throw new IllegalStateException("full");
        };
        assertThat(reason(world.of("service.security", "device"))).isEqualTo(Reason.AUDIT_UNAVAILABLE);
    }

    @Test
    void aStoreThatHangsIsNotWaitedFor() {
        world.withAda().store.fault = PurposeGateTest::blocked;
        assertThat(reason(world.marketing())).isEqualTo(Reason.DEADLINE);
    }

    @Test
    void callersDoNotPileUpBehindAStoreThatHangs() throws Exception {
        world.withAda().store.fault = PurposeGateTest::blocked;
        ExecutorService callers = Executors.newFixedThreadPool(40);
        try {
            List<Future<Reason>> reasons = IntStream.range(0, 40)
                    .mapToObj(i -> callers.submit(() ->
                            reason(Processing.of(Subject.of("customer", "p" + i), GateWorld.MARKETING)
                                    .using(GateWorld.CONTACT))))
                    .toList();
            for (Future<Reason> reason : reasons) {
                assertThat(reason.get()).isEqualTo(Reason.DEADLINE);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aPermittedDisclosureIsRecordedBeforeTheAnswer() {
        world.withAda();
        assertThat(reason(world.disclosure())).isEqualTo(Reason.CONTRACT);
        assertThat(reason(world.disclosure())).isEqualTo(Reason.CONTRACT);
        assertThat(world.audit).hasSize(2).allSatisfy(event -> {
            AuditEvent.DecisionTaken taken = (AuditEvent.DecisionTaken) event;
            assertThat(taken.recipient().id()).isEqualTo("payment_processor");
            assertThat(taken.subjects()).singleElement().asString().startsWith("test:");
            assertThat(taken.toString()).doesNotContain("ada-4711");
        });
    }

    @Test
    void withoutARecordThereIsNoDisclosureWhetherTheSinkFailsOrHangs() {
        world.withAda().sinkFault = () -> {
            throw new IllegalStateException("disk full");
        };
        assertThat(reason(world.disclosure())).isEqualTo(Reason.AUDIT_UNAVAILABLE);
        world.sinkFault = PurposeGateTest::blocked;
        assertThat(reason(world.disclosure())).isEqualTo(Reason.AUDIT_UNAVAILABLE);
        assertThat(world.audit).isEmpty();
    }

    @Test
    void everythingElseIsCountedAndTheCountsAddUp() {
        world.withAda().ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        for (int i = 0; i < 50; i++) {
            world.gate.decide(world.marketing());
            world.gate.decide(world.of("marketing.direct", "payment"));
        }
        world.counter.flush();
        List<AuditEvent.Count> counts = world.audit.stream()
                .map(AuditEvent.DecisionsCounted.class::cast)
                .flatMap(event -> event.counts().stream())
                .toList();
        assertThat(counts)
                .extracting(AuditEvent.Count::reason, AuditEvent.Count::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Reason.CONSENT, 50L),
                        org.assertj.core.groups.Tuple.tuple(Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE, 50L));
    }

    @Test
    void signalsThatCannotBeReadDeny() {
        world.withAda().signalFault = new IllegalStateException("header of ada-4711");
        assertThat(reason(world.marketing())).isEqualTo(Reason.INTERNAL_ERROR);
    }

    @Test
    void aSignalIsRecordedOnADenialToo() {
        world.signals = new Signals("1", "1", null, null);
        assertThat(world.gate.decide(world.of("growth.hacking", "contact")).obligations())
                .containsExactly(Obligation.RECORD_DNT_IGNORED, Obligation.RECORD_GPC);
    }

    @Test
    void aVisitorIsJudgedByTheSignalsOfTheRequest() {
        Processing ads = Processing.of(Subject.of("device", "dev-1"), Purpose.of("advertising.interest_based"))
                .using(DataCategory.of("cookie_id"));
        assertThat(reason(ads)).isEqualTo(Reason.CONSENT_MISSING);
        world.signals = new Signals(null, null, "dev-1", Jurisdiction.of("US-CA"));
        assertThat(reason(ads)).isEqualTo(Reason.NOTICE);
        world.signals = new Signals("1", null, "dev-1", Jurisdiction.of("US-CA"));
        assertThat(reason(ads)).isEqualTo(Reason.GPC_OPT_OUT);
    }

    @Test
    void aChangeTheCallerHasSeenIsDecidedOnOrDenied() {
        world.withAda();
        Revision seen = world.ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        assertThat(reason(world.marketing().notOlderThan(seen))).isEqualTo(Reason.CONSENT);
        Revision ahead = new Revision(seen.ledger(), seen.epoch(), seen.sequence() + 1);
        assertThat(reason(world.marketing().notOlderThan(ahead))).isEqualTo(Reason.REVISION_AHEAD);
        Revision other = new Revision(seen.ledger(), seen.epoch() + 1, 1);
        assertThat(reason(world.marketing().notOlderThan(other))).isEqualTo(Reason.LEDGER_REGRESSED);
    }

    @Test
    void namedCategoriesArePermittedTogetherOrNotAtAll() {
        world.withAda();
        Decision decision = world.gate.decide(Processing.of(GateWorld.ADA, Purpose.of("service.support"))
                .using(GateWorld.CONTACT, DataCategory.of("payment")));
        assertThat(decision.reason()).isEqualTo(Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE);
        assertThat(decision.findings())
                .containsExactly(
                        new Finding(DataCategory.of("payment"), Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE, null));
    }

    @Test
    void withoutACategoryThePermitCoversWhatMayBeUsedAndNoMore() {
        world.withAda();
        Permit permit = world.gate.require(Processing.of(GateWorld.ADA, Purpose.of("service.provide")));
        assertThat(permit.covers(DataCategory.of("contact.email"))).isTrue();
        assertThat(permit.covers(DataCategory.of("voice_biometric"))).isFalse();
        assertThat(permit.covers(DataCategory.of("payment"))).isFalse();
        assertThat(permit.basis()).isEqualTo(LegalBasis.CONTRACT);
        assertThat(permit.isAbout(GateWorld.ADA)).isTrue();
        assertThat(permit.isAbout(Subject.of("customer", "bob"))).isFalse();
    }

    @Test
    void ofMereCandidatesThoseThePurposeMayNeverUseAreNotAskedFor() {
        world.withAda();
        ProcessingKind kind = ProcessingKind.of(GateWorld.MARKETING)
                .usingAnyOf(Set.of(GateWorld.CONTACT, DataCategory.of("payment")));
        assertThat(reason(Processing.of(GateWorld.ADA, kind))).isEqualTo(Reason.CONSENT_MISSING);
        ProcessingKind none = ProcessingKind.of(GateWorld.MARKETING).usingAnyOf(Set.of(DataCategory.of("payment")));
        assertThat(reason(Processing.of(GateWorld.ADA, none))).isEqualTo(Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE);
    }

    @Test
    void aPurposeThatTheLawOrThePersonImposesNeedsNoWord() {
        world.withAda().ledger.identity(GateWorld.ADA).verified("test");
        assertThat(world.gate.require(world.of("compliance.law", "contact")).imposed())
                .isTrue();
        assertThat(world.gate.require(world.of("compliance.claims", "contact")).imposed())
                .isTrue();
        assertThat(world.gate.require(world.of("rights.fulfil", "contact")).imposed())
                .isTrue();
        assertThat(world.gate.require(world.of("service.provide", "contact")).imposed())
                .isFalse();
    }

    @Test
    void askingForManyReadsTheLedgerOnce() {
        List<Subject> people = IntStream.range(0, 500)
                .mapToObj(i -> Subject.of("customer", "p" + i))
                .toList();
        people.forEach(person -> {
            world.ledger.register(person, SubjectKind.USER);
            if (person.id().endsWith("7")) {
                world.ledger.consent(person, GateWorld.MARKETING).given("v2", "form");
            }
        });
        int before = world.store.reads.get();
        Map<Subject, Decision> decisions =
                world.gate.decideAll(ProcessingKind.of(GateWorld.MARKETING).using(Set.of(GateWorld.CONTACT)), people);
        assertThat(world.store.reads.get() - before).isEqualTo(1);
        assertThat(decisions.keySet()).containsExactlyElementsOf(people);
        assertThat(decisions.values().stream().filter(Permit.class::isInstance)).hasSize(50);
    }

    @Test
    void aGroupPermitIsAboutThoseWhoMayBeProcessed() {
        Subject bob = Subject.of("customer", "bob");
        world.withAda().ledger.register(bob, SubjectKind.USER);
        world.ledger.consent(bob, GateWorld.MARKETING).given("v2", "form");
        ProcessingKind kind = ProcessingKind.of(GateWorld.MARKETING);
        assertThat(world.gate.requireEach(kind, List.of(GateWorld.ADA, bob)).subjects())
                .containsExactly(bob);
        assertThatThrownBy(() -> world.gate.requireEach(kind, List.of(GateWorld.ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("CONSENT_MISSING");
    }

    @Test
    void aPurposeAboutPeopleWhoTurnUpLaterAsksThePolicyFirst() {
        Permit open = world.gate.openEach(ProcessingKind.of(GateWorld.MARKETING));
        assertThat(open.forEach()).isTrue();
        assertThat(open.subjects()).isEmpty();
        assertThatThrownBy(() -> world.gate.openEach(ProcessingKind.of(Purpose.of("growth.hacking"))))
                .hasMessageContaining("PURPOSE_UNKNOWN");
    }

    @Test
    void anInstructionStandsWhileTheLedgerIsOut() {
        Subject acme = Subject.of("customer-company", "acme");
        world.withAda()
                .ledger
                .instruction(acme)
                .given(Set.of(Purpose.of("service.support")), Set.of(DataCategory.of("communications")), Set.of());
        Processing support = world.of("service.support", "communications").onBehalfOf(acme);
        assertThat(reason(support)).isEqualTo(Reason.CUSTOMER_INSTRUCTION);
        assertThat(reason(world.of("service.ai_training", "communications").onBehalfOf(acme)))
                .isEqualTo(Reason.NO_CUSTOMER_INSTRUCTION);
        world.ledger.contract(GateWorld.ADA).started();
        world.store.fault = () -> {
            throw new IllegalStateException("down");
        };
        assertThat(reason(support)).isEqualTo(Reason.STORE_UNAVAILABLE);
    }

    @Test
    void explainingSaysWhatEveryRuleSaysAndActsOnNothing() {
        world.withAda();
        Explanation explanation = world.gate.explain(world.marketing());
        assertThat(explanation.decision().reason()).isEqualTo(Reason.CONSENT_MISSING);
        assertThat(explanation.lines()).hasSize(24);
        assertThat(explanation.toString())
                .startsWith("DENY CONSENT_MISSING by R24")
                .contains("Is the purpose declared?")
                .doesNotContain("ada-4711");
        world.counter.flush();
        assertThat(world.audit).isEmpty();
    }

    @Test
    void aLedgerMayBeUsedFromAnywhereInMemory() {
        assertThat(LedgerStore.inMemory().freshness().lowWater().sequence()).isZero();
    }
}
