package dev.privacysdk.examples.plain.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.report.Inventory;
import dev.privacysdk.report.RecordOfProcessing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the documents show of a widened policy is what is said of it. */
class DriftTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @Test
    void aWidenedPolicyIsSaidAsTheDocumentsShow() throws IOException {
        String policy = Files.readString(RESOURCES.resolve("newsletter-policy.yml"));
        String wider = policy.replace("edition: v1", "edition: v2")
                .replace("2025-", "2026-")
                .replace("uses: [contact.email]", "uses: [contact.email, contact.address]");
        Inventory committed = Inventory.in(Files.readString(Path.of("record-of-processing.md")));

        assertThat(record(wider).since(committed))
                .hasToString(Files.readString(RESOURCES.resolve("drift.txt")).stripTrailing());
    }

    private static RecordOfProcessing record(String document) {
        return RecordOfProcessing.of(
                PolicyReader.read(
                                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                                "newsletter-policy.yml")
                        .policy(),
                List.of(Reader.class, Readers.class, Issues.class));
    }
}
