package dev.privacysdk.logging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The matrix as a table for readers: exits by backends, with the shapes that are run and the holes. */
final class MatrixDocument {
    static final Path PAGE = Path.of("../docs/masking.md");

    private static final String FROM = "<!-- matrix -->\n";
    private static final String TO = "<!-- end -->";

    private MatrixDocument() {}

    /** The page with this table in its place. */
    static String put(String page, String table) {
        int from = page.indexOf(FROM);
        int to = page.indexOf(TO, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException("The page has no place for the matrix.");
        }
        return page.substring(0, from + FROM.length()) + table + page.substring(to);
    }

    static String table(List<Backend> backends) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < backends.size(); i++) {
            out.append(i + 1).append(". ").append(backends.get(i).name()).append('\n');
        }
        out.append("\nEach number is the shapes of ")
                .append(Shape.values().length)
                .append(" that are logged there and come out without a masker; letters are the holes.\n\n| exit |");
        for (int i = 0; i < backends.size(); i++) {
            out.append(' ').append(i + 1).append(" |");
        }
        out.append("\n| --- |").append(" ---: |".repeat(backends.size())).append('\n');
        for (Exit exit : Exit.values()) {
            out.append("| ").append(name(exit)).append(" |");
            backends.forEach(backend -> out.append(cell(exit, backend)));
            out.append('\n');
        }
        out.append("| a name, handed out in a scope |");
        for (Backend backend : backends) {
            boolean hole = ScopeMatrixTest.isHole(backend);
            out.append(hole ? " *" : " ")
                    .append(hole ? "" : ScopeMatrixTest.exits(backend).size())
                    .append(" |");
        }
        out.append(
                        "\n\nThe last row counts exits. `*` Log4j carries such events to a thread of its own before they are")
                .append(" masked, and no scope is known there.\n\n");
        holes(backends)
                .forEach((hole, count) -> out.append("- ")
                        .append(hole == Hole.NO_SUCH_PART ? "–" : letter(hole))
                        .append(" (")
                        .append(count)
                        .append(hole.kind() == Hole.Kind.COMES_OUT ? ", **comes out**): " : "): ")
                        .append(hole.reason())
                        .append('\n'));
        return out.toString();
    }

    static Map<Hole, Integer> holes(List<Backend> backends) {
        Map<Hole, Integer> holes = new EnumMap<>(Hole.class);
        for (Backend backend : backends) {
            for (Cell cell : LeakMatrixTest.cells(backend)) {
                Hole.of(cell).ifPresent(each -> holes.merge(each, 1, Integer::sum));
            }
        }
        return holes;
    }

    private static String cell(Exit exit, Backend backend) {
        if (!backend.has(exit)) {
            return " – |";
        }
        List<Cell> run = new ArrayList<>();
        Set<Hole> holes = EnumSet.noneOf(Hole.class);
        for (Shape shape : Shape.values()) {
            Cell cell = new Cell(exit, shape, backend);
            Hole.of(cell).ifPresentOrElse(holes::add, () -> run.add(cell));
        }
        String letters = holes.stream().map(MatrixDocument::letter).collect(Collectors.joining(","));
        return " " + run.size() + (letters.isEmpty() ? "" : " " + letters) + " |";
    }

    private static String letter(Hole hole) {
        return String.valueOf((char) ('a' + Arrays.asList(Hole.values()).indexOf(hole)));
    }

    private static String name(Enum<?> exit) {
        return exit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
