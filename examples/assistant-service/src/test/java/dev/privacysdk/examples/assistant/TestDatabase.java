package dev.privacysdk.examples.assistant;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database of its own in memory, with the tables of the service, which can be told to fail once. */
public final class TestDatabase {
    private final HikariDataSource pool = new HikariDataSource();
    private final Failing source = new Failing(pool);

    /** An empty one. */
    public TestDatabase() {
        pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("schema.sql")).execute(pool);
    }

    /** What features are given. */
    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    /** A client whose every statement fails. */
    public static JdbcClient broken() {
        HikariDataSource closed = new HikariDataSource();
        closed.close();
        return JdbcClient.create(closed);
    }

    /** How many connections are in use. */
    public int open() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Has the next statement fail. */
    public void failOnce() {
        source.failing = true;
    }

    /** How many rows a table holds about a person. */
    public long rows(String table, String person) {
        return client().sql("SELECT COUNT(*) FROM " + table + " WHERE customer = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private static final class Failing extends DelegatingDataSource {
        private boolean failing;

        private Failing(HikariDataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (failing) {
                failing = false;
                throw new SQLException("The database is away for a moment.");
            }
            return super.getConnection();
        }
    }
}
