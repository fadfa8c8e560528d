package dev.privacysdk.decision;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.DataState;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Signals;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row of the case table: flat request columns and the state as one JSON object. */
final class DecisionCase {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> columns;
    private final JsonNode state;

    DecisionCase(Map<String, String> columns, JsonNode state) {
        this.columns = columns;
        this.state = state;
    }

    static DecisionCase row(Map<String, String> row) {
        String state = row.getOrDefault("state", "");
        return new DecisionCase(row, JSON.readTree(state.isBlank() ? "{}" : state));
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
        return switch (column("store", "OK")) {
            case "OK" -> StoreHealth.OK;
            case "STALE" -> StoreHealth.stale(millis(column("stale_millis")));
            default -> StoreHealth.DOWN;
        };
    }

    private static @Nullable Long millis(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    SubjectState state() {
        return CaseState.of(state, column("purpose"));
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
}
