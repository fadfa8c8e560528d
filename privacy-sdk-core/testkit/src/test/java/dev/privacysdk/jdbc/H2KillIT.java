package dev.privacysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that keeps its ledger in an H2 file is killed while it writes, again and again. */
@Timeout(180)
class H2KillIT {
    private static final int KILLS = 30;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 10;

    private final Random random = new Random();

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        Map<String, Long> acknowledged = new LinkedHashMap<>();
        try (H2File database = new H2File()) {
            for (int kill = 0; kill < KILLS; kill++) {
                Map<String, Long> now = killed(database, "ledger");
                acknowledged.putAll(now);

                assertThat(lost(database, now)).as("lost by kill %s", kill + 1).isEmpty();
                JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
                assertThat(store.verify()).isInstanceOf(Verification.Whole.class);
                // Closed, so that the next process can open the file.
                database.shutdown();
            }
            assertThat(lost(database, acknowledged)).isEmpty();
        }
        assertThat(acknowledged.size())
                .as("acknowledged writes")
                .isGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_A_KILL);
        System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged, 0 lost");
    }

    /** The broken twin: H2 acknowledges half a second before it writes, unless it is told otherwise. */
    @Test
    void h2AsItComesLosesWhatItAcknowledged() throws Exception {
        for (int kill = 1; kill <= 10; kill++) {
            try (H2File database = new H2File()) {
                database.update("CREATE TABLE plain (name VARCHAR(64) PRIMARY KEY)");
                database.shutdown();
                Set<String> acknowledged = killed(database, "plain").keySet();
                Set<String> kept = new HashSet<>(database.texts("SELECT name FROM plain"));
                long lost =
                        acknowledged.stream().filter(key -> !kept.contains(key)).count();
                if (lost > 0) {
                    System.out.println("plain H2 lost " + lost + " of " + acknowledged.size() + " at kill " + kill);
                    return;
                }
            }
        }
        throw new AssertionError("Ten kills lost nothing: the kills of this test do not do what they should.");
    }

    /** What a writer said it had acknowledged before it was killed at a random moment. */
    private Map<String, Long> killed(H2File database, String what) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        H2Writer.class.getName(),
                        database.url(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Long> acknowledged = new LinkedHashMap<>();
        CountDownLatch writing = new CountDownLatch(ACKNOWLEDGED_BEFORE_A_KILL);
        Thread reader = new Thread(() -> read(writer, acknowledged, writing), "acknowledgements");
        reader.start();
        try {
            assertThat(writing.await(60, TimeUnit.SECONDS))
                    .as("the writer writes")
                    .isTrue();
            Thread.sleep(random.nextInt(60));
        } finally {
            // By its handle: the process itself would close its output, and lose acknowledgements that are on their
            // way.
            writer.toHandle().destroyForcibly();
        }
        assertThat(writer.waitFor()).as("ended by a signal").isEqualTo(128 + 9);
        reader.join();
        return acknowledged;
    }

    private static void read(Process writer, Map<String, Long> acknowledged, CountDownLatch writing) {
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                int space = line.indexOf(' ');
                // A last line without its end was not said completely.
                if (space > 0 && line.length() > space + 1) {
                    acknowledged.put(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
                    writing.countDown();
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys that are not there with the place that was acknowledged. */
    private static List<String> lost(H2File database, Map<String, Long> acknowledged) throws SQLException {
        Map<String, Long> kept = new HashMap<>();
        try (Connection connection = database.source().getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT a.append_key, e.seq FROM"
                        + " privacy_ledger_append a JOIN privacy_ledger_entry e ON e.seq = a.last_seq");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                kept.put(HexFormat.of().formatHex(rows.getBytes(1)), rows.getLong(2));
            }
        }
        LedgerKeys keys = new LedgerKeys(Keys.K1);
        List<String> lost = new ArrayList<>();
        acknowledged.forEach((key, sequence) -> {
            if (!sequence.equals(kept.get(HexFormat.of().formatHex(keys.appendKey(key))))) {
                lost.add(key);
            }
        });
        return lost;
    }
}
