package dev.privacysdk.spring.method;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of rows, columns and what came out, for people to read. */
final class Outcomes {
    private final String title;
    private final List<String> columns;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    Outcomes(String title, List<String> columns) {
        this.title = title;
        this.columns = List.copyOf(columns);
    }

    void put(String row, String column, String outcome) {
        String before = rows.computeIfAbsent(row, name -> new LinkedHashMap<>()).put(column, outcome);
        if (before != null) {
            throw new IllegalStateException(row + " has two outcomes for " + column);
        }
    }

    /** The cells that nobody filled. */
    List<String> holes() {
        List<String> holes = new ArrayList<>();
        rows.forEach((row, cells) -> columns.stream()
                .filter(column -> !cells.containsKey(column))
                .forEach(column -> holes.add(row + " / " + column)));
        return holes;
    }

    int size() {
        return rows.size();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("## " + title + "\n\n");
        line(text, "", columns);
        line(text, "---", columns.stream().map(column -> "---").toList());
        rows.forEach((row, cells) -> line(
                text,
                row,
                columns.stream()
                        .map(column -> cells.getOrDefault(column, "HOLE"))
                        .toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, String first, List<String> cells) {
        text.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    static void write(List<Outcomes> tables, Path file) {
        StringBuilder text = new StringBuilder();
        tables.forEach(table -> text.append(table).append('\n'));
        System.out.println(text);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
