package dev.privacysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import dev.privacysdk.logging.logback.LogbackMasking;
import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A real PostgreSQL quotes the row that it refuses; a log does not. */
class PostgresRefusalIT {
    private static final String MAIL = "ada.quill@example.com";

    @Test
    void theRefusedRowIsNotInTheLog() throws SQLException {
        try (Postgres database = new Postgres()) {
            SQLException refused = refused(database);

            assertThat(logged(refused, false)).contains("Key (email)=(" + MAIL + ") already exists");
            assertThat(logged(refused, true))
                    .contains("Key (email)=([EMAIL]) already exists", "PSQLException")
                    .doesNotContain(MAIL);
        }
    }

    private static SQLException refused(Postgres database) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.createStatement().execute("CREATE TABLE guest (email text PRIMARY KEY)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO guest VALUES (?)")) {
                insert.setString(1, MAIL);
                insert.execute();
                insert.execute();
            } catch (SQLException e) {
                return e;
            }
        }
        return fail("The second row was taken.");
    }

    private static String logged(SQLException refused, boolean masked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n%ex");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        context.getLogger("ROOT").addAppender(appender);
        if (masked) {
            LogbackMasking.install(context, Masker.standard());
        }
        context.getLogger("shop.Guests").error("the row was refused", refused);
        context.stop();
        return out.toString(StandardCharsets.UTF_8);
    }
}
