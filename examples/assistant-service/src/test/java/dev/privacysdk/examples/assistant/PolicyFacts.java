package dev.privacysdk.examples.assistant;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be true beside an id, family by family. */
final class PolicyFacts {
    /** Where EU data may go without a safeguard of its own: the EEA and the countries found adequate as a whole. */
    private static final Set<String> SAFE =
            Set.of(("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO "
                            + "AD AR CA CH FO GB GG IL IM JE JP KR NZ UY")
                    .split(" "));

    private static final Set<String> UNTIMED =
            Set.of("REU-09", "REU-10", "RUS-04", "RUS-05", "RUS-06", "RUS-07", "RUS-08");

    private PolicyFacts() {}

    static void check(PolicyTree edition, String id, List<PolicyEntity> entities, List<String> problems) {
        for (PolicyEntity entity : entities) {
            switch (entity.kind()) {
                case "category" -> category(edition, entity, id, problems);
                case "purpose" -> purpose(entity, id, problems);
                case "recipient" -> recipient(entity, id, problems);
                case "source" -> need(entity, id, problems, "kind");
                case "tracking" -> need(entity, id, problems, "purpose-required", "kinds");
                case "choice" -> need(entity, id, problems, "effect", "scope");
                case "US disclosure" -> need(entity, id, problems, "letter", "categories", "recipients");
                case "right" -> right(entity, id, problems);
                case "clause" -> clause(entity, id, problems);
                case "controller" -> need(entity, id, problems, "name", "contact", "country");
                default -> {}
            }
        }
        single(edition, id, entities, problems);
    }

    private static void need(PolicyEntity entity, String id, List<String> problems, String... keys) {
        for (String key : keys) {
            if (!entity.has(key)
                    || (entity.list(key).isEmpty() && entity.map(key).isEmpty())) {
                problems.add(entity + " answers " + id + " and has no " + key + ".");
            }
        }
    }

    private static void category(PolicyTree edition, PolicyEntity entity, String id, List<String> problems) {
        if (!ModelRow.family(id).equals("DC")) {
            return;
        }
        for (String key : List.of("source", "mask", "keep")) {
            if (edition.inherited(entity.id(), key).isEmpty()) {
                problems.add(entity + " answers " + id + " and has no " + key + ", nor has a category above it.");
            }
        }
    }

    private static void purpose(PolicyEntity entity, String id, List<String> problems) {
        need(entity, id, problems, "uses", "recipients");
        for (String regime : List.of("EU", "US", "BASE")) {
            if (!hasBasis(entity, regime)) {
                problems.add(entity + " answers " + id + " and has no basis in " + regime + ".");
            }
        }
    }

    /** A plain basis is that of every regime or makes way for notice; a map names regimes, and {@code else} the others. */
    static boolean hasBasis(PolicyEntity purpose, String regime) {
        Map<?, ?> byRegime = purpose.map("basis");
        if (byRegime.isEmpty()) {
            return !purpose.list("basis").isEmpty();
        }
        Object basis = byRegime.containsKey(regime) ? byRegime.get(regime) : byRegime.get("else");
        return basis != null && !basis.equals("none");
    }

    private static void recipient(PolicyEntity entity, String id, List<String> problems) {
        need(entity, id, problems, "country", "role");
        if (!SAFE.contains(entity.text("country")) && entity.text("safeguard").isBlank()) {
            problems.add(entity + " answers " + id + ", sits in a third country and has no safeguard.");
        }
    }

    /** GDPR Art. 12(3): one month, two more. 11 CCR 7021: 45 days, 45 more. Appeals differ from state to state. */
    private static void right(PolicyEntity entity, String id, List<String> problems) {
        need(entity, id, problems, "kind", "verified", "conditions");
        String regime = ModelRow.family(id).equals("REU") ? "EU" : "US";
        if (!entity.text("regime").equals(regime)) {
            problems.add(entity + " answers " + id + " and is not in the regime " + regime + ".");
        }
        for (String language : List.of("en", "ja")) {
            if (!(entity.map("conditions").get(language) instanceof String text) || text.isBlank()) {
                problems.add(entity + " answers " + id + " and has no conditions in " + language + ".");
            }
        }
        if (!UNTIMED.contains(id)) {
            String due = regime.equals("EU") ? "P1M" : "P45D";
            String more = regime.equals("EU") ? "P2M" : "P45D";
            if (!entity.text("deadline").equals(due)
                    || !entity.text("extension").equals(more)) {
                problems.add(entity + " answers " + id + " and is not due in " + due + " with " + more + " more.");
            }
        }
        if (id.equals("RUS-08")) {
            need(entity, id, problems, "deadline", "residents");
        }
    }

    private static void clause(PolicyEntity entity, String id, List<String> problems) {
        String mechanism = IdPlaces.MECHANISMS.get(id);
        if (entity.text("enforced-by").isBlank()) {
            problems.add(entity + " answers " + id + " and nothing enforces it.");
        } else if (mechanism != null && !entity.text("enforced-by").equals(mechanism)) {
            problems.add(entity + " answers " + id + " and is not enforced by " + mechanism + ".");
        }
    }

    private static void single(PolicyTree edition, String id, List<PolicyEntity> entities, List<String> problems) {
        boolean holds = switch (id) {
            case "USC-07" ->
                edition.text("us-window").equals("P12M")
                        && entities.stream()
                                .allMatch(clause -> clause.text("period").equals("P12M"));
            case "CHILD-01" -> settings(edition).text("min-age").equals("18");
            case "TRAP-04" -> settings(edition).text("stop-scope").equals("all");
            case "TRAP-12" ->
                entities.stream().allMatch(category -> category.text("secret").equals("true"));
            case "PUR-1.6" ->
                entities.stream().allMatch(purpose -> purpose.text("invitees").equals("true"));
            case "CHO-09" -> settings(edition).text("dnt").equals("record-only");
            default -> true;
        };
        if (!holds) {
            problems.add(id + " is answered by " + entities.get(0) + ", but what the model asks for is not set.");
        }
    }

    private static PolicyEntity settings(PolicyTree edition) {
        return edition.entities("settings").get(0);
    }
}
