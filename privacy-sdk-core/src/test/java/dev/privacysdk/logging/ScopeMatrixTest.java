package dev.privacysdk.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A name that a scope handed out, in the text of every exit of every backend, logged on a thread that the scope was carried
 * to: it comes out outside of the scope, and does not inside.
 */
class ScopeMatrixTest {
    private static final String TEXT = "for " + People.NAME + ", in person";

    record Guest(@PersonName String name) {}

    static List<Backend> backends() {
        return LeakMatrixTest.backends();
    }

    /** The one hole: Log4j carries such events to a thread of its own, of which no scope knows. */
    static boolean isHole(Backend backend) {
        return backend instanceof Log4jBackend log4j && log4j.kind() == Log4jContext.Kind.ALL_ASYNCHRONOUS;
    }

    static List<Exit> exits(Backend backend) {
        List<Exit> exits = new ArrayList<>();
        for (Exit exit : Exit.values()) {
            if (Hole.of(new Cell(exit, Shape.CONCATENATION, backend)).isEmpty()) {
                exits.add(exit);
            }
        }
        return exits;
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aNameThatWasHandedOutComesOutOfNoExit(Backend backend) throws Exception {
        List<Exit> shown = new ArrayList<>();
        List<Exit> leaking = new ArrayList<>();
        for (Exit exit : exits(backend)) {
            if (shows(exit, backend, task -> task)) {
                shown.add(exit);
            }
            if (shows(exit, backend, ScopeMatrixTest::inScope)) {
                leaking.add(exit);
            }
        }
        if (backend instanceof AutoCloseable open) {
            open.close();
        }

        assertThat(shown).as("exits outside of the scope").isEqualTo(exits(backend));
        if (isHole(backend)) {
            assertThat(leaking).as("exits of a hole").isNotEmpty();
        } else {
            assertThat(leaking).isEmpty();
        }
    }

    private static boolean shows(Exit exit, Backend backend, UnaryOperator<Runnable> around) {
        Cell.Output output = Cell.output(exit.event(Cell.TAG, TEXT), backend, Masker.standard(), around);
        assertThat(output.text()).as(exit.name()).contains(Cell.TAG);
        return Needle.of(People.NAME).isIn(output.readings());
    }

    private static Runnable inScope(Runnable task) {
        return PurposeScope.of(TestPermits.of("newsletter").about(Subject.of("customer", "c-100042")))
                .get(() -> {
                    PurposeScope.handOut(new Guest(People.NAME));
                    return PurposeScope.current().orElseThrow().wrap(task);
                });
    }
}
