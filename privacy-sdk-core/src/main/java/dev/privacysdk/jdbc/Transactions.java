package dev.privacysdk.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions on connections of their own, which are given back as they were taken. */
final class Transactions {
    /** Something that is done inside a transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T in(Connection connection) throws SQLException;
    }

    /** A commit of which nobody knows whether it happened. */
    static final class Unsettled extends Exception {
        private static final long serialVersionUID = 1L;

        Unsettled(Throwable cause) {
            super("It is not known whether the transaction was committed.", cause);
        }
    }

    private final DataSource source;
    private final Database database;

    Transactions(DataSource source, Database database) {
        this.source = source;
        this.database = database;
    }

    /** Reads at one place; an exception means that nothing is known. */
    <T extends @Nullable Object> T read(Work<T> work) {
        try (Borrowed borrowed = new Borrowed(source.getConnection(), database)) {
            database.beginRead(borrowed.connection);
            T result = work.in(borrowed.connection);
            borrowed.rollback();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the ledger could not be read; look at the database.", e);
        }
    }

    /**
     * Writes and commits; any exception but {@link Unsettled} means that nothing was written.
     *
     * @throws Unsettled the commit failed, or what was begun could not be rolled back
     */
    <T extends @Nullable Object> T write(Work<T> work) throws SQLException, Unsettled {
        try (Borrowed borrowed = new Borrowed(source.getConnection(), database)) {
            T result;
            try {
                database.beginWrite(borrowed.connection);
                result = work.in(borrowed.connection);
            } catch (SQLException | RuntimeException | Error e) {
                try {
                    borrowed.rollback();
                } catch (SQLException | RuntimeException notRolledBack) {
                    e.addSuppressed(notRolledBack);
                    throw new Unsettled(e);
                }
                throw e;
            }
            try {
                borrowed.commit();
            } catch (SQLException | RuntimeException e) {
                throw new Unsettled(e);
            }
            return result;
        }
    }

    /** A connection, and how it was found. */
    private static final class Borrowed implements AutoCloseable {
        private final Connection connection;
        private final Database database;
        private boolean autoCommit;
        private int isolation = Connection.TRANSACTION_NONE;
        private boolean open = true;

        Borrowed(Connection connection, Database database) throws SQLException {
            this.connection = connection;
            this.database = database;
            try {
                autoCommit = connection.getAutoCommit();
                if (database.setsIsolationOnConnection()) {
                    isolation = connection.getTransactionIsolation();
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                }
                connection.setAutoCommit(false);
            } catch (SQLException | RuntimeException e) {
                close();
                throw e;
            }
        }

        void rollback() throws SQLException {
            connection.rollback();
            open = false;
        }

        void commit() throws SQLException {
            connection.clearWarnings();
            connection.commit();
            open = false;
            database.committed(connection);
            // PostgreSQL warns when it stops waiting for its standby, and says that it committed.
            if (connection.getWarnings() != null) {
                throw new SQLException("The database committed with a warning.", connection.getWarnings());
            }
        }

        /** Turning autocommit on would commit what is still open, so that is left to the closing, which rolls back. */
        @Override
        public void close() {
            try (connection) {
                if (!open) {
                    if (isolation != Connection.TRANSACTION_NONE) {
                        connection.setTransactionIsolation(isolation);
                    }
                    connection.setAutoCommit(autoCommit);
                }
            } catch (SQLException | RuntimeException ignored) {
                // What was to be done is done or failed already; the pool throws a broken connection away.
            }
        }
    }
}
