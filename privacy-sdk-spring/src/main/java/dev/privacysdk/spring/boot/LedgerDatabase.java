package dev.privacysdk.spring.boot;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** The database that holds the ledger, if one does: the application's, or a file of its own, which closes with the service. */
record LedgerDatabase(@Nullable DataSource source, Runnable end) implements AutoCloseable {
    static LedgerDatabase none() {
        return new LedgerDatabase(null, () -> {});
    }

    static LedgerDatabase ofApplication(@Nullable DataSource source) {
        return new LedgerDatabase(source, () -> {});
    }

    static LedgerDatabase h2(Path file) {
        return H2.open(file);
    }

    /** The database; throws where there is none. */
    DataSource required() {
        if (source == null) {
            throw new StartRefused(
                    "Privacy decisions are to be recorded in a database (privacy.audit=jdbc), but the ledger is in none and the"
                            + " service has no single DataSource.",
                    "Give the service a DataSource, or set privacy.audit=log.");
        }
        return source;
    }

    @Override
    public void close() {
        end.run();
    }

    /** Apart, because H2 may be missing. */
    private static final class H2 {
        static LedgerDatabase open(Path file) {
            // The pool ends it, in order; H2's own shutdown hook would close it under the service's last words.
            String url = "jdbc:h2:file:" + file.toAbsolutePath().normalize() + ";DB_CLOSE_ON_EXIT=FALSE";
            JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
            return new LedgerDatabase(pool, pool::dispose);
        }
    }
}
