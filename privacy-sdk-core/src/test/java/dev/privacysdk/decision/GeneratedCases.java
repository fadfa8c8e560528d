package dev.privacysdk.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random rows of the case table: requests around the fixture policy and states with all their fields. */
final class GeneratedCases {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PURPOSES = List.of(
            "service.provide",
            "service.support",
            "service.security",
            "service.purchase",
            "service.invite",
            "service.ai_training",
            "service.notifications",
            "marketing.direct",
            "advertising.interest_based",
            "analytics.improve",
            "relationship.survey",
            "compliance.law",
            "compliance.claims",
            "compliance.fraud",
            "rights.fulfil",
            "suppression.confirm",
            "retention.sweep",
            "events.eligibility",
            "cookies.analytics",
            "deidentify.create",
            "research.panel",
            "business.transfer",
            "growth.hacking");
    private static final List<String> CATEGORIES = List.of(
            "identity",
            "contact",
            "contact.email",
            "profile",
            "credentials",
            "communications",
            "communications.chat",
            "transaction",
            "ugc",
            "payment",
            "payment.card",
            "promotion",
            "device",
            "online_activity",
            "location",
            "invitee_contact",
            "cookie_id",
            "voice_biometric",
            "voice_biometric.print",
            "health_note");
    private static final List<String> TIMES = List.of(
            "2024-12-31T23:59:59Z",
            "2025-03-01T10:00:00Z",
            "2025-07-01T00:00:00Z",
            "2025-09-01T10:00:00Z",
            "2026-01-01T00:00:00Z",
            "2026-02-01T10:00:00Z");
    private static final List<String> INSTANTS = List.of(
            "2025-01-15T00:00:00Z",
            "2025-08-01T00:00:00Z",
            "2025-08-20T00:00:00Z",
            "2025-09-01T10:00:00Z",
            "2025-09-01T10:00:00.001Z",
            "2026-01-15T00:00:00Z",
            "2027-01-01T00:00:00Z");

    private final Random random;

    private GeneratedCases(Random random) {
        this.random = random;
    }

    /** One row; equal seeds give equal rows. */
    record Row(Map<String, String> columns, ObjectNode state) {
        DecisionCase asCase() {
            return new DecisionCase(columns, state);
        }

        Row with(String column, String value) {
            Map<String, String> changed = new LinkedHashMap<>(columns);
            changed.put(column, value);
            return new Row(changed, state);
        }

        Row withState(ObjectNode other) {
            return new Row(columns, other);
        }

        @Override
        public String toString() {
            return columns + " " + state;
        }
    }

    static Arbitrary<Row> rows() {
        return Arbitraries.longs().map(seed -> new GeneratedCases(new Random(seed)).row());
    }

    private Row row() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("time", one(TIMES));
        columns.put("purpose", one(PURPOSES));
        columns.put("category", one(CATEGORIES));
        columns.put(
                "operation", one(List.of("USE", "USE", "STORE", "COLLECT", "INFER", "DISCLOSE", "EXPORT", "ERASE")));
        columns.put("jurisdiction", one(List.of("EU", "EU", "US-CA", "US-CO", "US-FL", "JP", "UNKNOWN", "BR")));
        columns.put(
                "recipient",
                one(List.of(
                        "SELF",
                        "SELF",
                        "service_providers",
                        "payment_processor",
                        "advertising_partners",
                        "affiliates",
                        "authorities",
                        "subject")));
        columns.put("channel", one(List.of("NONE", "NONE", "EMAIL", "SMS", "PUSH")));
        columns.put("role", chance(8) ? "PROCESSOR" : "CONTROLLER");
        columns.put("data_state", chance(20) ? "DEIDENTIFIED" : "PERSONAL");
        columns.put("gpc", one(List.of("", "", "1", "true")));
        columns.put("dnt", chance(4) ? "1" : "0");
        columns.put("human_review", chance(4) ? "1" : "0");
        columns.put("device", one(List.of("", "dev-1", "dev-2")));
        columns.put("store", one(List.of("OK", "OK", "OK", "OK", "STALE", "DOWN")));
        columns.put("stale_millis", one(List.of("", "0", "1000", "1001")));
        columns.put("collected_for", chance(4) ? one(PURPOSES) : "");
        return new Row(columns, state(columns.get("purpose")));
    }

    private ObjectNode state(String purpose) {
        ObjectNode state = JSON.createObjectNode();
        if (chance(5)) {
            state.put("known", false);
        }
        if (chance(2)) {
            state.put("contract", one(List.of("ACTIVE", "ACTIVE", "ENDED")));
        }
        if (chance(8)) {
            state.put("kind", one(List.of("USER", "VISITOR", "INVITEE", "ENTITY")));
        }
        if (chance(6)) {
            state.put("age", random.nextInt(12, 25));
            state.put("parentalConsent", random.nextBoolean());
        }
        ArrayNode consents = state.putArray("consents");
        for (int i = random.nextInt(4); i > 0; i--) {
            ObjectNode consent = consents.addObject();
            consent.put("purpose", chance(2) ? purpose : one(PURPOSES));
            consent.put("status", one(List.of("GIVEN", "GIVEN", "GIVEN", "REFUSED", "WITHDRAWN")));
            consent.put("at", one(INSTANTS));
            consent.put("version", one(List.of("v1", "v2", "v3")));
            consent.put("explicit", random.nextBoolean());
        }
        ArrayNode objections = state.putArray("objections");
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode objection = objections.addObject();
            objection.put("purpose", one(List.of(purpose, "*", one(PURPOSES))));
            objection.put("status", one(List.of("PENDING", "UPHELD", "OVERRIDDEN")));
            objection.put("at", one(INSTANTS));
        }
        if (chance(3)) {
            state.putObject("identity")
                    .put("verified", random.nextBoolean())
                    .put("agent", one(List.of("SIGNED", "UNSIGNED")));
        }
        if (chance(3)) {
            ObjectNode instruction = state.putObject("instruction");
            instruction.putArray("purposes").add(purpose);
            instruction.putArray("categories").add(one(CATEGORIES));
        }
        if (chance(8)) {
            state.putObject("gpcOverride").put("at", one(INSTANTS));
        }
        if (chance(6)) {
            restrict(state, purpose);
        }
        return state;
    }

    /** Adds one thing that can only make decisions stricter. */
    private void restrict(ObjectNode state, String purpose) {
        String at = one(INSTANTS);
        switch (random.nextInt(11)) {
            case 0 ->
                state.withArray("suppressions")
                        .addObject()
                        .put("channel", one(List.of("EMAIL", "SMS")))
                        .put("at", at);
            case 1 ->
                state.withArray("optOuts").addObject().put("type", "SALE_SHARE").put("at", at);
            case 2 ->
                state.withArray("optOuts").addObject().put("type", "SPI_LIMIT").put("at", at);
            case 3 ->
                state.withArray("optOuts")
                        .addObject()
                        .put("type", "PURPOSE")
                        .put("purpose", purpose)
                        .put("at", at);
            case 4 -> single(state, "dmObjection").put("at", at);
            case 5 -> single(state, "restriction").put("at", at);
            case 6 -> single(state, "erasure").put("at", at).put("status", one(List.of("VERIFIED", "COMPLETED")));
            case 7 -> state.put("age", 12).put("parentalConsent", false);
            case 8 ->
                state.withArray("consents")
                        .addObject()
                        .put("purpose", purpose)
                        .put("status", one(List.of("WITHDRAWN", "REFUSED")))
                        .put("at", at);
            case 9 ->
                state.withArray("objections")
                        .addObject()
                        .put("purpose", one(List.of(purpose, "*")))
                        .put("status", one(List.of("PENDING", "UPHELD")))
                        .put("at", at);
            default -> state.put("admObjection", true);
        }
    }

    /** A fact of which there is one: beside one that is there already it would take that one's place, not restrict. */
    private static ObjectNode single(ObjectNode state, String fact) {
        return state.hasNonNull(fact) ? state.objectNode() : state.putObject(fact);
    }

    /** The row with one more thing that can only make decisions stricter. */
    static Row restricted(Row row, long seed) {
        ObjectNode stricter = row.state().deepCopy();
        new GeneratedCases(new Random(seed)).restrict(stricter, row.columns().get("purpose"));
        return row.withState(stricter);
    }

    /** The row with all its lists in another order. */
    static Row shuffled(Row row, long seed) {
        ObjectNode state = row.state().deepCopy();
        state.properties().forEach(entry -> {
            if (entry.getValue() instanceof ArrayNode list) {
                List<tools.jackson.databind.JsonNode> items = new ArrayList<>();
                list.forEach(items::add);
                Collections.shuffle(items, new Random(seed));
                list.removeAll();
                items.forEach(list::add);
            }
        });
        return row.withState(state);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
