package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What reaches sinks from a method, itself or through what it calls; each sink with all that reaches it. */
final class Arrivals {
    private final AcrossCalls across;
    private final ToldAsText texts;

    Arrivals(AcrossCalls across, ToldAsText texts) {
        this.across = across;
        this.texts = texts;
    }

    List<Flows.Arrival> of(MethodFacts in) {
        List<Flows.Arrival> arrivals = new ArrayList<>();
        for (MethodFlow.Use use : in.flow.uses) {
            if (Ways.of(in, use).contains(-1)) {
                Facts there = texts.at(in, use.values(), use.sink().text());
                arrivals.add(new Flows.Arrival(in.flow, use.line(), use.sink(), there.asSet(), List.of()));
            }
        }
        for (MethodFacts.Called called : in.calls) {
            for (MethodFacts target : across.targets(in, called)) {
                arrivals.addAll(through(in, called, target));
            }
        }
        arrivals.forEach(arrival -> arrival.facts().removeIf(fact -> fact.label() instanceof Label.Argument));
        arrivals.removeIf(arrival -> arrival.facts().isEmpty());
        return arrivals;
    }

    private Collection<Flows.Arrival> through(MethodFacts in, MethodFacts.Called called, MethodFacts target) {
        Map<String, Flows.Arrival> together = new LinkedHashMap<>();
        for (Summary.Reached reached : target.summary.reached) {
            Summary.End end = reached.end();
            if (Ways.of(in, called, end).contains(-1)) {
                together.computeIfAbsent(
                                end.site() + end.sink(),
                                first -> new Flows.Arrival(
                                        in.flow,
                                        called.call().line(),
                                        end.sink(),
                                        new LinkedHashSet<>(),
                                        reached.way()))
                        .facts()
                        .addAll(across.given(in, called, end.argument(), target).asSet());
            }
        }
        return together.values();
    }
}
