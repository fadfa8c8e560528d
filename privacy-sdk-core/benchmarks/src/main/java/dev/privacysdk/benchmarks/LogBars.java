package dev.privacysdk.benchmarks;

import dev.privacysdk.benchmarks.Bar.Limit.BytesMore;
import dev.privacysdk.benchmarks.Bar.Limit.Nanos;
import dev.privacysdk.benchmarks.Bar.Limit.Times;
import java.util.List;

/** The bars of masked logs. */
final class LogBars {
    private LogBars() {}

    static List<Bar> all() {
        return List.of(
                new Bar(
                        "Logback event, nothing to mask",
                        event("clean", "masked"),
                        event("clean", "plain"),
                        new Times(1.9),
                        new BytesMore(64)),
                new Bar(
                        "Logback event, three in ten to mask",
                        event("mix", "masked"),
                        event("mix", "plain"),
                        new Times(2.1)),
                new Bar(
                        "Logback event, beside %replace",
                        event("mix", "masked"), event("mix", "replace"), new Times(1.0 / 25)),
                new Bar(
                        "JSON event, beside Logstash's value masks",
                        event("mix", "json-masked"),
                        event("mix", "json-replace"),
                        new Times(1.0 / 25)),
                new Bar(
                        "event with a failure",
                        "LogBenchmark.thrown logger=masked",
                        "LogBenchmark.thrown logger=plain",
                        new Times(1.1)),
                new Bar(
                        "event of a level that is off",
                        "LogBenchmark.disabled logger=masked",
                        "LogBenchmark.disabled logger=plain",
                        new Times(1.0)),
                new Bar(
                        "record of six fields as logs show it",
                        "MaskerBenchmark.typed",
                        "MaskerBenchmark.text",
                        new Nanos(100)),
                new Bar("a value as a token", "MaskerBenchmark.token", "MaskerBenchmark.text", new Nanos(300)));
    }

    private static String event(String lines, String logger) {
        return "LogBenchmark.event lines=" + lines + ", logger=" + logger;
    }
}
