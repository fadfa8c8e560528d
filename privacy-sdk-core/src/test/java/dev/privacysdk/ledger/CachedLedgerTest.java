package dev.privacysdk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedLedgerTest {
    private static final Subject ADA = Subject.of("customer", "ada@example.org");
    private static final Subject BOB = Subject.of("customer", "bob@example.org");
    private static final Purpose NEWS = Purpose.of("newsletter");

    private final TestClock clock = new TestClock();
    private final ScriptedStore store = new ScriptedStore();
    private final SubjectLedger ledger = SubjectLedger.over(store, clock, clock, 1000);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void aPersonIsReadOnceAndRemembered() {
        assertThat(ledger.cached(ADA)).isNull();
        KnownSubject known = ledger.known(ADA);

        assertThat(ledger.cached(ADA)).isSameAs(known);
        assertThat(ledger.known(ADA)).isSameAs(known);
        assertThat(store.reads).hasValue(1);
    }

    @Test
    void whatTheGateRemembersDiesWithTheSnapshot() {
        ledger.known(ADA).memo("remembered");
        assertThat(ledger.known(ADA).memo()).isEqualTo("remembered");

        ledger.register(ADA, SubjectKind.USER);

        assertThat(ledger.known(ADA).memo()).isNull();
    }

    @Test
    void aChangeOfThisNodeIsSeenAtOnce() {
        assertThat(consents(ledger.known(ADA))).isZero();

        Revision place = ledger.consent(ADA, NEWS).given("v1", "form");

        assertThat(ledger.cached(ADA)).isNull();
        assertThat(consents(ledger.known(ADA))).isEqualTo(1);
        assertThat(ledger.known(ADA).revision().includes(place)).isTrue();
    }

    @Test
    void aChangeOfThisNodeLeavesOthersRemembered() {
        ledger.prove(now());
        KnownSubject bob = ledger.known(BOB);

        ledger.consent(ADA, NEWS).given("v1", "form");
        ledger.prove(now());

        assertThat(ledger.cached(BOB)).isSameAs(bob);
    }

    @Test
    void aReadThatBeganBeforeAChangeIsNotKept() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        store.afterSnapshot = () -> {
            inside.countDown();
            await(goOn);
        };
        Future<KnownSubject> old = threads.submit(() -> ledger.known(ADA));
        await(inside);
        store.afterSnapshot = () -> {};

        ledger.consent(ADA, NEWS).given("v1", "form");
        assertThat(consents(ledger.known(ADA)))
                .as("who asks after the change does not wait for the old read")
                .isEqualTo(1);
        goOn.countDown();

        assertThat(consents(old.get(10, TimeUnit.SECONDS)))
                .as("it began before the change")
                .isZero();
        assertThat(consents(ledger.known(ADA))).isEqualTo(1);
    }

    @Test
    void aReadOfManyThatBeganBeforeAChangeIsNotKept() {
        ledger.prove(now());
        store.afterSnapshot = () -> {
            store.afterSnapshot = () -> {};
            ledger.consent(ADA, NEWS).given("v1", "form");
        };
        ledger.known(List.of(ADA, BOB), null, (subject, known) -> {});

        assertThat(ledger.cached(ADA)).isNull();
        assertThat(ledger.cached(BOB)).isNotNull();
    }

    @Test
    void aChangeOfAnotherNodeEndsTheBeliefInEverything() {
        ledger.prove(now());
        ledger.known(ADA);
        ledger.known(BOB);

        store.elsewhere(ADA, LedgerEvent.ConsentGiven.to(Instant.MIN, NEWS, "v1", "form"));

        assertThat(ledger.cached(ADA)).as("nobody has told this node").isNotNull();
        assertThat(ledger.prove(now())).isTrue();
        assertThat(ledger.cached(ADA)).isNull();
        assertThat(ledger.cached(BOB)).isNull();
        assertThat(consents(ledger.known(ADA))).isEqualTo(1);
        ledger.prove(now());
        assertThat(ledger.cached(ADA)).isNotNull();
    }

    @Test
    void aForeignChangeBesideOwnOnesIsNotOverlooked() {
        ledger.prove(now());
        ledger.known(BOB);

        ledger.consent(ADA, NEWS).given("v1", "form");
        store.elsewhere(BOB, LedgerEvent.ConsentGiven.to(Instant.MIN, NEWS, "v1", "form"));
        ledger.append(
                List.of(
                        new LedgerEntry(ADA, new LedgerEvent.ContractStarted(Instant.MIN)),
                        new LedgerEntry(ADA, new LedgerEvent.ContractEnded(Instant.MIN))),
                "two");
        ledger.prove(now());

        assertThat(ledger.cached(BOB)).isNull();
    }

    @Test
    void anAppendOfUnknownOutcomeForgetsThePersonAndIsForeignWhenItShows() {
        ledger.prove(now());
        ledger.known(ADA);
        ledger.known(BOB);
        store.acknowledgementsToLose.set(3);

        assertThatThrownBy(() -> ledger.consent(ADA, NEWS).given("v1", "form")).isInstanceOf(OutcomeUnknown.class);

        assertThat(ledger.cached(ADA)).isNull();
        ledger.prove(now());
        assertThat(ledger.cached(BOB)).isNull();
    }

    @Test
    void aSnapshotIsAsFreshAsItsReadOrTheLastProofWithNothingBetween() {
        KnownSubject known = ledger.known(ADA);
        assertThat(ledger.currentAt(known)).isEqualTo(known.readAt()).isEqualTo(now());
        assertThat(ledger.provenWithin(now(), Long.MAX_VALUE)).isFalse();

        ledger.prove(now());
        KnownSubject believed = ledger.known(ADA);
        clock.forward(Duration.ofSeconds(5));
        ledger.prove(now());
        assertThat(ledger.currentAt(believed)).isEqualTo(now());
        assertThat(ledger.provenAt()).isEqualTo(now());

        store.elsewhere(ADA, new LedgerEvent.ContractStarted(Instant.MIN));
        clock.forward(Duration.ofSeconds(5));
        ledger.prove(now());
        assertThat(ledger.currentAt(believed))
                .as("the proof found a change after it")
                .isEqualTo(believed.readAt());
        assertThat(ledger.provenWithin(now(), 0)).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(ledger.provenWithin(now(), Duration.ofSeconds(1).toNanos() - 1))
                .isFalse();
    }

    @Test
    void aReadThatBeganBeforeAForeignChangeBecameKnownIsNotBelieved() {
        ledger.prove(now());
        store.afterSnapshot = () -> {
            store.afterSnapshot = () -> {};
            store.elsewhere(ADA, new LedgerEvent.ContractStarted(Instant.MIN));
            ledger.prove(now());
        };

        ledger.known(ADA);

        assertThat(ledger.cached(ADA)).isNull();
    }

    @Test
    void aStoreThatFailsProvesNothingAndSpeaksForItself() {
        ledger.prove(now());
        ledger.known(ADA);
        long provenAt = ledger.provenAt();
        store.failure = new IllegalArgumentException("down");
        clock.forward(Duration.ofSeconds(1));

        assertThat(ledger.prove(now())).isFalse();
        assertThat(ledger.provenAt()).isEqualTo(provenAt);
        assertThatThrownBy(() -> ledger.known(BOB)).isSameAs(store.failure);
        assertThatThrownBy(() -> ledger.known(List.of(BOB), null, (s, k) -> {})).isSameAs(store.failure);
        assertThatThrownBy(() -> ledger.of(BOB)).isSameAs(store.failure);

        store.failure = null;
        assertThat(ledger.prove(now())).isTrue();
        assertThat(ledger.known(BOB)).isNotNull();
    }

    @Test
    void aNewEpochEndsTheBeliefAndAnOldOneIsRefused() {
        ledger.prove(now());
        ledger.known(ADA);

        store.places = place -> new Revision(place.ledger(), 2, place.sequence());
        assertThat(ledger.prove(now())).isTrue();
        assertThat(ledger.cached(ADA)).isNull();
        ledger.known(ADA);

        store.places = place -> place;
        assertThat(ledger.prove(now())).isFalse();
        assertThat(ledger.cached(ADA)).isNull();
        assertThatThrownBy(() -> ledger.known(ADA)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.history(ADA)).isInstanceOf(IllegalStateException.class);
        assertThat(ledger.regressed()).isFalse();
    }

    @Test
    void aLedgerThatLostWhatItAcknowledgedIsNotBelievedAnyMore() {
        Revision acknowledged = ledger.consent(ADA, NEWS).given("v1", "form");
        assertThat(ledger.lastRevision()).isEqualTo(acknowledged);
        ledger.known(ADA);

        store.places = place -> new Revision(place.ledger(), 1, place.sequence() - 1);
        assertThat(ledger.prove(now())).isFalse();

        assertThat(ledger.regressed()).isTrue();
        assertThat(ledger.cached(ADA)).isNull();
        store.places = place -> place;
        store.elsewhere(ADA, new LedgerEvent.ContractStarted(Instant.MIN));
        assertThat(ledger.prove(now())).as("others took the places").isFalse();
        assertThatThrownBy(() -> ledger.known(ADA)).hasMessageContaining("before a change that this node has seen");
    }

    @Test
    void whoBringsAPlaceGetsASnapshotThatIncludesIt() {
        KnownSubject old = ledger.known(ADA);
        Revision elsewhere = store.elsewhere(ADA, LedgerEvent.ConsentGiven.to(Instant.MIN, NEWS, "v1", "form"));

        assertThat(ledger.known(ADA)).isSameAs(old);
        KnownSubject now = ledger.known(ADA, elsewhere);

        assertThat(consents(now)).isEqualTo(1);
        assertThat(now.revision().includes(elsewhere)).isTrue();
        assertThat(ledger.known(ADA)).isSameAs(now);
        assertThat(ledger.known(ADA, elsewhere)).isSameAs(now);
        assertThat(store.reads).hasValue(2);
        Map<Subject, KnownSubject> all = new LinkedHashMap<>();
        Revision later = store.elsewhere(BOB, new LedgerEvent.ContractStarted(Instant.MIN));
        ledger.known(List.of(ADA, BOB), later, all::put);
        assertThat(all.values()).allMatch(known -> known.revision().includes(later));
    }

    @Test
    void aPlaceThatTheLedgerHasNotReachedIsLeftToTheCaller() {
        Revision ahead = new Revision(store.freshness().lowWater().ledger(), 1, 99);

        assertThat(ledger.known(ADA, ahead).revision().includes(ahead)).isFalse();
    }

    @Test
    void manyWhoAskForOnePersonMakeOneRead() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        store.afterSnapshot = () -> await(goOn);
        List<Future<KnownSubject>> all = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            all.add(threads.submit(() -> ledger.known(ADA)));
        }
        goOn.countDown();

        KnownSubject first = all.get(0).get(10, TimeUnit.SECONDS);
        for (Future<KnownSubject> one : all) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isSameAs(first);
        }
        assertThat(store.reads).hasValue(1);
    }

    @Test
    void whoWaitsForAnotherIsThrownWhatTheOtherIsThrown() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        IllegalStateException failure = new IllegalStateException("cut");
        store.afterSnapshot = () -> {
            inside.countDown();
            await(goOn);
            throw failure;
        };
        Future<Throwable> first = threads.submit(() -> caught(() -> ledger.known(ADA)));
        await(inside);
        Thread[] waiting = new Thread[1];
        Future<Throwable> second = threads.submit(() -> {
            waiting[0] = Thread.currentThread();
            return caught(() -> ledger.known(ADA));
        });
        while (waiting[0] == null || waiting[0].getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isSameAs(failure);
        assertThat(second.get(10, TimeUnit.SECONDS)).isSameAs(failure);
        assertThat(store.reads).hasValue(1);
        store.afterSnapshot = () -> {};
        assertThat(ledger.known(ADA)).isNotNull();
    }

    @Test
    void aReadThatHangsForEverRefusesNobodyForEver() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        store.afterSnapshot = () -> {
            inside.countDown();
            await(never);
        };
        threads.execute(() -> ledger.known(ADA));
        await(inside);
        store.afterSnapshot = () -> {};
        clock.forward(Duration.ofSeconds(2));

        assertThat(CompletableFuture.supplyAsync(() -> ledger.known(ADA), threads)
                        .get(10, TimeUnit.SECONDS))
                .isNotNull();
        assertThat(ledger.cached(ADA)).isNotNull();
    }

    @Test
    void aProofThatHangsForEverKeepsNobodyFromProving() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        store.beforeFreshness = () -> {
            inside.countDown();
            await(never);
        };
        threads.execute(() -> ledger.prove(now()));
        await(inside);
        store.beforeFreshness = () -> {};
        clock.forward(Duration.ofSeconds(2));

        assertThat(CompletableFuture.supplyAsync(() -> ledger.prove(now()), threads)
                        .get(10, TimeUnit.SECONDS))
                .isTrue();
        assertThat(ledger.provenAt()).isEqualTo(now());
    }

    @Test
    void whoIsInterruptedWhileWaitingIsLetGo() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        store.afterSnapshot = () -> {
            inside.countDown();
            await(goOn);
        };
        Future<KnownSubject> first = threads.submit(() -> ledger.known(ADA));
        await(inside);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ledger.known(ADA)).hasMessageContaining("interrupted");

        assertThat(Thread.interrupted()).isTrue();
        goOn.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aStoreThatAsksForThePersonItIsReadingIsRefusedInsteadOfWaitingForItself() {
        store.afterSnapshot = () -> ledger.known(ADA);

        assertThatThrownBy(() -> ledger.known(ADA)).hasMessageContaining("asks the ledger");
    }

    @Test
    void manyPeopleAreHandedOverOnceEachWithOneReadForThoseNotRemembered() {
        ledger.known(ADA);
        Map<Subject, KnownSubject> all = new LinkedHashMap<>();
        List<Subject> people = new ArrayList<>(List.of(ADA, BOB, BOB, ADA));
        IntStream.range(0, 500).mapToObj(i -> Subject.of("customer", i)).forEach(people::add);

        ledger.known(
                people,
                null,
                (subject, known) -> assertThat(all.put(subject, known)).isNull());

        assertThat(all).hasSize(502);
        assertThat(store.reads).hasValue(2);
        assertThat(people).allMatch(subject -> ledger.cached(subject) != null);
    }

    @Test
    void anExceptionOfTheCallerComesThroughAndLeavesNothingBehind() {
        IllegalStateException mine = new IllegalStateException("mine");

        assertThatThrownBy(() -> ledger.known(List.of(ADA, BOB), null, (s, k) -> {
                    throw mine;
                }))
                .isSameAs(mine);
        assertThat(ledger.known(ADA)).isNotNull();
        assertThat(ledger.known(BOB)).isNotNull();
    }

    @Test
    void aStoreThatBreaksItsPromisesIsNotBelieved() {
        Recorded ofBob = new Recorded(new Revision("l", 1, 1), BOB, new LedgerEvent.ContractStarted(Instant.MIN));
        refused((people, each) -> {}, "left out");
        refused(
                (people, each) -> {
                    each.accept(ADA, List.of());
                    each.accept(ADA, List.of());
                },
                "twice");
        refused(
                (people, each) -> {
                    each.accept(ADA, List.of());
                    each.accept(BOB, List.of());
                },
                "nobody asked for");
        refused((people, each) -> each.accept(ADA, List.of(ofBob)), "mixed up");
    }

    private void refused(
            BiConsumer<Collection<Subject>, BiConsumer<Subject, List<Recorded>>> reading, String sentence) {
        LedgerStore broken = new LedgerStore() {
            @Override
            public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
                throw new AppendRefused("read only");
            }

            @Override
            public Revision read(
                    Collection<Subject> subjects,
                    @Nullable Revision atLeast,
                    BiConsumer<Subject, List<Recorded>> each) {
                reading.accept(subjects, each);
                return new Revision("l", 1, 1);
            }

            @Override
            public Freshness freshness() {
                return new Freshness(new Revision("l", 1, 1), Freshness.Durability.VOLATILE);
            }
        };
        SubjectLedger over = SubjectLedger.over(broken, clock, clock, 10);
        assertThatThrownBy(() -> over.known(ADA))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("example.org");
        assertThat(over.cached(ADA)).isNull();
    }

    @Test
    void aFloodOfPeopleIsForgottenAgain() {
        List<Subject> flood = IntStream.range(0, 20_000)
                .mapToObj(i -> Subject.of("customer", i))
                .toList();
        flood.forEach(ledger::known);
        store.reads.set(0);

        flood.forEach(ledger::known);

        assertThat(store.reads.get()).isGreaterThan(17_000);
    }

    @Test
    void askingForARememberedPersonAllocatesNothing() {
        ThreadMXBean meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ledger.known(ADA);
        int found = ask(200_000);
        long before = meter.getCurrentThreadAllocatedBytes();
        found += ask(200_000);
        long allocated = meter.getCurrentThreadAllocatedBytes() - before;

        assertThat(found).isEqualTo(400_000);
        assertThat(allocated).isLessThan(200_000);
    }

    private int ask(int times) {
        int found = 0;
        for (int i = 0; i < times; i++) {
            found += ledger.cached(ADA) == null ? 0 : 1;
        }
        return found;
    }

    @Test
    void textNamesNobody() {
        assertThat(ledger.known(ADA).toString()).doesNotContain("ada");
        assertThat(ledger.known(ADA).state().toString()).doesNotContain("ada");
    }

    private long now() {
        return clock.getAsLong();
    }

    private static int consents(KnownSubject known) {
        return known.state().consents().size();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited too long");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Throwable caught(Runnable task) {
        try {
            task.run();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }
}
