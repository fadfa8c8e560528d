package dev.privacysdk.export;

import static dev.privacysdk.export.ExportWorld.ADA;
import static dev.privacysdk.export.ExportWorld.export;
import static dev.privacysdk.export.ExportWorld.order;
import static dev.privacysdk.export.ExportWorld.source;
import static dev.privacysdk.export.ExportWorld.tenRecords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks in the middle of an export, and what is left of it. */
class BrokenExportTest {
    private final ExportWorld world = new ExportWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFailingSourceStopsNobodyAndThePackageSaysSoEverywhere() {
        SubjectDataSource broken = source("backup", each -> {
            each.accept(order(ADA, 1));
            throw new IllegalStateException("CANARY-MESSAGE connection of ada@example.org lost");
        });
        SubjectDataSource[] sources =
                Stream.concat(Stream.of(broken), Arrays.stream(tenRecords())).toArray(SubjectDataSource[]::new);

        ExportWorld.Opened opened = export(world.exporter(sources).build());

        assertThat(opened.report().complete()).isFalse();
        ExportReport.Section section = opened.report().sections().get(0);
        assertThat(section.records()).isEqualTo(1);
        assertThat(section.failure()).isEqualTo("java.lang.IllegalStateException");
        assertThat(opened.report().sections().stream().filter(each -> !each.complete()))
                .hasSize(1);
        assertThat(opened.text("data/orders.ndjson").lines()).hasSize(5);
        assertThat(opened.text("data/backup.ndjson").lines()).hasSize(1);
        assertThat(opened.text("manifest.json")).contains("\"complete\" : false");
        assertThat(opened.text("index.html"))
                .contains("class=\"alarm\"", "This is not everything", "Backup: this part broke off");
        assertThat(opened.everything() + opened.report()).doesNotContain("CANARY-MESSAGE");
        assertThat(export(world.exporter(tenRecords()).build()).text("index.html"))
                .doesNotContain("class=\"alarm\"");
    }

    @Test
    void sourcesMayFailInEveryWayShortOfEndingTheMachine() {
        List<Throwable> ways = List.of(
                new RuntimeException(),
                new StackOverflowError(),
                new NoClassDefFoundError(),
                new IOException("sneaked"));
        for (Throwable way : ways) {
            ExportReport report = export(world.exporter(source("a", each -> sneak(way)), source("b", each -> {}))
                            .build())
                    .report();

            assertThat(report.sections().get(0).failure())
                    .isEqualTo(way.getClass().getName());
            assertThat(report.sections().get(1).complete()).isTrue();
        }
        assertThatThrownBy(() -> export(world.exporter(source("a", each -> sneak(new OutOfMemoryError())))
                        .build()))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable any) throws T {
        throw (T) any;
    }

    @Test
    void aListOfDisclosuresThatFailsLeavesItsOwnSectionIncomplete() {
        ExportWorld.Opened opened = export(world.exporter(tenRecords())
                .disclosures(
                        (pseudonyms, each) -> {
                            throw new IllegalStateException("out");
                        },
                        world.pseudonyms)
                .build());

        assertThat(opened.report().complete()).isFalse();
        assertThat(opened.text("index.html")).contains("Who received it: this part broke off");
        assertThat(opened.text("disclosures.json")).contains("\"disclosures\":[");
    }

    @Test
    void aLedgerThatFailsMeanwhileLeavesItsSectionIncompleteAndTheDataIsThere() {
        ExportWorld.Opened opened = export(world.exporter(source("orders", each -> {
                    each.accept(order(ADA, 1));
                    world.ledgerOut.set(true);
                }))
                .build());

        assertThat(opened.report().complete()).isFalse();
        assertThat(opened.text("data/orders.ndjson")).contains("A-20251");
        assertThat(opened.text("index.html")).contains("What you told us: this part broke off");
    }

    @Test
    void aRecordThatCannotBeReadIsAbsentAndTheNextIsThere() {
        ExportWorld.Opened opened = export(world.exporter(source("orders", each -> {
                    each.accept(new Object());
                    each.accept(new Thread("CANARY-THREAD"));
                    each.accept(null);
                    each.accept(order(ADA, 1));
                }))
                .build());

        ExportReport.Section section = opened.report().sections().get(0);
        assertThat(section.failed()).isEqualTo(3);
        assertThat(section.records()).isEqualTo(1);
        assertThat(section.complete()).isFalse();
        assertThat(opened.text("index.html")).contains("could not be read, and left out: 3 records.");
    }

    @Test
    void aFailingOutputStopsEverythingAndWhatWasWrittenDoesNotOpen(@TempDir Path scratch) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        world.exporter(tenRecords()).build().export(ADA, whole);
        for (int limit = 0; limit < whole.size() - 40; limit += 97) {
            for (SubjectDataSource[] sources : List.of(tenRecords(), swallowing(tenRecords()))) {
                Failing out = new Failing(limit);
                SubjectExporter exporter =
                        world.exporter(sources).spoolIn(scratch).build();

                assertThatThrownBy(() -> exporter.export(ADA, out)).isInstanceOf(IOException.class);
                assertThat(out.writesAfterFailure).isZero();
                byte[] half = out.written.toByteArray();
                assertThatThrownBy(() -> ExportWorld.open(half)).isInstanceOf(IOException.class);
            }
        }
        assertThat(scratch.toFile().list()).isEmpty();
    }

    @Test
    void anOutputThatThrowsSomethingElseStopsEverythingToo() {
        SubjectExporter exporter = world.exporter(tenRecords()).build();

        assertThatThrownBy(() -> exporter.export(ADA, new OutputStream() {
                    @Override
                    public void write(int b) {
                        throw new IllegalStateException("closed by the client");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing more was written");
    }

    @Test
    void theOutputIsLeftOpenForWhoeverOpenedIt() throws IOException {
        List<String> closed = new ArrayList<>();
        world.exporter(tenRecords()).build().export(ADA, new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.add("closed");
            }
        });

        assertThat(closed).isEmpty();
    }

    @Test
    void aRecordHandedOverTooLateIsRefused() {
        List<Consumer<Object>> leaked = new ArrayList<>();
        export(world.exporter(source("orders", leaked::add)).build());

        assertThatThrownBy(() -> leaked.get(0).accept(order(ADA, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after its source had returned");
    }

    @Test
    void aDisclosureHandedOverTooLateIsRefusedAndThePackageStaysWhole() throws IOException {
        List<Consumer<? super AuditEvent.DecisionTaken>> leaked = new ArrayList<>();
        List<Throwable> refused = new ArrayList<>();
        SubjectExporter exporter = world.exporter(tenRecords())
                .disclosures(
                        (pseudonyms, each) -> {
                            leaked.add(each);
                            each.accept(disclosed("carrier-in-time"));
                        },
                        world.pseudonyms)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
                if (refused.isEmpty() && text.contains("article-15")) {
                    refused.add(catchThrowable(() -> leaked.get(0).accept(disclosed("carrier-too-late"))));
                }
            }
        };

        ExportReport report = exporter.export(ADA, out);
        ExportWorld.Opened opened = new ExportWorld.Opened(report, ExportWorld.open(out.toByteArray()));

        assertThat(refused).hasSize(1);
        assertThat(refused.get(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after its source had returned");
        assertThat(opened.text("disclosures.json")).contains("carrier-in-time").endsWith("]}\n");
        assertThat(opened.text("article-15.json")).startsWith("{");
        assertThat(opened.everything()).doesNotContain("carrier-too-late");
    }

    private AuditEvent.DecisionTaken disclosed(String recipient) {
        return new AuditEvent.DecisionTaken(
                recipient,
                ExportWorld.NOW,
                List.of(world.pseudonyms.of(ADA)),
                Purpose.of("order"),
                List.of(),
                Operation.DISCLOSE,
                Recipient.of(recipient),
                Channel.EMAIL,
                null,
                Reason.CONTRACT,
                Set.of(),
                new PolicyVersion("v1", "ab".repeat(32)),
                null);
    }

    /** Sources that hide whatever the taker throws. */
    private static SubjectDataSource[] swallowing(SubjectDataSource[] sources) {
        return Arrays.stream(sources)
                .map(behind -> source(
                        behind.name(),
                        each -> behind.forEach(ADA, record -> {
                            try {
                                each.accept(record);
                            } catch (RuntimeException hidden) {
                                // Broken on purpose.
                            }
                        })))
                .toArray(SubjectDataSource[]::new);
    }

    /** Takes so many bytes and no more. */
    private static final class Failing extends OutputStream {
        private final int limit;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private boolean failed;
        private int writesAfterFailure;

        Failing(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int b) throws IOException {
            if (failed) {
                writesAfterFailure++;
            }
            if (written.size() >= limit) {
                failed = true;
                throw new IOException("No space left");
            }
            written.write(b);
        }
    }
}
