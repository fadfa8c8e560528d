package dev.privacysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several nodes write to one ledger at once. */
@Timeout(120)
class LedgerConcurrencyIT {
    private static final int THREADS = 4;
    private static final int EACH = 40;

    @ParameterizedTest
    @EnumSource
    void writersOfTwoStoresMakeOneChainWithoutForksAndGaps(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            List<JdbcLedgerStore> stores = together(2, node -> JdbcLedgerStore.on(database.source(), Keys.K1));
            assertThat(stores.get(0).freshness().lowWater().ledger())
                    .as("two that start at once make one ledger")
                    .isEqualTo(stores.get(1).freshness().lowWater().ledger());

            List<List<Revision>> places = together(THREADS, thread -> {
                List<Revision> own = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                    Subject shared = Subject.of("customer", "shared " + i);
                    own.add(Ledgers.append(
                            stores.get(thread % 2),
                            thread + "/" + i,
                            Ledgers.given(shared),
                            Ledgers.age(Subject.of("customer", "own " + thread), i)));
                }
                return own;
            });

            Set<Long> all = new HashSet<>();
            places.forEach(own -> own.forEach(place -> all.add(place.sequence())));
            long written = 2L * THREADS * EACH;
            assertThat(all).hasSize(THREADS * EACH);
            assertThat(stores.get(0).verify())
                    .isEqualTo(new Verification.Whole(stores.get(1).anchor()));
            assertThat(stores.get(0).anchor().sequence()).isEqualTo(written);
            assertThat(database.number("SELECT COUNT(DISTINCT prev_hash) FROM privacy_ledger_entry"))
                    .isEqualTo(written);
            assertThat(database.number("SELECT COUNT(*) FROM privacy_ledger_subject"))
                    .as("a person that two nodes met at once has one handle")
                    .isEqualTo(EACH + THREADS);
        }
    }

    static <T> List<T> together(int threads, Task<T> task) throws Exception {
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
    interface Task<T> {
        T run(int thread) throws Exception;
    }
}
