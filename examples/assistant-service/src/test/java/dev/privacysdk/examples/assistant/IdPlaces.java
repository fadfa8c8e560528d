package dev.privacysdk.examples.assistant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which kinds of entries each id of the source policy may stand. */
final class IdPlaces {
    private static final Map<String, List<String>> FAMILIES = Map.of(
            "DC", List.of("category"),
            "SRC", List.of("source"),
            "TRK", List.of("tracking"),
            "PUR", List.of("purpose"),
            "LB", List.of("purpose"),
            "REC", List.of("recipient"),
            "CHO", List.of("choice"),
            "USC", List.of("US disclosure"),
            "RUS", List.of("right"),
            "REU", List.of("right"));

    /** What holds a clause, by the id it answers: the mechanism that the clause must name. */
    static final Map<String, String> MECHANISMS = Map.ofEntries(
            Map.entry("DC-11", "catch-all"),
            Map.entry("PUR-11", "supplement"),
            Map.entry("LB-0", "record"),
            Map.entry("USC-07", "record"),
            Map.entry("FUR-01", "further-use"),
            Map.entry("ROLE-01", "role"),
            Map.entry("ROLE-02", "processor"),
            Map.entry("ROLE-03", "record"),
            Map.entry("RET-01", "retention"),
            Map.entry("RET-02", "load-check"),
            Map.entry("XFER-01", "transfer"),
            Map.entry("CHILD-01", "age"),
            Map.entry("CHILD-02", "age"),
            Map.entry("POL-01", "edition"),
            Map.entry("POL-02", "edition"),
            Map.entry("POL-03", "acknowledgement"),
            Map.entry("POL-04", "supplement"),
            Map.entry("DEID-01", "deidentification"),
            Map.entry("SENS-01", "inference"),
            Map.entry("SEC-01", "security"),
            Map.entry("SITE-01", "recipients"),
            Map.entry("CON-01", "contact"),
            Map.entry("ENT-01", "entity"));

    private static final Map<String, List<String>> SINGLE = single();

    private IdPlaces() {}

    private static Map<String, List<String>> single() {
        Map<String, List<String>> places = new HashMap<>();
        MECHANISMS.keySet().forEach(id -> places.put(id, List.of("clause")));
        places.put("CON-01", List.of("clause", "controller"));
        places.put("PUR-1", List.of("heading"));
        places.put("PUR-2", List.of("heading"));
        for (String id : List.of("TRAP-01", "TRAP-02", "TRAP-06", "TRAP-15")) {
            places.put(id, List.of("purpose"));
        }
        for (String id : List.of("TRAP-03", "TRAP-05", "TRAP-08", "TRAP-13", "TRAP-14", "TRAP-19")) {
            places.put(id, List.of("clause"));
        }
        places.put("TRAP-04", List.of("choice", "settings"));
        places.put("TRAP-07", List.of("category", "clause"));
        // A product without a category of its own: first refused, later declared.
        places.put("TRAP-09", List.of("category", "clause"));
        places.put("TRAP-10", List.of("choice"));
        places.put("TRAP-11", List.of("purpose", "choice"));
        places.put("TRAP-12", List.of("category"));
        places.put("TRAP-16", List.of("choice"));
        places.put("TRAP-17", List.of("category", "clause"));
        places.put("TRAP-18", List.of("clause", "settings"));
        places.put("TRAP-20", List.of("choice"));
        places.put("TRAP-21", List.of("category", "purpose", "clause"));
        return places;
    }

    /** The kinds of entries an id may stand on; empty for an id of no known family. */
    static List<String> of(String id) {
        List<String> single = SINGLE.get(id);
        return single != null ? single : FAMILIES.getOrDefault(ModelRow.family(id), List.of());
    }
}
