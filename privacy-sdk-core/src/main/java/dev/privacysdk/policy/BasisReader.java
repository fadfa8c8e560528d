package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Regime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the legal bases of a purpose. */
final class BasisReader {
    private static final String BASIS = "basis";
    private static final String ELSE = "else";

    private static final Map<String, Optional<LegalBasis>> WORDS = words();

    private final Problems problems;

    BasisReader(Problems problems) {
        this.problems = problems;
    }

    private static Map<String, Optional<LegalBasis>> words() {
        Map<String, Optional<LegalBasis>> words = new LinkedHashMap<>();
        Spelling.words(LegalBasis.class).forEach((word, basis) -> words.put(word, Optional.of(basis)));
        words.put("none", Optional.empty());
        return Ordered.map(words);
    }

    /** The bases by regime; a regime without one is left out. */
    Map<Regime, List<LegalBasis>> read(Fields purpose, boolean compelling) {
        Map<Regime, List<LegalBasis>> bases;
        if (purpose.node(BASIS) instanceof Node.Entries node) {
            bases = byRegime(new Fields(node, purpose.at(BASIS), problems));
        } else {
            List<LegalBasis> eu = bases(purpose, BASIS);
            bases = eu.isEmpty() ? Map.of() : PurposeRule.defaultBases(eu, compelling);
        }
        List<LegalBasis> eu = bases.getOrDefault(Regime.EU, List.of());
        if (eu.contains(LegalBasis.NOTICE)) {
            purpose.error(
                    BASIS,
                    "a notice alone is no basis in the EU (GDPR Art. 6(1)); name the EU basis, or none, as in"
                            + " { EU: none, else: notice }");
        }
        return bases;
    }

    private Map<Regime, List<LegalBasis>> byRegime(Fields fields) {
        Map<Regime, List<LegalBasis>> bases = new EnumMap<>(Regime.class);
        List<LegalBasis> others = bases(fields, ELSE);
        for (Regime regime : Regime.values()) {
            List<LegalBasis> own = fields.has(regime.name()) ? bases(fields, regime.name()) : others;
            if (!own.isEmpty()) {
                bases.put(regime, own);
            }
        }
        fields.end();
        return bases;
    }

    private List<LegalBasis> bases(Fields fields, String key) {
        List<LegalBasis> bases = new ArrayList<>();
        boolean none = false;
        for (Optional<LegalBasis> word : fields.words(key, WORDS)) {
            word.ifPresent(bases::add);
            none |= word.isEmpty();
        }
        if (none && !bases.isEmpty()) {
            fields.error(key, "says none beside a basis; keep one of them");
        }
        return bases;
    }
}
