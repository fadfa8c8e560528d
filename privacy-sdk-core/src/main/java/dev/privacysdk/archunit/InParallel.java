package dev.privacysdk.archunit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work on each of many things with all cores, as if it were done one after the other. */
final class InParallel {
    private InParallel() {}

    private record Outcome<T>(@Nullable T made, @Nullable RuntimeException failure) {
        T get() {
            if (failure != null) {
                throw failure;
            }
            return java.util.Objects.requireNonNull(made);
        }
    }

    /** What is made of each, in their order; the first in order that fails says why, whichever was met first. */
    static <A, B> List<B> each(List<A> all, Function<A, B> work) {
        List<Outcome<B>> outcomes =
                all.parallelStream().map(one -> outcome(one, work)).toList();
        return outcomes.stream().map(Outcome::get).toList();
    }

    private static <A, B> Outcome<B> outcome(A one, Function<A, B> work) {
        try {
            return new Outcome<>(work.apply(one), null);
        } catch (RuntimeException e) {
            return new Outcome<>(null, e);
        }
    }
}
