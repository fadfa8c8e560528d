package dev.privacysdk.policy;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Regime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the marks on data against an edition. */
final class ConformanceFields {
    private final Edition edition;
    private final ConformanceFindings findings;

    ConformanceFields(Edition edition, ConformanceFindings findings) {
        this.edition = edition;
        this.findings = findings;
    }

    void check(Collection<MarkedType> types, Collection<MarkedMethod> methods) {
        Set<Purpose> served = new LinkedHashSet<>();
        for (MarkedMethod method : methods) {
            if (method.opensPurpose()) {
                served.add(method.purpose());
            }
        }
        for (MarkedType type : types) {
            for (MarkedField field : type.fields()) {
                DataCategory category = field.category();
                if (category != null) {
                    check(field, category, served);
                    checkAbsence(type, field, category);
                }
            }
        }
    }

    private void check(MarkedField field, DataCategory category, Set<Purpose> served) {
        CategoryRule rule = edition.category(category);
        if (rule == null) {
            findings.unknown(field, "holds", category, edition, ConformanceFindings.categoryIds(edition));
        }
        for (Purpose purpose : field.purposes()) {
            PurposeRule allowed = purposeOf(field, "is marked for", purpose);
            if (rule != null && allowed != null && !edition.allows(purpose, category)) {
                findings.error(
                        field,
                        field + " is marked for " + purpose + ", but policy "
                                + edition.version().id() + " lets " + purpose + " use only " + allowed.uses()
                                + "; drop the word, or have the policy add " + category + ".");
            }
        }
        if (field.collectedFor() != null) {
            purposeOf(field, "was collected for", field.collectedFor());
        }
        if (rule != null && rule.special()) {
            (field.purposes().isEmpty() ? served : field.purposes())
                    .forEach(purpose -> checkSpecial(field, category, purpose));
        }
    }

    private @Nullable PurposeRule purposeOf(MarkedField field, String does, Purpose purpose) {
        PurposeRule rule = edition.purpose(purpose);
        if (rule == null) {
            findings.unknown(field, does, purpose, edition, ConformanceFindings.purposeIds(edition));
        }
        return rule;
    }

    /** GDPR Art. 9(2): a special category needs explicit consent or one of the other grounds, whatever the basis is. */
    private void checkSpecial(MarkedField field, DataCategory category, Purpose purpose) {
        PurposeRule rule = edition.purpose(purpose);
        if (rule == null
                || !edition.allows(purpose, category)
                || rule.basesIn(Regime.EU).isEmpty()) {
            return;
        }
        boolean grounded = rule.basesIn(Regime.EU).contains(LegalBasis.CONSENT)
                || rule.restrictionException() == RestrictionException.CLAIMS
                || rule.is(PurposeTrait.SUBJECT_REQUEST);
        if (!grounded) {
            findings.warning(
                    field,
                    field + " holds " + category + ", a special category, for " + purpose + ", which policy "
                            + edition.version().id() + " rests on " + rule.basesIn(Regime.EU)
                            + "; without explicit consent every use is denied, so ask for it or drop the word.");
        }
    }

    /** Only records are copied field by field; what is not copied passes whole or not at all. */
    private void checkAbsence(MarkedType type, MarkedField field, DataCategory category) {
        if (!type.type().isRecord() || field.isSubjectId() || field.canBeAbsent()) {
            return;
        }
        List<PurposeRule> withheld = edition.purposes().stream()
                .filter(rule -> !field.mayServe(rule.purpose()) || !edition.allows(rule.purpose(), category))
                .toList();
        if (!withheld.isEmpty()) {
            findings.error(
                    field,
                    field + " is withheld for some purposes, such as "
                            + withheld.get(0).purpose()
                            + ", and cannot be left out; make it @Nullable, Optional or a collection.");
        }
    }
}
