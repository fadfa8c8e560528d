package dev.privacysdk.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One row of a run: what an operation took and allocated.
 *
 * <p>The name is that of class and method, and behind a space the parameters, as in {@code GateBenchmark.floor people=1}.
 *
 * @param nanos the median over all iterations, of processor time where that was taken and else of wall time
 * @param bytes the median of bytes per operation, where allocation was looked at
 */
record Row(String name, double nanos, OptionalDouble bytes) {
    /** Reads one element of the array that JMH writes. */
    static Row of(JsonNode result) {
        String benchmark = result.path("benchmark").asString();
        Map<String, String> params = new TreeMap<>();
        result.path("params")
                .properties()
                .forEach(param -> params.put(param.getKey(), param.getValue().asString()));
        JsonNode others = result.path("secondaryMetrics");
        OptionalDouble processor = median(others.path(CpuTimeProfiler.LABEL));
        OptionalDouble wall = median(result.path("primaryMetric"));
        double nanos = processor.orElseGet(
                () -> wall.orElseThrow(() -> new IllegalArgumentException(benchmark + " has no result.")));
        return new Row(named(benchmark, params), nanos, median(others.path("gc.alloc.rate.norm")));
    }

    private static String named(String benchmark, Map<String, String> params) {
        int method = benchmark.lastIndexOf('.');
        String name = benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
        String given = params.toString();
        return params.isEmpty() ? name : name + " " + given.substring(1, given.length() - 1);
    }

    /** One iteration that the machine disturbed moves a mean, and no median. */
    private static OptionalDouble median(JsonNode metric) {
        List<Double> values = new ArrayList<>();
        metric.path("rawData").forEach(fork -> fork.forEach(iteration -> values.add(iteration.asDouble())));
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        Collections.sort(values);
        int middle = values.size() / 2;
        return OptionalDouble.of(
                values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2);
    }
}
