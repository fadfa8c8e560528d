package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link LedgerStore} promises: extend it and say where the store is.
 *
 * <p>The store may hold other things already, and others may write to it meanwhile: each test makes up its own people.
 */
@Timeout(120)
public abstract class LedgerStoreContract {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456Z");

    private final String run = UUID.randomUUID().toString();

    /** For the subclass. */
    protected LedgerStoreContract() {}

    /** The store that is tested. */
    protected abstract LedgerStore store();

    /**
     * The same ledger as it is found afterwards, by a process that starts again or by another node.
     *
     * <p>A ledger that ends with its process is the same store.
     */
    protected abstract LedgerStore reopened();

    @Test
    final void eventsAreReadInTheOrderInWhichTheyWereAppended() {
        Subject ada = person("ada");
        List<LedgerEvent> events = new ArrayList<>();
        List<Revision> places = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            // Dated backwards: the place counts, and not the instant.
            events.add(new LedgerEvent.AgeLearned(AT.minusSeconds(i), i));
            places.add(store().append(List.of(new LedgerEntry(ada, events.get(i))), key()));
        }

        List<Recorded> read = read(ada);

        assertThat(read).extracting(Recorded::event).containsExactlyElementsOf(events);
        assertThat(read).extracting(Recorded::revision).containsExactlyElementsOf(places);
        assertThat(read).extracting(Recorded::subject).containsOnly(ada);
        assertThat(places).extracting(Revision::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(places).allMatch(places.get(0)::sameLine);
    }

    @Test
    final void everyKindOfEventReadsBackAsItWasWritten() {
        Subject ada = person("ada");
        Random random = new Random(5);
        List<LedgerEvent> events = new ArrayList<>();
        for (Class<?> kind : RandomEvents.kinds()) {
            for (int i = 0; i < 6; i++) {
                events.add(RandomEvents.of(kind, random));
            }
        }
        events.add(new LedgerEvent.TermsAccepted(
                Instant.EPOCH.minusSeconds(1), "terms \"of\" use; \\ \n é 日本 \ud83d\ude00"));

        store().append(events.stream().map(event -> new LedgerEntry(ada, event)).toList(), key());

        assertThat(read(ada)).extracting(Recorded::event).containsExactlyElementsOf(events);
    }

    @Test
    final void whetherAnEventNamesItsInstantReadsBackAsItWasWritten() {
        Subject ada = person("ada");
        LedgerEvent started = new LedgerEvent.ContractStarted(AT);
        store().append(List.of(new LedgerEntry(ada, started, false), new LedgerEntry(ada, started, true)), key());

        assertThat(read(reopened(), List.of(ada)).get(ada))
                .extracting(Recorded::dated)
                .containsExactly(false, true);
    }

    @Test
    final void peopleAreKeptApartHoweverAlikeTheirIdsAre() {
        List<Subject> people = new ArrayList<>();
        for (String id : List.of(
                "a", "A", "a ", " a", "aa", "ä", "a\u0308", "ı", "i", "a:b", "a'b", "a\nb", "日本", "1", "01", "%",
                "_")) {
            people.add(person(id));
            people.add(new Subject("visitor", person(id).id()));
        }
        for (int i = 0; i < people.size(); i++) {
            append(people.get(i), new LedgerEvent.AgeLearned(AT, i));
        }

        Map<Subject, List<Recorded>> read = read(people);

        for (int i = 0; i < people.size(); i++) {
            assertThat(read.get(people.get(i)))
                    .extracting(Recorded::event)
                    .as("person %s", i)
                    .containsExactly(new LedgerEvent.AgeLearned(AT, i));
        }
    }

    @Test
    final void eachPersonIsHandedOverOnceAndNobodyElse() {
        Subject ada = person("ada");
        Subject bob = person("bob");
        Subject unknown = person("unknown");
        append(ada, new LedgerEvent.ContractStarted(AT));
        append(bob, new LedgerEvent.ContractStarted(AT));

        List<Subject> handedOver = new ArrayList<>();
        store().read(List.of(ada, unknown, ada), null, (subject, events) -> handedOver.add(subject));

        assertThat(handedOver).containsExactlyInAnyOrder(ada, unknown);
        assertThat(read(unknown)).isEmpty();
    }

    @Test
    final void whoAsksForNobodyGetsThePlace() {
        Revision place = append(person("ada"), new LedgerEvent.ContractStarted(AT));

        Revision read = store().read(List.of(), null, (subject, events) -> {
            throw new IllegalStateException("nobody was asked for");
        });

        assertThat(read.includes(place)).isTrue();
    }

    @Test
    final void manyPeopleAreReadAtOnce() {
        List<Subject> people =
                IntStream.range(0, 3000).mapToObj(i -> person("p" + i)).toList();
        store().append(
                        people.stream()
                                .map(person -> new LedgerEntry(person, new LedgerEvent.ContractStarted(AT)))
                                .toList(),
                        key());

        Map<Subject, List<Recorded>> read = read(people);

        assertThat(read).hasSize(3000);
        assertThat(read.values()).allMatch(events -> events.size() == 1);
    }

    @Test
    final void entriesOfOneAppendStandSideBySideAtPlacesOfTheirOwn() {
        Subject ada = person("ada");
        Subject bob = person("bob");
        Revision last = store().append(
                        List.of(
                                new LedgerEntry(ada, new LedgerEvent.ContractStarted(AT)),
                                new LedgerEntry(bob, new LedgerEvent.ContractStarted(AT)),
                                new LedgerEntry(ada, new LedgerEvent.ContractEnded(AT))),
                        key());

        Map<Subject, List<Recorded>> read = read(List.of(ada, bob));

        long end = last.sequence();
        assertThat(read.get(ada)).extracting(r -> r.revision().sequence()).containsExactly(end - 2, end);
        assertThat(read.get(bob)).extracting(r -> r.revision().sequence()).containsExactly(end - 1);
    }

    @Test
    final void anAppendOfNothingIsRefused() {
        assertThatThrownBy(() -> store().append(List.of(), key())).isInstanceOf(AppendRefused.class);
    }

    @Test
    final void theSameKeyWithTheSameEntriesTakesEffectOnce() {
        Subject ada = person("ada");
        List<LedgerEntry> entries = List.of(
                new LedgerEntry(ada, new LedgerEvent.ContractStarted(AT)),
                new LedgerEntry(ada, new LedgerEvent.ContractEnded(AT)));
        String key = key();

        Revision first = store().append(entries, key);
        append(person("bob"), new LedgerEvent.ContractStarted(AT));

        assertThat(store().append(entries, key)).isEqualTo(first);
        assertThat(reopened().append(entries, key)).isEqualTo(first);
        assertThat(read(ada)).hasSize(2);
    }

    @Test
    final void theSameKeyFromManyThreadsTakesEffectOnce() throws Exception {
        Subject ada = person("ada");
        List<LedgerEntry> entries = List.of(new LedgerEntry(ada, new LedgerEvent.ContractStarted(AT)));
        for (int round = 0; round < 5; round++) {
            String key = key();
            Set<Revision> places = new HashSet<>(together(4, thread -> store().append(entries, key)));

            assertThat(places).hasSize(1);
            assertThat(read(ada)).hasSize(round + 1);
        }
    }

    @Test
    final void theSameKeyWithOtherEntriesIsRefusedAndWritesNothing() {
        Subject ada = person("ada");
        Subject bob = person("bob");
        LedgerEntry started = new LedgerEntry(ada, new LedgerEvent.ContractStarted(AT));
        LedgerEntry ended = new LedgerEntry(ada, new LedgerEvent.ContractEnded(AT));
        String key = key();
        store().append(List.of(started, ended), key);

        for (List<LedgerEntry> other : List.of(
                List.of(started),
                List.of(ended, started),
                List.of(started, ended, ended),
                List.of(started, new LedgerEntry(ada, ended.event(), false)),
                List.of(started, new LedgerEntry(ada, new LedgerEvent.ContractEnded(AT.plusSeconds(1)))),
                List.of(started, new LedgerEntry(bob, new LedgerEvent.ContractEnded(AT))))) {
            assertThatThrownBy(() -> store().append(other, key)).isInstanceOf(AppendRefused.class);
        }

        assertThat(read(ada)).hasSize(2);
        assertThat(read(bob)).isEmpty();
    }

    @Test
    final void keysAreComparedAsTheyAreWritten() {
        Subject ada = person("ada");
        String key = key();
        List<String> keys = List.of(key, key.toUpperCase(Locale.ROOT) + "É", key + "é", key + "e\u0301", key + " ");
        for (String each : keys) {
            store().append(List.of(new LedgerEntry(ada, new LedgerEvent.ContractStarted(AT))), each);
        }

        assertThat(read(ada)).hasSize(keys.size());
    }

    @Test
    final void aReadIsAtOnePlaceWhateverOthersAppend() throws Exception {
        List<Subject> pair = List.of(person("ada"), person("bob"));
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        List<String> torn = together(3, thread -> {
            List<String> found = new ArrayList<>();
            if (thread == 0) {
                // Goes on until the others have looked often enough in between, however quick the store is.
                for (int i = 0; i < 150 || (reads.get() < 100 && i < 3_000); i++) {
                    store().append(
                                    pair.stream()
                                            .map(each -> new LedgerEntry(each, new LedgerEvent.ContractStarted(AT)))
                                            .toList(),
                                    key());
                }
                ended.set(true);
            }
            while (thread > 0 && !ended.get()) {
                Map<Subject, List<Recorded>> read = new LinkedHashMap<>();
                Revision place = store().read(pair, null, read::put);
                reads.incrementAndGet();
                if (read.values().stream().map(List::size).distinct().count() != 1) {
                    found.add("one half of an append was seen");
                }
                read.values()
                        .forEach(events -> events.forEach(event -> {
                            if (!place.includes(event.revision())) {
                                found.add("an event beyond the place was seen");
                            }
                        }));
            }
            return String.join(", ", found);
        });

        assertThat(torn).containsOnly("");
    }

    @Test
    final void anAcknowledgedAppendIsReadByEveryReadThatBeginsAfterwards() throws Exception {
        Subject shared = person("shared");
        int threads = 4;
        int each = 40;
        List<Set<Revision>> all = together(threads, thread -> {
            Subject own = person("own " + thread);
            Set<Revision> places = new HashSet<>();
            for (int i = 0; i < each; i++) {
                Revision place = append(i % 2 == 0 ? own : shared, new LedgerEvent.AgeLearned(AT, i));
                places.add(place);
                assertThat(read(i % 2 == 0 ? own : shared))
                        .extracting(Recorded::revision)
                        .contains(place);
                assertThat(store().freshness().lowWater().includes(place)).isTrue();
            }
            return places;
        });

        Set<Revision> places = new HashSet<>();
        all.forEach(places::addAll);
        assertThat(places).as("no two appends share a place").hasSize(threads * each);
        assertThat(read(shared)).hasSize(threads * each / 2);
        assertThat(read(shared)).extracting(r -> r.revision().sequence()).isSorted();
    }

    @Test
    final void freshnessIncludesWhatWasAcknowledgedAndNeverFallsBack() {
        Revision last = store().freshness().lowWater();
        for (int i = 0; i < 20; i++) {
            Revision place = append(person("ada"), new LedgerEvent.ContractStarted(AT));
            Revision lowWater = store().freshness().lowWater();

            assertThat(lowWater.includes(place)).isTrue();
            assertThat(lowWater.includes(last)).isTrue();
            assertThat(store().freshness().durability()).isNotNull();
            last = lowWater;
        }
    }

    @Test
    final void aReadIncludesThePlaceTheCallerHasSeenWhereThereIsOne() {
        Subject ada = person("ada");
        Revision place = append(ada, new LedgerEvent.ContractStarted(AT));

        List<Recorded> read = new ArrayList<>();
        assertThat(store().read(List.of(ada), place, (subject, events) -> read.addAll(events))
                        .includes(place))
                .isTrue();
        assertThat(read).hasSize(1);
    }

    @Test
    final void aPlaceThatDoesNotExistIsLeftToTheCaller() {
        Subject ada = person("ada");
        Revision place = append(ada, new LedgerEvent.ContractStarted(AT));

        for (Revision never : List.of(
                new Revision(place.ledger(), place.epoch(), place.sequence() + 1_000_000_000),
                new Revision(place.ledger(), place.epoch() + 1, 1),
                new Revision("another-ledger", 1, 1))) {
            List<Subject> handedOver = new ArrayList<>();
            Revision read = store().read(List.of(ada), never, (subject, events) -> handedOver.add(subject));

            assertThat(read.includes(never)).isFalse();
            assertThat(handedOver).containsExactly(ada);
        }
    }

    @Test
    final void nothingAcknowledgedIsLostAfterwards() {
        Subject ada = person("ada");
        List<Revision> places = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            places.add(append(ada, new LedgerEvent.AgeLearned(AT, i)));
        }

        LedgerStore again = reopened();

        assertThat(read(again, List.of(ada)).get(ada))
                .extracting(Recorded::revision)
                .containsExactlyElementsOf(places);
        assertThat(again.freshness().lowWater().includes(places.get(9))).isTrue();
        assertThat(again.append(List.of(new LedgerEntry(ada, new LedgerEvent.ContractStarted(AT))), key())
                        .includes(places.get(9)))
                .isTrue();
    }

    @Test
    final void anExceptionOfTheCallerComesThroughAndLeavesNothingOpen() {
        Subject ada = person("ada");
        append(ada, new LedgerEvent.ContractStarted(AT));
        IllegalStateException mine = new IllegalStateException("mine");

        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> store().read(List.of(ada, person("bob")), null, (subject, events) -> {
                        throw mine;
                    }))
                    .isSameAs(mine);
        }

        assertThat(read(ada)).hasSize(1);
        append(ada, new LedgerEvent.ContractEnded(AT));
        assertThat(read(ada)).hasSize(2);
    }

    @Test
    final void textOfAnExceptionNamesNobody() {
        Subject ada = person("ada.lovelace");
        String key = key();
        store().append(List.of(new LedgerEntry(ada, new LedgerEvent.ContractStarted(AT))), key);

        assertThatThrownBy(() -> store().append(List.of(new LedgerEntry(ada, new LedgerEvent.ContractEnded(AT))), key))
                .hasMessageNotContaining("lovelace");
    }

    private Subject person(String id) {
        return new Subject("customer", id + " " + run);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Revision append(Subject subject, LedgerEvent event) {
        return store().append(List.of(new LedgerEntry(subject, event)), key());
    }

    private List<Recorded> read(Subject subject) {
        return read(List.of(subject)).getOrDefault(subject, List.of());
    }

    private Map<Subject, List<Recorded>> read(Collection<Subject> subjects) {
        return read(store(), subjects);
    }

    private static Map<Subject, List<Recorded>> read(LedgerStore store, Collection<Subject> subjects) {
        Map<Subject, List<Recorded>> read = new LinkedHashMap<>();
        store.read(subjects, null, (subject, events) -> read.put(subject, List.copyOf(events)));
        return read;
    }

    /** Runs a task in so many threads at once. */
    private static <T> List<T> together(int threads, Task<T> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(executor.submit((Callable<T>) () -> task.run(thread)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(90, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface Task<T> {
        T run(int thread) throws Exception;
    }
}
