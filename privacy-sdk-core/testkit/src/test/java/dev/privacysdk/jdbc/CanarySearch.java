package dev.privacysdk.jdbc;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for planted values in every column of every table, in whatever encoding they may have got there. */
final class CanarySearch {
    private CanarySearch() {}

    /** Where one of these values stands, as {@code table.column}. */
    static List<String> tables(TestDatabase database, List<String> canaries) throws SQLException {
        List<String> found = new ArrayList<>();
        List<String> tables = database.texts("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema IN ('public', 'PUBLIC') ORDER BY table_name");
        for (String table : tables) {
            try (Connection connection = database.source().getConnection();
                    PreparedStatement select = connection.prepareStatement("SELECT * FROM \"" + table + "\"");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        Object value = rows.getObject(i);
                        byte[] bytes = value instanceof byte[] b
                                ? b
                                : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                        if (holds(bytes, canaries)) {
                            found.add(table.toLowerCase(Locale.ROOT) + "."
                                    + rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** The files below a folder that hold one of these values. */
    static List<String> files(Path folder, List<String> canaries) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (holds(Files.readAllBytes(file), canaries)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    private static boolean holds(byte[] bytes, List<String> canaries) {
        Map<Charset, String> texts = new HashMap<>();
        for (Charset charset :
                List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            texts.put(charset, new String(bytes, charset));
        }
        // One byte further, for what stands at odd places.
        String shifted =
                new String(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1), StandardCharsets.UTF_16BE);
        return canaries.stream()
                .anyMatch(canary ->
                        shifted.contains(canary) || texts.values().stream().anyMatch(text -> text.contains(canary)));
    }
}
