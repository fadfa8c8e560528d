package dev.privacysdk.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A new database in the one PostgreSQL server that the tests of a JVM share. */
final class Postgres implements TestDatabase {
    private final String name = "t" + UUID.randomUUID().toString().replace("-", "");

    Postgres() {
        execute("CREATE DATABASE " + name);
    }

    /** Started at the first use, stopped with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start(false);
    }

    /** Without durability it does not sync, as is usual in tests: that is level PROCESS, and many times quicker. */
    static EmbeddedPostgres start(boolean durable) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            if (durable) {
                builder.setServerConfig("fsync", "on");
            }
            return builder.start();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "PostgreSQL could not be started from its embedded binaries; run the tests on Linux (amd64) with a"
                            + " writable temporary folder, as a user or as root where unshare works.",
                    e);
        }
    }

    @Override
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {Server.RUNNING.getPort()});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setSocketTimeout(30);
        return source;
    }

    /** Another node: the server goes on, and nobody is connected. */
    @Override
    public DataSource reopened() {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        return source();
    }

    static void execute(String sql) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
}
