package dev.privacysdk.export;

import static dev.privacysdk.export.ExportWorld.ADA;
import static dev.privacysdk.export.ExportWorld.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LargeExportTest {
    private static final int RECORDS = 200_000;

    /** Hands over many records and asks, near the end, how many of those long handed over somebody still holds. */
    private static int stillHeld(int records, Consumer<Object> each) {
        List<WeakReference<Object>> sample = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            Object record = new WithholdingTest.Owned(ADA.id(), "record " + i);
            if (i % 1_000 == 0 && i < records - 1_000) {
                sample.add(new WeakReference<>(record));
            }
            each.accept(record);
        }
        int held = sample.size();
        for (int tries = 0; tries < 20 && held > 0; tries++) {
            System.gc();
            held = (int) sample.stream()
                    .filter(reference -> !reference.refersTo(null))
                    .count();
        }
        return held;
    }

    @Test
    @Timeout(120)
    void twoHundredThousandRecordsPassThroughAndNoneIsHeld(@TempDir Path scratch) throws Exception {
        try (ExportWorld world = new ExportWorld()) {
            List<Integer> held = new ArrayList<>();
            List<Integer> files = new ArrayList<>();
            SubjectExporter exporter = world.exporter(source("orders", each -> {
                        held.add(stillHeld(RECORDS, each));
                        files.add(count(scratch));
                    }))
                    .spoolIn(scratch)
                    .build();

            ExportReport report = exporter.export(ADA, OutputStream.nullOutputStream());

            assertThat(report.complete()).isTrue();
            assertThat(report.sections().get(0).records()).isEqualTo(RECORDS);
            assertThat(held).containsExactly(0);
            assertThat(count(scratch)).isZero();
            assertThat(files).as("the page waits in a file without a name").containsExactly(0);
        }
    }

    @Test
    void aTakerThatCollectsIsFound() {
        List<Object> collected = new ArrayList<>();

        assertThat(stillHeld(5_000, collected::add)).isPositive();
    }

    private static int count(Path directory) {
        try (var files = Files.list(directory)) {
            return (int) files.count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
