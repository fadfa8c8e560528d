package dev.privacysdk.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every exit, every shape, every backend: logged once without a masker, where the planted value must come out, and once
 * behind it, where it must not.
 *
 * <p>A cell that cannot be, or cannot show anything, is a {@link Hole} with a reason; a hole that would show something is a
 * failure as well.
 */
class LeakMatrixTest {
    /** Shapes that come through until text is folded before it is scanned; one that no longer does is to be taken out. */
    private static final Set<Shape> NOT_YET = EnumSet.of(
            Shape.PERCENT_ENCODED_WHOLLY,
            Shape.ESCAPED,
            Shape.ESCAPED_WHOLLY,
            Shape.ENTITIES,
            Shape.CIRCLED,
            Shape.ZERO_WIDTH_DIGITS);

    /** All there are; another library is one more line. */
    static List<Backend> backends() {
        List<Backend> all = new ArrayList<>(LogbackBackend.all());
        all.add(new ExplicitBackend());
        return all;
    }

    @ParameterizedTest
    @MethodSource("backends")
    void nothingPlantedComesOut(Backend backend) {
        List<String> wrong = new ArrayList<>();
        Set<Shape> leaking = EnumSet.noneOf(Shape.class);
        for (Cell cell : cells(backend)) {
            Hole hole = Hole.of(cell).orElse(null);
            if (hole == null || hole.canRun()) {
                proves(cell, hole, wrong);
                if (!NOT_YET.contains(cell.shape())) {
                    holds(cell, wrong);
                } else if (leaks(cell, cell.output(Masker.standard()))) {
                    leaking.add(cell.shape());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(leaking).as("shapes that come through").isEqualTo(NOT_YET);
    }

    /** How many cells are left out, for each reason. */
    @Test
    void everyHoleIsCounted() {
        Map<Hole, Integer> holes = new EnumMap<>(Hole.class);
        int cells = 0;
        for (Backend backend : backends()) {
            for (Cell cell : cells(backend)) {
                cells++;
                Hole.of(cell).ifPresent(each -> holes.merge(each, 1, Integer::sum));
            }
        }

        assertThat(cells).isEqualTo(8 * 24 * Shape.values().length);
        assertThat(holes)
                .isEqualTo(Map.of(
                        Hole.TAKES_ONLY_TEXT, 3168,
                        Hole.NO_SUCH_PART, 682,
                        Hole.SUPPLIER_OUTSIDE_A_BUILDER, 28,
                        Hole.ARGUMENT_IS_NOT_WRITTEN, 135,
                        Hole.NO_TEXT, 96,
                        Hole.ARRAY_WITHOUT_TEXT, 11,
                        Hole.EXCEPTION_IS_KEPT, 25,
                        Hole.TEXT_IS_NOT_ASKED_FOR, 3,
                        Hole.OWN_TEXT_IS_NOT_WRITTEN, 24,
                        Hole.ESCAPED_BY_JSON, 92));
    }

    private static List<Cell> cells(Backend backend) {
        List<Cell> cells = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (Exit exit : Exit.values()) {
                cells.add(new Cell(exit, shape, backend));
            }
        }
        return cells;
    }

    /** Without a masker the value comes out, or there would be nothing to prove; in a hole it does not. */
    private static void proves(Cell cell, @Nullable Hole hole, List<String> wrong) {
        Readings twin = cell.output(null).readings();
        for (Needle needle : cell.shape().needles()) {
            if (needle.isIn(twin) == (hole != null)) {
                wrong.add(cell + (hole == null ? " shows nothing without a masker" : " is no hole " + hole));
            }
        }
    }

    private static boolean leaks(Cell cell, Cell.Output masked) {
        Readings readings = masked.readings();
        return cell.shape().needles().stream().anyMatch(needle -> needle.isIn(readings));
    }

    private static void holds(Cell cell, List<String> wrong) {
        Cell.Output masked = cell.output(Masker.standard());
        if (leaks(cell, masked)) {
            wrong.add(cell + " leaks");
        }
        if (!masked.text().contains(Cell.TAG)) {
            wrong.add(cell + " swallows the event");
        }
        if (!masked.besides().isEmpty()) {
            wrong.add(cell + " reaches the application or standard error");
        }
        if (cell.isOneLine() && masked.text().strip().lines().count() != 1) {
            wrong.add(cell + " is more than one line");
        }
    }

    /** The twin of the test itself: a backend that nobody masks is found guilty in every cell. */
    @Test
    void aBackendThatForgetsTheMaskerIsFound() {
        Backend real = LogbackBackend.all().get(0);
        Backend forgetful = new Backend() {
            @Override
            public String name() {
                return "forgetful";
            }

            @Override
            public Form form() {
                return real.form();
            }

            @Override
            public boolean has(Exit exit) {
                return real.has(exit);
            }

            @Override
            public String written(Event event, @Nullable Masker masker) {
                return real.written(event, null);
            }
        };
        List<String> wrong = new ArrayList<>();
        holds(new Cell(Exit.MESSAGE, Shape.MULTI_LINE, forgetful), wrong);
        holds(new Cell(Exit.KEY_VALUE, Shape.TEXT_THAT_NEVER_ENDS, forgetful), wrong);

        assertThat(wrong)
                .contains("MESSAGE x MULTI_LINE x forgetful leaks")
                .contains("MESSAGE x MULTI_LINE x forgetful is more than one line")
                .contains("KEY_VALUE x TEXT_THAT_NEVER_ENDS x forgetful swallows the event")
                .contains("KEY_VALUE x TEXT_THAT_NEVER_ENDS x forgetful reaches the application or standard error");
    }
}
