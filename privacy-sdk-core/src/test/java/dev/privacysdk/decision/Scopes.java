package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scope under test, or a broken one. */
interface Scopes {
    /** Three purposes about three people. */
    List<Permit> PERMITS = List.of(
            TestPermits.of("newsletter").about(Subject.of("customer", "ada")),
            TestPermits.of("support").about(Subject.of("customer", "bob")),
            TestPermits.of("billing").about(Subject.of("customer", "eve")));

    @Nullable
    Permit current();

    void run(Permit permit, Runnable task);

    void call(Permit permit, Runnable task) throws Exception;

    Runnable wrap(Permit permit, Runnable task);

    final class Real implements Scopes {
        @Override
        public @Nullable Permit current() {
            return PurposeScope.current().map(PurposeScope::permit).orElse(null);
        }

        @Override
        public void run(Permit permit, Runnable task) {
            PurposeScope.of(permit).run(task);
        }

        @Override
        public void call(Permit permit, Runnable task) throws Exception {
            PurposeScope.of(permit).call(() -> {
                task.run();
                return null;
            });
        }

        @Override
        public Runnable wrap(Permit permit, Runnable task) {
            return PurposeScope.of(permit).wrap(task);
        }
    }

    /** What people write first; not static here, so that each tree begins without what the one before left behind. */
    @SuppressWarnings("ThreadLocalUsage")
    final class Inherited implements Scopes {
        private final InheritableThreadLocal<Permit> holder = new InheritableThreadLocal<>();

        @Override
        public @Nullable Permit current() {
            return holder.get();
        }

        @Override
        public void run(Permit permit, Runnable task) {
            holder.set(permit);
            task.run();
            holder.remove();
        }

        @Override
        public void call(Permit permit, Runnable task) {
            run(permit, task);
        }

        @Override
        public Runnable wrap(Permit permit, Runnable task) {
            return () -> run(permit, task);
        }
    }
}
