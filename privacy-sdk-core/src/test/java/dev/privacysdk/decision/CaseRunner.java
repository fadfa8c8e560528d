package dev.privacysdk.decision;

import static dev.privacysdk.decision.DecisionCase.present;

import dev.privacysdk.policy.Policy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides request/state pairs, one JSON object a line, and prints one JSON object a line.
 *
 * <p>A line is {@code {"request":{…},"state":{…}}} or the columns of the case table side by side with {@code state}, whose
 * names may be written in snake or camel case. It prints outcome, reason, rule, basis and obligations, and the
 * {@code case_id} where the line has one. A line that cannot be read, or that says two things at once, is a denied
 * {@code INVALID_REQUEST}, and the next one is read. Reads the file named first, or standard input;
 * {@code -Dprivacysdk.policy=FILE} names another policy.
 */
final class CaseRunner {
    private static final Set<String> SIGNALS = Set.of("gpc", "dnt", "device");
    private static final Set<String> COLUMNS = Set.of(
            "time",
            "role",
            "jurisdiction",
            "purpose",
            "operation",
            "category",
            "collected_for",
            "recipient",
            "channel",
            "data_state",
            "human_review",
            "pinned_version",
            "gpc",
            "dnt",
            "device",
            "store",
            "stale_millis");
    private static final Pattern CASE_ID = Pattern.compile("\"case_?[iI]d\"\\s*:\\s*(?:\"([^\"\\\\]*)\"|(-?\\d+))");

    private CaseRunner() {}

    public static void main(String[] args) throws IOException {
        try (InputStream in = args.length == 0 ? System.in : Files.newInputStream(Path.of(args[0]));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            run(lines, new PrintStream(System.out, true, StandardCharsets.UTF_8), FixturePolicy.read());
        }
    }

    static void run(BufferedReader lines, PrintStream out, Policy policy) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.println(answer(line, policy));
            }
        }
    }

    private static String answer(String line, Policy policy) {
        Map<String, String> columns = new LinkedHashMap<>();
        Verdict verdict;
        try {
            verdict = decide(DecisionCase.JSON.readTree(line), columns, policy);
        } catch (RuntimeException unreadable) {
            columns.keySet().retainAll(Set.of("case_id", "gpc", "dnt"));
            verdict = new DecisionCase(columns, DecisionCase.state("")).decide(policy);
        }
        ObjectNode answer = DecisionCase.JSON.createObjectNode();
        Matcher id = CASE_ID.matcher(line);
        if (columns.containsKey("case_id")) {
            answer.put("case_id", columns.get("case_id"));
        } else if (id.find()) {
            answer.put("case_id", id.group(1) == null ? id.group(2) : id.group(1));
        }
        answer.put("outcome", verdict.permits() ? "PERMIT" : "DENY");
        answer.put("reason", verdict.reason().name());
        answer.put("rule", verdict.reason().rule().name());
        answer.put("basis", verdict.basis() == null ? "" : verdict.basis().name());
        answer.put("obligations", DecisionCase.obligations(verdict));
        return DecisionCase.JSON.writeValueAsString(answer);
    }

    /** Fills the columns as far as it can read them, so that a failure later still has its signals. */
    private static Verdict decide(JsonNode line, Map<String, String> columns, Policy policy) {
        JsonNode request = line.path("request").isObject() ? line.path("request") : line;
        for (String key : List.of("case_id", "caseId")) {
            if (present(line.path(key))) {
                put(columns, "case_id", line.path(key));
            }
        }
        signals(request, columns);
        signals(request.path("signals"), columns);
        request.properties().forEach(entry -> {
            String column = snake(entry.getKey());
            if (COLUMNS.contains(column) && !SIGNALS.contains(column) && present(entry.getValue())) {
                if (column.equals("store") && entry.getValue().isObject()) {
                    store(entry.getValue(), columns);
                } else if (!column.equals("time") || entry.getValue().isString()) {
                    put(columns, column, entry.getValue());
                }
            } else if (column.equals("case_id") && entry.getValue().isValueNode() && present(entry.getValue())) {
                put(columns, column, entry.getValue());
            }
        });
        JsonNode state = line.has("state") ? line.path("state") : request.path("state");
        if (state.isString() || !present(state)) {
            state = DecisionCase.state(state.asString(""));
        }
        if (!state.isObject()) {
            throw new IllegalArgumentException("The state is no object; write {} where nothing is known.");
        }
        return new DecisionCase(columns, state).decide(policy);
    }

    private static void signals(JsonNode from, Map<String, String> columns) {
        from.properties().forEach(entry -> {
            String column = snake(entry.getKey());
            if (SIGNALS.contains(column) && present(entry.getValue())) {
                put(columns, column, entry.getValue());
            }
        });
    }

    private static void store(JsonNode store, Map<String, String> columns) {
        store.properties().forEach(entry -> {
            String key = snake(entry.getKey());
            if (present(entry.getValue()) && (key.equals("status") || key.equals("stale_millis"))) {
                put(columns, key.equals("status") ? "store" : key, entry.getValue());
            }
        });
        if (columns.containsKey("stale_millis")) {
            columns.putIfAbsent("store", "STALE");
        }
    }

    private static void put(Map<String, String> columns, String column, JsonNode value) {
        if (!value.isValueNode()) {
            throw new IllegalArgumentException("The column " + column + " holds a list or an object; write one value.");
        }
        String text = value.isBoolean() ? (value.asBoolean() ? "1" : "0") : value.asString("");
        String before = columns.putIfAbsent(column, text);
        if (before != null && !before.equals(text)) {
            throw new IllegalArgumentException("The column " + column + " is given twice; keep one of them.");
        }
    }

    private static String snake(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
