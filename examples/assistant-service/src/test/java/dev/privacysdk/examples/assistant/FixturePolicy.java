package dev.privacysdk.examples.assistant;

import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Regime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The policy that the contract of the decision is tested against, as its JSON says it. */
final class FixturePolicy {
    private static final Map<String, PurposeTrait> FLAGS = Map.of(
            "marketing", PurposeTrait.MARKETING,
            "directMarketing", PurposeTrait.DIRECT_MARKETING,
            "saleShare", PurposeTrait.SALE_SHARE,
            "spiPermitted", PurposeTrait.SENSITIVE_USE_PERMITTED,
            "automatedDecision", PurposeTrait.AUTOMATED_DECISION,
            "compelling", PurposeTrait.COMPELLING,
            "subjectRequest", PurposeTrait.SUBJECT_REQUEST,
            "allowAnonymous", PurposeTrait.ALLOW_ANONYMOUS,
            "retainAfterErasure", PurposeTrait.RETAIN_AFTER_ERASURE,
            "minorExempt", PurposeTrait.MINOR_EXEMPT);

    private final Map<?, ?> root;

    FixturePolicy(String json) {
        LoadSettings strings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        this.root = (Map<?, ?>) new Load(strings).loadFromString(json);
    }

    List<Map<?, ?>> versions() {
        return ((List<?>) value("versions"))
                .stream().<Map<?, ?>>map(version -> (Map<?, ?>) version).toList();
    }

    Object value(String key) {
        return root.get(key);
    }

    /** The categories that a version declares. */
    Map<String, Map<?, ?>> categories(String version) {
        return declared("categories", version);
    }

    /** The purposes that a version declares. */
    Map<String, Map<?, ?>> purposes(String version) {
        return declared("purposes", version);
    }

    private Map<String, Map<?, ?>> declared(String key, String version) {
        Map<String, Map<?, ?>> entries = new LinkedHashMap<>();
        ((Map<?, ?>) value(key)).forEach((id, body) -> {
            Map<?, ?> entry = (Map<?, ?>) body;
            if (!entry.containsKey("since") || ((String) entry.get("since")).compareTo(version) <= 0) {
                entries.put((String) id, entry);
            }
        });
        return entries;
    }

    static Set<String> strings(Map<?, ?> entry, String key) {
        Set<String> strings = new TreeSet<>();
        if (entry.get(key) instanceof List<?> list) {
            list.forEach(item -> strings.add(item.equals("SELF") ? "self" : (String) item));
        }
        return strings;
    }

    /** The bases in every regime; a version without an entry has that of the latest earlier one. */
    static Map<Regime, List<LegalBasis>> bases(Map<?, ?> purpose, String version) {
        Map<?, ?> eu = (Map<?, ?>) ((Map<?, ?>) purpose.get("basis")).get("EU");
        String latest = eu.keySet().stream()
                .map(String.class::cast)
                .filter(key -> key.compareTo(version) <= 0)
                .max(String::compareTo)
                .orElseThrow();
        List<LegalBasis> bases = ((List<?>) eu.get(latest))
                .stream().map(name -> LegalBasis.valueOf((String) name)).toList();
        return PurposeRule.defaultBases(bases, flag(purpose, "compelling"));
    }

    static Set<PurposeTrait> traits(Map<?, ?> purpose) {
        Set<PurposeTrait> traits = FLAGS.entrySet().stream()
                .filter(flag -> flag(purpose, flag.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PurposeTrait.class)));
        if ("OPEN_AUDITED".equals(purpose.get("failMode"))) {
            traits.add(PurposeTrait.OPEN_AUDITED);
        }
        return traits;
    }

    static boolean flag(Map<?, ?> entry, String key) {
        return "true".equals(entry.get(key));
    }
}
