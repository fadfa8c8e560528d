package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.ScopePool.Task;
import dev.privacysdk.decision.ScopePool.Where;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** The law of pools: whatever runs over one, in whatever order, nobody has a stranger's scope and every thread ends clean. */
class ScopePoolProperties {
    private static final int ENOUGH = 100_000;
    private static final LongAdder RAN = new LongAdder();

    /** A law that nothing was tried on says nothing. */
    @AfterContainer
    static void itWasTriedOften() {
        assertThat(RAN.sum()).isGreaterThan(ENOUGH);
    }

    @Property(tries = 300)
    void anyInterleavingEndsWithEveryThreadClean(@ForAll("chains") ActionChain<ScopePool> chain) {
        try (ScopePool pool = chain.run()) {
            pool.lookAtEveryThread();
            assertThat(pool.violations()).isEmpty();
            assertThat(PurposeScope.current()).isEmpty();
        }
    }

    /** The broken twin: a scope that threads inherit and that is set and cleared breaks the law in every way. */
    @Example
    void anInheritedScopeThatIsSetAndClearedIsCaught() {
        LongAdder twins = new LongAdder();
        List<String> caught = chains(() -> new ScopePool(new Scopes.Inherited(), twins))
                .sampleStream()
                .limit(50)
                .flatMap(chain -> {
                    try (ScopePool pool = chain.run()) {
                        pool.lookAtEveryThread();
                        return pool.violations().stream();
                    }
                })
                .distinct()
                .toList();
        assertThat(caught).contains("inherited", "not restored", "kept by the pool");
    }

    @Provide
    Arbitrary<ActionChain<ScopePool>> chains() {
        return chains(() -> new ScopePool(new Scopes.Real(), RAN));
    }

    private static Arbitrary<ActionChain<ScopePool>> chains(Supplier<ScopePool> pool) {
        return ActionChain.startWith(pool)
                .withAction(6, new OneTask())
                .withAction(3, new ManyAtOnce())
                .withAction(1, new WaitForAll())
                .withMaxTransformations(40);
    }

    private static final class OneTask implements Action.Independent<ScopePool> {
        @Override
        public Arbitrary<Transformer<ScopePool>> transformer() {
            return task(3).map(task -> Transformer.mutate("one " + task.where(), pool -> pool.execute(task)));
        }
    }

    private static final class ManyAtOnce implements Action.Independent<ScopePool> {
        @Override
        public Arbitrary<Transformer<ScopePool>> transformer() {
            return Combinators.combine(task(1), Arbitraries.integers().between(2, 20))
                    .as((task, times) -> Transformer.mutate(times + " times " + task.where(), pool -> {
                        for (int i = 0; i < times; i++) {
                            pool.execute(task);
                        }
                    }));
        }
    }

    private static final class WaitForAll implements Action.Independent<ScopePool> {
        @Override
        public Arbitrary<Transformer<ScopePool>> transformer() {
            return Arbitraries.just(Transformer.mutate("wait for all", ScopePool::settle));
        }
    }

    private static Arbitrary<Task> task(int depth) {
        Arbitrary<List<Task>> inside = depth == 0
                ? Arbitraries.just(List.of())
                : Arbitraries.lazy(() -> task(depth - 1)).list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, Scopes.PERMITS.size() - 1),
                        Arbitraries.of(Where.class),
                        Arbitraries.of(true, false, false),
                        inside)
                .as(Task::new);
    }
}
