package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of one purpose.
 *
 * @param purpose the purpose
 * @param label its names
 * @param bases the legal bases by regime, in the order they are tried; a regime without one denies
 * @param uses the categories it may use; each covers everything below it
 * @param recipients to whom it may disclose; nobody who is not listed, the service itself included
 * @param traits its yes-or-no properties
 * @param restrictionException why it may go on under a restriction
 * @param messageClass what kind of message it sends, if it sends any
 * @param interest the interest behind a legitimate-interest basis
 * @param fides the data use in the fideslang taxonomy
 * @param dpv terms of the W3C Data Privacy Vocabulary
 */
public record PurposeRule(
        Purpose purpose,
        Label label,
        Map<Regime, List<LegalBasis>> bases,
        Set<DataCategory> uses,
        Set<Recipient> recipients,
        Set<PurposeTrait> traits,
        @Nullable RestrictionException restrictionException,
        @Nullable MessageClass messageClass,
        @Nullable Interest interest,
        @Nullable String fides,
        List<String> dpv) {
    /** An interest, and whose it is (GDPR Art. 6(1)(f), 13(1)(d)). */
    public record Interest(String whose, Map<String, String> text) {
        /** Keeps copies. */
        public Interest {
            text = Map.copyOf(text);
        }
    }

    /** Keeps copies. */
    public PurposeRule {
        EnumMap<Regime, List<LegalBasis>> ordered = new EnumMap<>(Regime.class);
        bases.forEach((regime, list) -> ordered.put(regime, List.copyOf(list)));
        bases = Collections.unmodifiableMap(ordered);
        uses = Collections.unmodifiableSet(new LinkedHashSet<>(uses));
        recipients = Collections.unmodifiableSet(new LinkedHashSet<>(recipients));
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
        dpv = List.copyOf(dpv);
    }

    /** Whether it has this property. */
    public boolean is(PurposeTrait trait) {
        return traits.contains(trait);
    }

    /** The bases in a regime, in the order they are tried; empty denies. */
    public List<LegalBasis> basesIn(Regime regime) {
        return bases.getOrDefault(regime, List.of());
    }

    /** Whether the law or the person imposes it, so that no author of a field has to agree to the use. */
    public boolean imposed() {
        return is(PurposeTrait.COMPELLING)
                || is(PurposeTrait.SUBJECT_REQUEST)
                || basesIn(Regime.EU).equals(List.of(LegalBasis.LEGAL_OBLIGATION));
    }

    /**
     * The bases of all regimes, where only the EU ones are written: outside the EU notice is enough, unless the purpose is a
     * legal obligation or compelling, which keep their basis.
     */
    public static Map<Regime, List<LegalBasis>> defaultBases(List<LegalBasis> eu, boolean compelling) {
        List<LegalBasis> elsewhere =
                compelling || eu.equals(List.of(LegalBasis.LEGAL_OBLIGATION)) ? eu : List.of(LegalBasis.NOTICE);
        return Map.of(Regime.EU, eu, Regime.US, elsewhere, Regime.BASE, elsewhere);
    }
}
