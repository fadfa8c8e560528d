package dev.privacysdk.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A new H2 database in a file of its own. */
final class H2File implements TestDatabase {
    private final Path folder;
    private final String settings;

    H2File() {
        this("");
    }

    /** With settings for the URL, each with a semicolon in front. */
    H2File(String settings) {
        this.settings = settings;
        try {
            folder = Files.createTempDirectory("privacy-h2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stays open between connections, as under a pool. */
    String url() {
        return "jdbc:h2:file:" + folder.resolve("ledger") + ";DB_CLOSE_DELAY=-1" + settings;
    }

    @Override
    public DataSource source() {
        return source(url());
    }

    static DataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    @Override
    public DataSource reopened() {
        shutdown();
        return source();
    }

    void shutdown() {
        try (Connection connection = source().getConnection()) {
            connection.createStatement().execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        shutdown();
        delete(folder);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
