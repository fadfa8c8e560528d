package dev.privacysdk.examples.assistant.rights;

import dev.privacysdk.erasure.ErasureReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of an erasure, for the people who have to answer for it; it says nothing about the person. */
record Erasure(boolean complete, List<Step> steps, Map<String, String> kept) {
    static Erasure of(ErasureReport report) {
        Map<String, String> kept = new TreeMap<>();
        report.kept().forEach((category, ground) -> kept.put(category.id(), ground.name()));
        return new Erasure(
                report.complete(),
                report.steps().stream()
                        .map(step -> new Step(step.name(), step.removed(), step.kept(), step.done()))
                        .toList(),
                kept);
    }

    /** What one place did. */
    record Step(String name, long removed, long kept, boolean done) {}
}
