package dev.privacysdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.benchmarks.Bar.Limit.Bytes;
import dev.privacysdk.benchmarks.Bar.Limit.BytesMore;
import dev.privacysdk.benchmarks.Bar.Limit.Nanos;
import dev.privacysdk.benchmarks.Bar.Limit.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class RatiosTest {
    private static final String ROW = "B.row people=1";
    private static final String FLOOR = "B.floor people=1";

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aRowWithinItsBarIsMet() throws IOException {
        int missed =
                check(new Bar("quick", ROW, FLOOR, new Times(1.3), new Bytes(24), new BytesMore(8)), 12, 10, 24, 16);

        assertThat(missed).isZero();
        assertThat(printed()).contains("met").contains("1.20 x floor").doesNotContain("MISSED");
    }

    @Test
    void aRowThatIsTooSlowOrAllocatesTooMuchIsMissed() throws IOException {
        assertThat(check(new Bar("quick", ROW, FLOOR, new Times(1.1)), 12, 10, 0, 0))
                .isEqualTo(1);
        assertThat(check(new Bar("quick", ROW, FLOOR, new Nanos(11)), 12, 10, 0, 0))
                .isEqualTo(1);
        assertThat(check(new Bar("quick", ROW, FLOOR, new Bytes(0)), 12, 10, 16, 16))
                .isEqualTo(1);
        assertThat(check(new Bar("quick", ROW, FLOOR, new BytesMore(0)), 12, 10, 80, 64))
                .isEqualTo(1);
        assertThat(printed()).contains("MISSED");
    }

    @Test
    void aRowThatTheRunDoesNotHaveIsABarMissed() throws IOException {
        assertThat(check(new Bar("quick", "B.other", FLOOR, new Times(9)), 12, 10, 0, 0))
                .isEqualTo(1);
        assertThat(printed()).contains("ABSENT B.other");
    }

    @Test
    void bytesThatNobodyCountedAreNotTakenForNone() throws IOException {
        Path file = write("[" + result("row", 12, "") + "," + result("floor", 10, "") + "]");

        assertThatThrownBy(() ->
                        Ratios.print(file.toFile(), List.of(new Bar("quick", ROW, FLOOR, new Bytes(0))), printer()))
                .hasMessageContaining("-prof gc");
    }

    @Test
    void processorTimeCountsWhereItWasTaken() throws IOException {
        String busy = "\"cpu.time.norm\":" + metric(11) + ",";
        Path file = write("[" + result("row", 900, busy) + "," + result("floor", 300, busy) + "]");

        assertThat(Ratios.print(file.toFile(), List.of(new Bar("quick", ROW, FLOOR, new Times(1))), printer()))
                .isZero();
    }

    @Test
    void everyBarNamesBenchmarksThatExist() {
        Set<String> known = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .stream()
                .map(entry ->
                        entry.getUsername().substring(Bar.class.getPackageName().length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Bars.all()).isNotEmpty().allSatisfy(bar -> {
            assertThat(known).contains(benchmark(bar.row()), benchmark(bar.floor()));
        });
    }

    private int check(Bar bar, double row, double floor, double rowBytes, double floorBytes) throws IOException {
        Path file = write(
                "[" + result("row", row, bytes(rowBytes)) + "," + result("floor", floor, bytes(floorBytes)) + "]");
        return Ratios.print(file.toFile(), List.of(bar), printer());
    }

    private static String benchmark(String row) {
        return row.replaceFirst(" .*", "");
    }

    private PrintStream printer() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path write(String json) throws IOException {
        return Files.writeString(dir.resolve("out.json"), json);
    }

    private static String bytes(double perOperation) {
        return "\"gc.alloc.rate.norm\":" + metric(perOperation) + ",";
    }

    /** As JMH writes it, as far as it is read; one iteration of three was disturbed. */
    private static String result(String method, double nanos, String secondary) {
        return "{\"benchmark\":\"some.where.B." + method + "\",\"params\":{\"people\":\"1\"},\"primaryMetric\":"
                + metric(nanos) + ",\"secondaryMetrics\":{" + secondary + "\"gc.count\":{\"score\":1}}}";
    }

    private static String metric(double value) {
        return String.format(Locale.ROOT, "{\"score\":1e9,\"rawData\":[[%f],[%f,1000000]]}", value, value);
    }
}
