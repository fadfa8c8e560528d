package dev.privacysdk.decision;

import dev.privacysdk.policy.Policy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides request/state pairs, one JSON object a line, and prints one JSON object a line.
 *
 * <p>A line is {@code {"request":{…},"state":{…}}} or the columns of the case table side by side with {@code state}, whose
 * names may be written in snake or camel case. It prints outcome, reason, rule, basis and obligations, and the
 * {@code case_id} where the line has one. Reads the file named first, or standard input;
 * {@code -Dprivacysdk.policy=FILE} names another policy.
 */
final class CaseRunner {
    private static final JsonMapper JSON = new JsonMapper();

    private CaseRunner() {}

    public static void main(String[] args) throws IOException {
        try (BufferedReader lines = args.length == 0
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(args[0]))) {
            run(lines, new PrintStream(System.out, true, StandardCharsets.UTF_8), FixturePolicy.read());
        }
    }

    static void run(BufferedReader lines, PrintStream out, Policy policy) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.println(decide(JSON.readTree(line), policy));
            }
        }
    }

    private static String decide(JsonNode line, Policy policy) {
        JsonNode request = line.path("request").isObject() ? line.path("request") : line;
        Map<String, String> columns = new LinkedHashMap<>();
        request.properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                columns.put(snake(entry.getKey()), scalar(entry.getValue()));
            }
        });
        JsonNode store = request.path("store");
        if (store.isObject()) {
            columns.put("store", store.path("status").asString("OK"));
            columns.put("stale_millis", scalar(store.path("staleMillis")));
        }
        JsonNode state =
                line.path("state").isString() ? JSON.readTree(line.path("state").asString()) : line.path("state");
        Verdict verdict = new DecisionCase(columns, state.isObject() ? state : JSON.createObjectNode()).decide(policy);
        ObjectNode answer = JSON.createObjectNode();
        String id = columns.getOrDefault("case_id", scalar(line.path("case_id")));
        if (!id.isEmpty()) {
            answer.put("case_id", id);
        }
        answer.put("outcome", verdict.permits() ? "PERMIT" : "DENY");
        answer.put("reason", verdict.reason().name());
        answer.put("rule", verdict.reason().rule().name());
        answer.put("basis", verdict.basis() == null ? "" : verdict.basis().name());
        answer.put("obligations", DecisionCase.obligations(verdict));
        return JSON.writeValueAsString(answer);
    }

    private static String scalar(JsonNode value) {
        return value.isBoolean() ? (value.asBoolean() ? "1" : "0") : value.asString("");
    }

    private static String snake(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
