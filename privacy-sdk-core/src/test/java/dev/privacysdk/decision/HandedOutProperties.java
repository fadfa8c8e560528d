package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The law of hands: in any tree of runs each knows what its code may hold, and afterwards nobody knows anything. */
class HandedOutProperties {
    private enum Where {
        HERE,
        WRAPPED,
        ENTERED,
        CARRIED
    }

    /** One run in one of three scopes, which hands out before and after the runs inside it. */
    record Run(int scope, Where where, boolean fails, List<Run> inside) {}

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Property(tries = 300)
    void everyRunKnowsWhatItsCodeHoldsAndNobodyKnowsAfterwards(@ForAll("trees") Run tree) {
        assertThat(violations(Hands::known, tree)).isEmpty();
        assertThat(HandedOut.here()).isNull();
    }

    /** The broken twin: looks at the innermost scope only. */
    @Example
    void oneWhoLooksAtTheInnermostScopeOnlyIsCaught() {
        Supplier<Set<Object>> innermost = () -> {
            HandedOut here = HandedOut.here();
            return here == null ? Set.of() : Set.copyOf(here.take().objects());
        };
        assertThat(trees().sampleStream().limit(100).flatMap(tree -> violations(innermost, tree).stream()))
                .contains("not known");
    }

    private static List<String> violations(Supplier<Set<Object>> known, Run tree) {
        List<PurposeScope> scopes =
                Scopes.PERMITS.stream().map(PurposeScope::of).toList();
        List<String> violations = new ArrayList<>();
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            execute(scopes, known, pool, tree, Set.of(), violations);
            for (PurposeScope scope : scopes) {
                scope.run(() -> {
                    if (HandedOut.here() != null) {
                        violations.add("stale");
                    }
                });
            }
        } finally {
            pool.shutdown();
        }
        return violations;
    }

    private static void execute(
            List<PurposeScope> scopes,
            Supplier<Set<Object>> known,
            ExecutorService pool,
            Run run,
            Set<Object> held,
            List<String> violations) {
        PurposeScope scope = scopes.get(run.scope());
        Runnable body = () -> {
            Set<Object> holds = new HashSet<>(held);
            holds.add(handedOut());
            expect(known.get(), holds, violations);
            for (Run inside : run.inside()) {
                execute(scopes, known, pool, inside, holds, violations);
                holds.add(handedOut());
                expect(known.get(), holds, violations);
            }
            if (run.fails()) {
                throw new Failed();
            }
        };
        try {
            switch (run.where()) {
                case HERE -> scope.run(body);
                case WRAPPED -> elsewhere(pool, scope.wrap(body), violations);
                // Whoever hands its own objects to a thread that enters by itself has to carry its scope there.
                case ENTERED -> elsewhere(pool, around(() -> scope.run(body)), violations);
                case CARRIED -> elsewhere(pool, around(scope.wrap(body)), violations);
            }
        } catch (Failed expected) {
            assertThat(run.fails()).isTrue();
        }
    }

    private static Object handedOut() {
        Object object = new Object();
        PurposeScope.handOut(object);
        return object;
    }

    private static Runnable around(Runnable task) {
        PurposeScope taken = ScopeCarrier.take();
        return () -> {
            PurposeScope before = ScopeCarrier.put(taken);
            try {
                task.run();
            } finally {
                ScopeCarrier.put(before);
            }
        };
    }

    private static void elsewhere(ExecutorService pool, Runnable task, List<String> violations) {
        try {
            pool.submit(() -> {
                        try {
                            task.run();
                        } finally {
                            if (HandedOut.here() != null) {
                                violations.add("kept by the pool");
                            }
                        }
                    })
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failed failed) {
                throw failed;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void expect(Set<Object> known, Set<Object> held, List<String> violations) {
        if (!known.containsAll(held)) {
            violations.add("not known");
        }
    }

    @Provide
    Arbitrary<Run> trees() {
        return run(3);
    }

    private static Arbitrary<Run> run(int depth) {
        Arbitrary<List<Run>> inside = depth == 0
                ? Arbitraries.just(List.of())
                : Arbitraries.lazy(() -> run(depth - 1)).list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Where.class),
                        Arbitraries.of(true, false, false),
                        inside)
                .as(Run::new);
    }
}
