package dev.privacysdk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No check that begins after an acknowledged change is made without it, whatever the threads do. */
class ReadYourWritesTest {
    private static final Purpose NEWS = Purpose.of("newsletter");

    /** Cold enough that no next change repairs what a lost race spoiled. */
    private static final List<Subject> PEOPLE =
            IntStream.range(0, 512).mapToObj(i -> Subject.of("customer", i)).toList();

    private final ScriptedStore store = new ScriptedStore();

    /** What is put to the test: the number of changes a check is decided on, and one more change. */
    private interface Node {
        int seen(Subject subject);

        Revision change(Subject subject, boolean give);
    }

    /** What many write: look, load, put; and throw away after the change. */
    private final class LookLoadPut implements Node {
        private final Cache<Subject, SubjectState> cache =
                Caffeine.newBuilder().maximumSize(100_000).build();
        private final SubjectLedger writer = SubjectLedger.over(store, Clock.systemUTC());

        @Override
        public int seen(Subject subject) {
            SubjectState state = cache.getIfPresent(subject);
            if (state == null) {
                state = writer.of(subject);
                cache.put(subject, state);
            }
            return state.consents().size();
        }

        @Override
        public Revision change(Subject subject, boolean give) {
            Revision place = changed(writer, subject, give);
            cache.invalidate(subject);
            return place;
        }
    }

    private final class Ours implements Node {
        private final SubjectLedger ledger = SubjectLedger.over(store, Clock.systemUTC());

        @Override
        public int seen(Subject subject) {
            return ledger.known(subject).state().consents().size();
        }

        @Override
        public Revision change(Subject subject, boolean give) {
            return changed(ledger, subject, give);
        }
    }

    @Test
    void noCheckIsDecidedWithoutAnAcknowledgedChange() throws Exception {
        assertThat(staleChecks(new Ours(), 3_000, Integer.MAX_VALUE)).isZero();
    }

    @Test
    void lookLoadPutIsCaughtAtIt() throws Exception {
        assertThat(staleChecks(new LookLoadPut(), 200_000, 1)).isPositive();
    }

    private static Revision changed(SubjectLedger ledger, Subject subject, boolean give) {
        Choices.Consent consent = ledger.consent(subject, NEWS);
        return give ? consent.given("v1", "form") : consent.withdrawn("link");
    }

    /** Changes people at random while others check, and counts the checks that missed an acknowledged change. */
    private long staleChecks(Node node, int changes, int enough) throws Exception {
        AtomicLongArray acknowledged = new AtomicLongArray(PEOPLE.size());
        AtomicLongArray stale = new AtomicLongArray(2);
        store.afterSnapshot = Thread::yield;
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<?> writer = threads.submit(() -> {
                SplittableRandom random = new SplittableRandom(7);
                for (int i = 0; i < changes && stale.get(0) < enough; i++) {
                    int person = random.nextInt(PEOPLE.size());
                    node.change(PEOPLE.get(person), i % 2 == 0);
                    acknowledged.incrementAndGet(person);
                }
                stale.set(1, 1);
            });
            List<Future<?>> readers = new ArrayList<>();
            for (int seed = 0; seed < 2; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                readers.add(threads.submit(() -> {
                    while (stale.get(1) == 0) {
                        int person = random.nextInt(PEOPLE.size());
                        long atLeast = acknowledged.get(person);
                        if (node.seen(PEOPLE.get(person)) < atLeast) {
                            stale.incrementAndGet(0);
                        }
                    }
                }));
            }
            writer.get(120, TimeUnit.SECONDS);
            for (Future<?> reader : readers) {
                reader.get(60, TimeUnit.SECONDS);
            }
            for (int person = 0; person < PEOPLE.size(); person++) {
                if (node.seen(PEOPLE.get(person)) < acknowledged.get(person)) {
                    stale.incrementAndGet(0);
                }
            }
            return stale.get(0);
        } finally {
            threads.shutdownNow();
        }
    }
}
