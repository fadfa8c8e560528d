package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Laws of the scope: whatever runs inside whatever, every thread ends as it began, and none begins with another's purpose. */
class PurposeScopeProperties {
    private static final List<Permit> PERMITS = Scopes.PERMITS;

    /** How a task is run: here, by another thread inside the scope, or by another thread without it. */
    private enum Where {
        HERE,
        HERE_AS_CALL,
        WRAPPED,
        UNWRAPPED
    }

    /** One run and the runs inside it. */
    record Run(int permit, Where where, boolean fails, List<Run> inside) {}

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Property(tries = 300)
    void anyTreeOfRunsEndsAsItBegan(@ForAll("trees") Run tree) {
        assertThat(violations(new Scopes.Real(), tree)).isEmpty();
        assertThat(PurposeScope.current()).isEmpty();
    }

    @Property(tries = 300)
    void anyTreeInsideAScopeEndsInThatScope(@ForAll("trees") Run tree) {
        PurposeScope outer = PurposeScope.of(PERMITS.get(0));
        outer.run(() -> {
            assertThat(violations(new Scopes.Real(), tree)).isEmpty();
            assertThat(PurposeScope.current()).containsSame(outer);
        });
        assertThat(PurposeScope.current()).isEmpty();
    }

    /** The positive control: a scope that threads inherit and that is set and cleared must break the law. */
    @Example
    void anInheritedScopeThatIsSetAndClearedIsCaught() {
        List<Run> samples = trees().sampleStream().limit(300).toList();
        List<String> caught = samples.stream()
                .flatMap(tree -> violations(new Scopes.Inherited(), tree).stream())
                .distinct()
                .toList();
        assertThat(caught).contains("inherited", "not restored");
        assertThat(samples)
                .allSatisfy(
                        tree -> assertThat(violations(new Scopes.Real(), tree)).isEmpty());
    }

    private static List<String> violations(Scopes scopes, Run tree) {
        List<String> violations = new ArrayList<>();
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            execute(scopes, pool, tree, scopes.current(), violations);
        } finally {
            pool.shutdown();
        }
        return violations;
    }

    private static void execute(
            Scopes scopes, ExecutorService pool, Run run, @Nullable Permit around, List<String> violations) {
        Permit permit = PERMITS.get(run.permit());
        boolean inScope = run.where() != Where.UNWRAPPED;
        Runnable body = () -> {
            expect(scopes, inScope ? permit : null, inScope ? "not current" : "inherited", violations);
            for (Run inside : run.inside()) {
                execute(scopes, pool, inside, inScope ? permit : null, violations);
            }
            if (run.fails()) {
                throw new Failed();
            }
        };
        try {
            switch (run.where()) {
                case HERE -> scopes.run(permit, body);
                case HERE_AS_CALL -> scopes.call(permit, body);
                case WRAPPED -> elsewhere(scopes, pool, scopes.wrap(permit, body), violations);
                case UNWRAPPED -> elsewhere(scopes, pool, body, violations);
            }
        } catch (Failed expected) {
            assertThat(run.fails()).isTrue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        expect(scopes, around, "not restored", violations);
    }

    private static void elsewhere(Scopes scopes, ExecutorService pool, Runnable task, List<String> violations)
            throws Exception {
        Future<?> done = pool.submit(() -> {
            try {
                task.run();
            } catch (Failed expected) {
                // the thread lives on, and must not keep the scope
            }
            expect(scopes, null, "kept by the pool", violations);
        });
        done.get();
    }

    private static void expect(Scopes scopes, @Nullable Permit expected, String otherwise, List<String> violations) {
        if (scopes.current() != expected) {
            synchronized (violations) {
                violations.add(otherwise);
            }
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
                        Arbitraries.integers().between(0, PERMITS.size() - 1),
                        Arbitraries.of(Where.class),
                        Arbitraries.of(true, false, false),
                        inside)
                .as(Run::new);
    }
}
