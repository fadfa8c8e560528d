package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.testkit.LeakCanary;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole story on a real PostgreSQL: the same lines as on H2. */
class AssistantServiceIT {
    @RegisterExtension
    static final LeakCanary CANARY = LeakCanary.planted(Planted.VALUES.toArray(String[]::new))
            .listeningToStreams()
            .expectingOutput();

    private static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void theStoryIsTheSameOnPostgres() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Told told = Told.with(
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--privacy.key.id=test",
                    "--privacy.key.secret=" + KEY);

            assertThat(told.normalized()).containsExactlyElementsOf(Told.writtenDown());
            assertThat(Planted.in(told.log())).isEmpty();
            assertThat(rows(postgres, "SELECT email FROM customer ORDER BY email"))
                    .contains("emma.larkin@example.org", "taro.yamada@example.com");
            assertThat(rows(postgres, "SELECT COUNT(*) FROM customer WHERE id = 'taro'"))
                    .containsExactly("0");
        }
    }

    private static List<String> rows(EmbeddedPostgres postgres, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
