package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Label;
import dev.privacysdk.policy.Notice;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.Settings;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ways around the gate that somebody tried, each closed. */
class AttackedGateTest {
    private static final Purpose CARE = Purpose.of("care");
    private static final DataCategory IDENTITY = DataCategory.of("identity");
    private static final DataCategory RELIGION = DataCategory.of("identity.religion");

    private final GateWorld world = new GateWorld().withAda();

    @AfterEach
    void close() {
        world.close();
    }

    private static Policy policy(Map<Regime, List<LegalBasis>> bases, Set<PurposeTrait> traits) {
        PurposeRule care = new PurposeRule(
                CARE,
                Label.NONE,
                bases,
                Set.of(IDENTITY),
                Set.of(Recipient.SELF),
                traits,
                null,
                null,
                null,
                null,
                List.of());
        return Policy.of(List.of(new Edition(
                new PolicyVersion("v1", "hash"),
                Instant.EPOCH,
                Set.of(),
                Settings.DEFAULTS,
                Map.of(Jurisdiction.of("US-CA"), Regime.US, Jurisdiction.of("EU"), Regime.EU),
                Map.of(),
                List.of(
                        CategoryRule.plain(IDENTITY),
                        CategoryRule.plain(DataCategory.of("identity.name")),
                        CategoryRule.plain(RELIGION).sensitivity(true, true, false)),
                List.of(RecipientRule.plain(Recipient.SELF)),
                List.of(care),
                Notice.EMPTY)));
    }

    @Test
    void aPermitForACategoryDoesNotHandOutItsSpecialChild() {
        world.policy = policy(PurposeRule.defaultBases(List.of(LegalBasis.CONTRACT), false), Set.of());
        for (Processing asked : List.of(
                Processing.of(GateWorld.ADA, CARE),
                Processing.of(GateWorld.ADA, CARE).using(IDENTITY))) {
            Permit permit = world.gate.require(asked);
            assertThat(permit.covers(DataCategory.of("identity.name"))).isTrue();
            assertThat(permit.covers(RELIGION)).isFalse();
            assertThat(permit.covers(DataCategory.of("identity.religion.denomination")))
                    .isFalse();
            assertThat(permit.excluded()).containsExactly(RELIGION);
        }
        world.ledger.consent(GateWorld.ADA, CARE).givenExplicitly("v1", "form");
        assertThat(world.gate.require(Processing.of(GateWorld.ADA, CARE)).covers(RELIGION))
                .isTrue();
    }

    @Test
    void nothingIsInferredFromTheSensitiveChildOfAHarmlessCategory() {
        world.policy = policy(PurposeRule.defaultBases(List.of(LegalBasis.CONTRACT), false), Set.of());
        Permit permit = world.gate.require(Processing.of(GateWorld.ADA, CARE).performing(Operation.INFER));
        assertThat(permit.covers(RELIGION)).isFalse();
    }

    @Test
    void aGroupIsNotProcessedOnTheGroundsOfItsFirstMember() {
        world.policy = policy(
                Map.of(Regime.EU, List.of(LegalBasis.CONTRACT), Regime.US, List.of(LegalBasis.LEGAL_OBLIGATION)),
                Set.of());
        Subject bob = Subject.of("customer", "bob");
        world.ledger.register(bob, SubjectKind.USER);
        world.ledger.residence(bob, Jurisdiction.of("US-CA"), "test");
        Permit permit = world.gate.requireEach(ProcessingKind.of(CARE), List.of(bob, GateWorld.ADA));
        assertThat(permit.findings()).containsExactly(new Finding(IDENTITY, Reason.DECIDED_FOR_EACH, null));
    }

    @Test
    void aSignalSaysNothingAboutSomebodyWhoIsKnownAndAnOutageDoesNotLetItSpeak() {
        world.policy = policy(
                Map.of(Regime.EU, List.of(), Regime.US, List.of(LegalBasis.NOTICE)),
                EnumSet.of(PurposeTrait.OPEN_AUDITED));
        world.signals = new Signals(null, null, null, Jurisdiction.of("US-CA"));
        Subject eve = Subject.of("customer", "eve");
        world.ledger.register(eve, SubjectKind.USER);
        assertThat(world.gate.decide(Processing.of(eve, CARE)).reason()).isEqualTo(Reason.NO_LEGAL_BASIS);
        world.store.fault = () -> {
            throw new IllegalStateException("down");
        };
        Subject mallory = Subject.of("customer", "mallory");
        assertThat(world.gate.decide(Processing.of(mallory, CARE)).reason()).isEqualTo(Reason.NO_LEGAL_BASIS);
    }

    @Test
    void aCustomersInstructionIsAsFreshAsThePersonIs() {
        Subject acme = Subject.of("customer-company", "acme");
        world.ledger
                .instruction(acme)
                .given(Set.of(Purpose.of("service.support")), Set.of(DataCategory.of("communications")), Set.of());
        Processing support = world.of("service.support", "communications").onBehalfOf(acme);
        assertThat(world.gate.decide(support).reason()).isEqualTo(Reason.CUSTOMER_INSTRUCTION);
        world.ledger.instruction(acme).withdrawn();
        assertThat(world.gate.decide(support).reason()).isEqualTo(Reason.NO_CUSTOMER_INSTRUCTION);
        world.clock.pass(Duration.ofMillis(1));
        world.ledger
                .instruction(acme)
                .given(Set.of(Purpose.of("service.support")), Set.of(DataCategory.of("communications")), Set.of());
        assertThat(world.gate.decide(support).reason()).isEqualTo(Reason.CUSTOMER_INSTRUCTION);
        world.ledger.instruction(acme).withdrawn();
        world.store.fault = () -> {
            throw new IllegalStateException("down");
        };
        assertThat(world.gate.decide(support)).isInstanceOf(Deny.class);
    }

    @Test
    void manyCallersOfASlowLedgerWaitTheirTurn() throws Exception {
        world.store.fault = () -> {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        ExecutorService callers = Executors.newFixedThreadPool(64);
        try {
            List<Future<Reason>> reasons = IntStream.range(0, 256)
                    .mapToObj(i -> callers.submit(() -> world.gate
                            .decide(Processing.of(Subject.of("customer", "p" + i), GateWorld.MARKETING)
                                    .using(GateWorld.CONTACT))
                            .reason()))
                    .toList();
            for (Future<Reason> reason : reasons) {
                assertThat(reason.get()).isEqualTo(Reason.SUBJECT_UNKNOWN);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void manyPeopleShareOneDeadline() {
        List<Subject> people = IntStream.range(0, 30)
                .mapToObj(i -> Subject.of("customer", "p" + i))
                .toList();
        ProcessingKind kind = ProcessingKind.of(GateWorld.MARKETING).using(Set.of(GateWorld.CONTACT));
        world.gate.decideAll(kind, people);
        world.clock.pass(Duration.ofSeconds(5));
        world.store.fault = () -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        long begun = System.nanoTime();
        assertThat(world.gate.decideAll(kind, people).values()).allMatch(Deny.class::isInstance);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aWithdrawalCountsAlthoughTheClockWasSetBack() {
        world.ledger.consent(GateWorld.ADA, GateWorld.MARKETING).given("v2", "form");
        assertThat(world.gate.decide(world.marketing()).reason()).isEqualTo(Reason.CONSENT);
        world.clock.setBack(Duration.ofSeconds(3));
        world.ledger.consent(GateWorld.ADA, GateWorld.MARKETING).withdrawn("link");
        assertThat(world.gate.decide(world.marketing()).reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
        world.clock.pass(Duration.ofHours(1));
        assertThat(world.gate.decide(world.marketing()).reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
    }

    @Test
    void askingAgainToBeErasedDoesNotEndTheErasure() {
        world.ledger.erasure(GateWorld.ADA).requested();
        world.ledger.erasure(GateWorld.ADA).verified();
        world.ledger.erasure(GateWorld.ADA).requested();
        assertThat(world.gate.decide(world.of("service.provide", "contact")).reason())
                .isEqualTo(Reason.ERASURE_PENDING);
        world.ledger.erasure(GateWorld.ADA).completed();
        world.ledger.erasure(GateWorld.ADA).requested();
        assertThat(world.gate.decide(world.of("service.provide", "contact")).reason())
                .isEqualTo(Reason.SUBJECT_ERASED);
    }

    @Test
    void anErrorOfASignalSourceDenies() {
        world.signalFault = null;
        world.signalError = new NoClassDefFoundError("gone");
        assertThat(world.gate.decide(world.marketing()).reason()).isEqualTo(Reason.INTERNAL_ERROR);
    }
}
