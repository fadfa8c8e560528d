package dev.privacysdk.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /** All there are; another library is one more line. */
    static List<Backend> backends() {
        List<Backend> all = new ArrayList<>(LogbackBackend.all());
        all.addAll(Log4jBackend.all());
        all.add(new JulBackend());
        all.add(new StreamsBackend());
        all.add(new ExplicitBackend());
        return all;
    }

    @ParameterizedTest
    @MethodSource("backends")
    void nothingPlantedComesOut(Backend backend) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Cell cell : cells(backend)) {
            Hole hole = Hole.of(cell).orElse(null);
            if (hole == null || hole.kind() == Hole.Kind.SHOWS_NOTHING) {
                proves(cell, hole, wrong);
                holds(cell, wrong);
            } else if (hole.kind() == Hole.Kind.COMES_OUT && !leaks(cell, cell.output(Masker.standard()))) {
                wrong.add(cell + " is no hole " + hole);
            }
        }
        if (backend instanceof AutoCloseable open) {
            open.close();
        }

        assertThat(wrong).isEmpty();
    }

    /** How many cells are left out, for each reason. */
    @Test
    void everyHoleIsCounted() {
        List<Backend> backends = backends();
        int cells = backends.stream().mapToInt(each -> cells(each).size()).sum();

        assertThat(cells).isEqualTo(15 * 27 * Shape.values().length);
        assertThat(MatrixDocument.holes(backends))
                .isEqualTo(Map.ofEntries(
                        Map.entry(Hole.TAKES_ONLY_TEXT, 6600),
                        Map.entry(Hole.NO_SUCH_PART, 3467),
                        Map.entry(Hole.SUPPLIER_OUTSIDE_A_BUILDER, 45),
                        Map.entry(Hole.ARGUMENT_IS_NOT_WRITTEN, 368),
                        Map.entry(Hole.NO_TEXT, 165),
                        Map.entry(Hole.ARRAY_WITHOUT_TEXT, 17),
                        Map.entry(Hole.EXCEPTION_IS_KEPT, 26),
                        Map.entry(Hole.TEXT_IS_NOT_ASKED_FOR, 3),
                        Map.entry(Hole.FAILED_OBJECT_MESSAGE_IS_KEPT, 2),
                        Map.entry(Hole.FAILED_OBJECT_MESSAGE_IS_TOLD, 2),
                        Map.entry(Hole.STREAM_THROWS, 2),
                        Map.entry(Hole.KEYS_ARE_LEFT_OUT, 10),
                        Map.entry(Hole.OWN_TEXT_IS_NOT_WRITTEN, 25),
                        Map.entry(Hole.ESCAPED_BY_JSON, 137),
                        Map.entry(Hole.GROUPED_BY_JAVA, 1),
                        Map.entry(Hole.STREAM_SEES_NO_TYPES, 13),
                        Map.entry(Hole.STREAM_KEEPS_LINES, 40)));
    }

    @Test
    void thePageIsWhatTheMatrixRuns() throws IOException {
        String page = Files.readString(MatrixDocument.PAGE);
        String text = MatrixDocument.put(page, MatrixDocument.table(backends()));
        if (System.getProperty("matrix.write") != null) {
            Files.writeString(MatrixDocument.PAGE, text);
        }
        assertThat(MatrixDocument.PAGE)
                .as("docs/masking.md is not what the matrix runs; write it anew with ./mvnw -pl privacy-sdk-core"
                        + " -Dtest=LeakMatrixTest -Dmatrix.write test, and read the difference")
                .hasContent(text);
    }

    static List<Cell> cells(Backend backend) {
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
            public Library library() {
                return real.library();
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
