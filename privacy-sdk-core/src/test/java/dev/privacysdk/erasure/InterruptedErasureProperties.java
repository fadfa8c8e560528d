package dev.privacysdk.erasure;

import static dev.privacysdk.erasure.ErasureWorld.ADA;
import static dev.privacysdk.erasure.ErasureWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.erasure.ErasureWorld.Table;
import dev.privacysdk.policy.MessageClass;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Three places, of which any may fail and the machine may stop at any step: never complete early, and in the end all is gone. */
class InterruptedErasureProperties {
    /** What happens at one step of the erasure. */
    enum Fate {
        GOES_ON,
        FAILS,
        CRASHES
    }

    /** The machine stopping: nobody catches it. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Provide
    Arbitrary<List<Fate>> schedules() {
        return Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(6, Fate.GOES_ON),
                        net.jqwik.api.Tuple.of(2, Fate.FAILS),
                        net.jqwik.api.Tuple.of(2, Fate.CRASHES))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property(tries = 200)
    void itIsNeverCompleteEarlyAndInTheEndAllIsGoneAndTheOptOutIsThere(
            @ForAll("schedules") List<Fate> schedule, @ForAll boolean newDataMeanwhile) {
        assertThat(faults(schedule, newDataMeanwhile, false, false)).isEmpty();
    }

    @Example
    void anEraserThatCallsItselfDoneTooEarlyIsFound() {
        List<Fate> schedule = List.of(Fate.GOES_ON, Fate.GOES_ON, Fate.GOES_ON, Fate.GOES_ON, Fate.FAILS);

        assertThat(faults(schedule, false, true, false)).contains("complete early");
    }

    @Example
    void anEraserThatIsNotIdempotentIsFound() {
        List<Fate> schedule = new ArrayList<>(java.util.Collections.nCopies(9, Fate.GOES_ON));
        schedule.add(Fate.CRASHES);

        assertThat(faults(schedule, false, false, true)).isNotEmpty();
    }

    /** Runs to the end under this schedule and says everything that was wrong on the way. */
    private static List<String> faults(List<Fate> schedule, boolean newData, boolean hides, boolean once) {
        List<String> faults = new ArrayList<>();
        try (ErasureWorld world = new ErasureWorld()) {
            world.ledger.channel(ADA, Channel.EMAIL).stopped("link in mail");
            Iterator<Fate> fates = schedule.iterator();
            List<Table> tables = List.of(table("accounts"), table("orders"), table("messages"));
            SubjectDataEraser[] erasers =
                    tables.stream().map(table -> twin(table, hides, once)).toArray(SubjectDataEraser[]::new);
            Runnable step = () -> fate(fates);
            tables.forEach(table -> table.before = step);
            SubjectEraser eraser = world.verified()
                    .eraser(erasers)
                    .contacts(subject -> {
                        step.run();
                        return List.of();
                    })
                    .build();
            boolean complete = false;
            for (int call = 0; call < schedule.size() + 2 && !complete; call++) {
                complete = attempt(eraser);
                boolean gone = tables.stream().allMatch(table -> table.of(ADA) == 0);
                if ((complete || world.isCompleted()) && !gone) {
                    faults.add("complete early");
                }
                boolean kept = new Suppressions(world.ledger).stopped(ErasureWorld.MAIL, MessageClass.MARKETING);
                if (!kept && tables.stream().anyMatch(table -> table.of(ADA) < 3)) {
                    faults.add("erased before the opt-out was kept");
                }
                if (newData && call == 1 && !complete) {
                    tables.get(0).with(ADA, "identity.name", 1);
                }
            }
            if (!complete || !world.isCompleted()) {
                faults.add("never complete");
            }
            if (tables.stream().anyMatch(table -> table.of(BOB) != 2)) {
                faults.add("somebody else was erased");
            }
        }
        return faults;
    }

    private static Table table(String name) {
        return new Table(name).with(ADA, "message", 3).with(BOB, "message", 2);
    }

    private static void fate(Iterator<Fate> fates) {
        Fate fate = fates.hasNext() ? fates.next() : Fate.GOES_ON;
        if (fate == Fate.FAILS) {
            throw new IllegalStateException("out");
        }
        if (fate == Fate.CRASHES) {
            throw new Crash();
        }
    }

    private static boolean attempt(SubjectEraser eraser) {
        try {
            return eraser.erase(ADA).complete();
        } catch (Crash stopped) {
            return false;
        }
    }

    private static SubjectDataEraser twin(Table table, boolean hides, boolean once) {
        return new SubjectDataEraser() {
            @Override
            public String name() {
                return table.name();
            }

            @Override
            public Erased erase(dev.privacysdk.vocabulary.Subject subject, Kept kept) {
                if (once && table.calls > 0) {
                    return Erased.removed(0);
                }
                try {
                    return table.erase(subject, kept);
                } catch (IllegalStateException e) {
                    if (hides) {
                        return Erased.removed(0);
                    }
                    throw e;
                }
            }
        };
    }
}
