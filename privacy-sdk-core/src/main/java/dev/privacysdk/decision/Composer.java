package dev.privacysdk.decision;

import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes one decision of the verdicts on several categories.
 *
 * <p>Named categories are permitted all together or not at all; of mere candidates those that may be used are covered. The
 * headline of a denial is that of the lowest rule, then the order of the policy.
 */
final class Composer {
    /** Stands for no category where the policy has none for the purpose, so that the rules can say why. */
    private static final DataCategory UNSPECIFIED = DataCategory.of("unspecified");

    private final ProcessingKind kind;
    private final @Nullable Edition edition;
    private final Instant validUntil;
    private final @Nullable Revision revision;

    Composer(Policy policy, ProcessingKind kind, Instant time, Instant validUntil, @Nullable Revision revision) {
        this.kind = kind;
        this.edition = policy.inForce(time).orElse(null);
        this.validUntil = validUntil;
        this.revision = revision;
    }

    /** Which categories are judged: those named; of mere candidates, and else, whatever the policy lets the purpose use. */
    List<DataCategory> categories() {
        if (!kind.categories().isEmpty()) {
            boolean mere = !kind.everyCategory() && kind.role() != Role.PROCESSOR;
            List<DataCategory> usable = mere ? usable(kind.categories()) : List.of();
            return usable.isEmpty() ? kind.categories() : usable;
        }
        PurposeRule rule = edition == null ? null : edition.purpose(kind.purpose());
        return rule == null ? List.of() : List.copyOf(rule.uses());
    }

    private List<DataCategory> usable(List<DataCategory> candidates) {
        return edition == null
                ? List.of()
                : candidates.stream()
                        .filter(category -> edition.allows(kind.purpose(), category))
                        .toList();
    }

    Decision decide(Processing processing, Function<DataCategory, Verdict> judge) {
        List<DataCategory> categories = categories();
        List<Finding> permits = new ArrayList<>();
        List<Finding> denials = new ArrayList<>();
        EnumSet<Obligation> permitted = EnumSet.noneOf(Obligation.class);
        EnumSet<Obligation> denied = EnumSet.noneOf(Obligation.class);
        for (DataCategory category : categories) {
            Verdict verdict = judge.apply(category);
            Finding finding = new Finding(category, verdict.reason(), verdict.basis());
            (verdict.permits() ? permits : denials).add(finding);
            (verdict.permits() ? permitted : denied).addAll(verdict.obligations());
        }
        if (categories.isEmpty()) {
            Verdict verdict = judge.apply(UNSPECIFIED);
            denials.add(new Finding(null, verdict.reason(), verdict.basis()));
            denied.addAll(verdict.obligations());
        }
        boolean yes = kind.everyCategory() ? denials.isEmpty() : !permits.isEmpty();
        return yes
                ? permit(processing, permits, permitted, excluded(permits, denials, judge))
                : deny(permits, denials, denied);
    }

    /** What lies below a permitted category and is judged more strictly is no part of the permit by its parent's name. */
    private Set<DataCategory> excluded(
            List<Finding> permits, List<Finding> denials, Function<DataCategory, Verdict> judge) {
        Set<DataCategory> excluded = new LinkedHashSet<>();
        denials.forEach(denial -> {
            if (denial.category() != null) {
                excluded.add(denial.category());
            }
        });
        for (Finding permit : permits) {
            DataCategory category = permit.category();
            if (edition != null && category != null) {
                edition.stricterBelow(category).stream()
                        .filter(below -> !judge.apply(below).permits())
                        .forEach(excluded::add);
            }
        }
        return excluded;
    }

    private Permit permit(
            Processing processing, List<Finding> permits, Set<Obligation> obligations, Set<DataCategory> excluded) {
        Subject subject = processing.subject();
        return new Permit(
                processing,
                subject == null ? Set.of() : Set.of(subject),
                permits,
                obligations,
                version(),
                revision,
                validUntil,
                false,
                imposed(),
                excluded);
    }

    /** Whether the law or the person imposes the purpose, whatever its author had in mind. */
    boolean imposed() {
        PurposeRule rule = edition == null ? null : edition.purpose(kind.purpose());
        return rule != null && rule.imposed();
    }

    private Deny deny(List<Finding> permits, List<Finding> denials, Set<Obligation> obligations) {
        Finding headline = headline(denials);
        List<Finding> findings = new ArrayList<>(permits);
        findings.addAll(denials);
        return new Deny(
                headline.reason(),
                headline.basis(),
                findings,
                obligations,
                edition == null ? null : edition.version(),
                revision,
                validUntil);
    }

    private static Finding headline(Collection<Finding> denials) {
        Finding headline = null;
        for (Finding denial : denials) {
            if (headline == null
                    || denial.reason().rule().compareTo(headline.reason().rule()) < 0) {
                headline = denial;
            }
        }
        return headline == null ? new Finding(null, Reason.INTERNAL_ERROR, null) : headline;
    }

    private PolicyVersion version() {
        return edition == null ? new PolicyVersion("none", "") : edition.version();
    }
}
