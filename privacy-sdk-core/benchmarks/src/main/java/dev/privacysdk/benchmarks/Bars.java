package dev.privacysdk.benchmarks;

import dev.privacysdk.benchmarks.Bar.Limit.Bytes;
import dev.privacysdk.benchmarks.Bar.Limit.BytesMore;
import dev.privacysdk.benchmarks.Bar.Limit.Nanos;
import dev.privacysdk.benchmarks.Bar.Limit.Times;
import java.util.ArrayList;
import java.util.List;

/** The bars that the benchmarks are held to. */
final class Bars {
    private Bars() {}

    /** All of them. */
    static List<Bar> all() {
        List<Bar> bars = new ArrayList<>();
        for (String people : List.of("people=1", "people=10000")) {
            bars.addAll(about(people));
        }
        bars.add(new Bar(
                "minimize, nothing withheld",
                "MinimizeBenchmark.nothingWithheld",
                "MinimizeBenchmark.twelveBitsByHand",
                new Nanos(40),
                new Bytes(0)));
        bars.add(new Bar(
                "minimize, four of twelve withheld",
                "MinimizeBenchmark.fourWithheld",
                "MinimizeBenchmark.copyByHand",
                new Nanos(150),
                new BytesMore(0)));
        bars.add(new Bar(
                "JSON, nothing withheld",
                "JsonBenchmark.nothingWithheld",
                "JsonBenchmark.plainTwelve",
                new Times(1.1),
                new BytesMore(0)));
        bars.add(new Bar(
                "JSON, four of twelve withheld",
                "JsonBenchmark.fourWithheld",
                "JsonBenchmark.plainEight",
                new Times(1.05),
                new BytesMore(0)));
        bars.add(new Bar(
                "ten times the purposes, answer remembered",
                "GrowthBenchmark.warm purposes=200",
                "GrowthBenchmark.warm purposes=20",
                new Times(1.1)));
        bars.add(new Bar(
                "ten times the purposes, answer worked out",
                "GrowthBenchmark.decidedAnew purposes=200",
                "GrowthBenchmark.decidedAnew purposes=20",
                new Times(1.1)));
        bars.addAll(LogBars.all());
        return List.copyOf(bars);
    }

    private static List<Bar> about(String people) {
        String floor = "GateBenchmark.floor " + people;
        return List.of(
                new Bar(
                        "question at hand",
                        "GateBenchmark.warmDecisionPrebuilt " + people,
                        floor,
                        new Times(1.3),
                        new Bytes(24)),
                new Bar(
                        "question at hand, two threads",
                        "GateBenchmark.warmDecisionOnTwoThreads " + people,
                        "GateBenchmark.floorOnTwoThreads " + people,
                        new Times(1.3),
                        new Bytes(24)),
                new Bar(
                        "question built per call",
                        "GateBenchmark.warmDecisionBuiltPerCall " + people,
                        floor,
                        new Times(2),
                        new Bytes(96)),
                new Bar(
                        "question about a category built per call",
                        "GateBenchmark.warmDecisionBuiltPerCallUsing " + people,
                        floor,
                        new Times(2),
                        new Bytes(96)),
                new Bar(
                        "denied by the policy alone",
                        "GateBenchmark.deniedByPolicyAlone " + people,
                        floor,
                        new Nanos(25),
                        new Bytes(0)),
                new Bar(
                        "proxy, nothing to minimize",
                        "ProxyBenchmark.purposeProxy " + people,
                        "ProxyBenchmark.checkedByHand " + people,
                        new Times(2)),
                bean("an interceptor written by hand", "checkedByHand ", people, 1.5),
                bean("@PreAuthorize", "preAuthorize ", people, 1.0 / 15),
                bean("@PreAuthorize that calls a bean", "preAuthorizeByBean ", people, 1.0 / 25),
                bean("@Around", "around ", people, 1.0 / 6));
    }

    private static Bar bean(String floor, String row, String people, double most) {
        return new Bar(
                "bean, beside " + floor,
                "BeanBenchmark.purpose " + people,
                "BeanBenchmark." + row + people,
                new Times(most));
    }
}
