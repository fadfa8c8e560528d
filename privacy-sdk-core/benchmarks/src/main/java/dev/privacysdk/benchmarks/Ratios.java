package dev.privacysdk.benchmarks;

import java.io.File;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the results of one run against the bars, and says of each whether it was met.
 *
 * <p>A row that the run does not have is a bar missed. From the root of the project:
 *
 * <pre>
 * ./mvnw -Pbenchmarks -pl privacy-sdk-core/benchmarks -am -DskipTests package
 * cd privacy-sdk-core/benchmarks/target
 * java -jar benchmarks.jar -rf json -rff out.json -prof gc -prof dev.privacysdk.benchmarks.CpuTimeProfiler
 * java -cp benchmarks.jar dev.privacysdk.benchmarks.Ratios out.json
 * </pre>
 */
public final class Ratios {
    private final Map<String, Row> rows = new HashMap<>();

    private Ratios(File results) {
        JsonMapper.shared().readTree(results).forEach(result -> {
            Row row = Row.of(result);
            rows.put(row.name(), row);
        });
    }

    /** Reads the file that JMH wrote, prints a line per limit, and exits with 1 where one of them was missed. */
    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Name the one file that JMH wrote with -rf json -rff.");
            System.exit(2);
        }
        int missed = new Ratios(new File(args[0])).print(Bars.all(), System.out);
        System.exit(missed == 0 ? 0 : 1);
    }

    /** Prints how these bars fare and returns how many limits were missed. */
    static int print(File results, List<Bar> bars, PrintStream out) {
        return new Ratios(results).print(bars, out);
    }

    private int print(List<Bar> bars, PrintStream out) {
        int missed = 0;
        for (Bar bar : bars) {
            Row row = rows.get(bar.row());
            Row floor = rows.get(bar.floor());
            if (row == null || floor == null) {
                out.println("ABSENT " + (row == null ? bar.row() : bar.floor()) + ", for: " + bar.what());
                missed++;
                continue;
            }
            for (Bar.Finding finding : bar.check(row, floor)) {
                out.println(finding);
                missed += finding.met() ? 0 : 1;
            }
        }
        rows.values().stream().map(Ratios::line).sorted().forEach(out::println);
        return missed;
    }

    private static String line(Row row) {
        return String.format(
                java.util.Locale.ROOT,
                "%-60s %10.2f ns %10.2f B",
                row.name(),
                row.nanos(),
                row.bytes().orElse(Double.NaN));
    }
}
