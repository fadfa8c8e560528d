package dev.privacysdk.decision;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.DataState;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row of the case table: flat request columns and the state as one JSON object. */
final class DecisionCase {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, String> columns;
    private final JsonNode state;

    DecisionCase(Map<String, String> columns, JsonNode state) {
        this.columns = columns;
        this.state = state;
    }

    static DecisionCase row(Map<String, String> row) {
        return new DecisionCase(row, state(row.getOrDefault("state", "")));
    }

    /** The state written as text; nothing written is nothing known. */
    static JsonNode state(String text) {
        return JSON.readTree(text.isBlank() ? "{}" : text);
    }

    @Nullable
    String column(String name) {
        String value = columns.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private String column(String name, String absent) {
        String value = column(name);
        return value == null ? absent : value;
    }

    Request request() {
        return new Request(
                CaseState.instant(column("time")).orElse(null),
                word(Role.class, column("role", "CONTROLLER")),
                CaseState.id(column("jurisdiction", "EU"), Jurisdiction::of).orElse(Jurisdiction.UNKNOWN),
                column("purpose"),
                word(Operation.class, column("operation", "USE")),
                column("category"),
                column("collected_for"),
                column("recipient", "SELF").equals("SELF") ? "self" : column("recipient", "SELF"),
                word(Channel.class, column("channel", "NONE")),
                word(DataState.class, column("data_state", "PERSONAL")),
                column("human_review", "0").matches("(?i)1|true"),
                column("pinned_version"),
                new Signals(column("gpc"), dnt(), column("device"), null),
                store());
    }

    private @Nullable String dnt() {
        return column("dnt", "").matches("(?i)1|true") ? "1" : column("dnt");
    }

    private StoreHealth store() {
        String store = column("store", "OK");
        if (store.matches("STALE[+:].*")) {
            return StoreHealth.stale(millis(store.substring(6)));
        }
        return switch (store) {
            case "OK" -> StoreHealth.OK;
            case "STALE" -> StoreHealth.stale(millis(column("stale_millis")));
            default -> StoreHealth.DOWN;
        };
    }

    private static @Nullable Long millis(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    SubjectState state() {
        return CaseState.of(state, column("purpose"), column("category"));
    }

    Verdict decide(Policy policy) {
        return Decider.decide(policy, request(), state());
    }

    /** Outcome, reason, rule, basis and obligations in one line. */
    static String line(Verdict verdict) {
        return String.join(
                " ",
                verdict.permits() ? "PERMIT" : "DENY",
                verdict.reason().name(),
                verdict.reason().rule().name(),
                verdict.basis() == null ? "-" : verdict.basis().name(),
                obligations(verdict).isEmpty() ? "-" : obligations(verdict));
    }

    static String obligations(Verdict verdict) {
        return verdict.obligations().stream().map(Enum::name).sorted().collect(Collectors.joining(";"));
    }

    String expected() {
        return String.join(
                " ",
                column("expected", "?"),
                column("reason", "?"),
                column("rule", "?"),
                column("basis", "-"),
                column("obligations", "-"));
    }

    @Override
    public String toString() {
        return column("case_id", "?") + " " + column("title", "");
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return null;
    }

    /** What restricts and stands alone, or in no list, is one entry. */
    static List<JsonNode> entries(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        (node.isArray() ? node : List.of(node)).forEach(all::add);
        all.removeIf(entry -> !active(entry));
        return all;
    }

    /** Whether something that restricts is there, in whatever form, and does not say that it is not. */
    static boolean active(JsonNode node) {
        return present(node) && !node.asString("").matches("(?i)false|0");
    }

    static boolean present(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }

    static boolean truthy(JsonNode node) {
        return node.isBoolean()
                ? node.asBoolean()
                : node.isNumber() ? node.asDouble() != 0 : node.asString("").matches("(?i)true|1");
    }
}
