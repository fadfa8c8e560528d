package dev.privacysdk.decision;

import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Questions about many people: read together, decided one by one, recorded together. */
final class GroupAnswering {
    private static final Logger LOG = LoggerFactory.getLogger(PurposeGate.class);
    private static final Set<Reason> OUTAGES = EnumSet.of(
            Reason.STORE_UNAVAILABLE,
            Reason.STORE_STALE,
            Reason.DEADLINE,
            Reason.AUDIT_UNAVAILABLE,
            Reason.LEDGER_REGRESSED,
            Reason.INTERNAL_ERROR);

    private final PolicySource policies;
    private final SubjectLedger ledger;
    private final Clock clock;
    private final Deadline deadline;
    private final Asker asker;
    private final Recorder recorder;
    private final Answering one;

    GroupAnswering(
            PolicySource policies,
            SubjectLedger ledger,
            Clock clock,
            Deadline deadline,
            Asker asker,
            Recorder recorder,
            Answering one) {
        this.policies = policies;
        this.ledger = ledger;
        this.clock = clock;
        this.deadline = deadline;
        this.asker = asker;
        this.recorder = recorder;
        this.one = one;
    }

    Map<Subject, Decision> decideAll(ProcessingKind kind, Collection<Subject> subjects) {
        Map<Subject, Decision> decisions = new LinkedHashMap<>();
        Set<Subject> missing = new LinkedHashSet<>();
        for (Subject subject : subjects) {
            if (ledger.cached(subject) == null) {
                missing.add(subject);
            }
        }
        Deadline.Budget budget = deadline.begin();
        boolean inTime = missing.isEmpty() || fetch(missing, budget);
        Batch batch = new Batch(budget);
        for (Subject subject : subjects) {
            Processing processing = Processing.of(subject, kind);
            decisions.computeIfAbsent(
                    subject,
                    s -> inTime || ledger.cached(s) != null ? one.answer(processing, batch) : late(processing));
        }
        batch.groups().forEach((like, permits) -> recordTogether(permits, decisions));
        warnOfOutage(kind, decisions.values());
        return decisions;
    }

    /** Whoever is left out because something was out looks like somebody who said no: an operator has to know. */
    private static void warnOfOutage(ProcessingKind kind, Collection<Decision> decisions) {
        long out = decisions.stream()
                .filter(decision -> OUTAGES.contains(decision.reason()))
                .count();
        if (out > 0) {
            LOG.warn(
                    "{}: {} of {} people are denied because the ledger or the audit sink did not answer in time, whatever"
                            + " they said; look at these and run it again.",
                    kind.purpose(),
                    out,
                    decisions.size());
        }
    }

    /** One record for all the people of whom it says the same; without it none of them is permitted. */
    private void recordTogether(List<Permit> permits, Map<Subject, Decision> decisions) {
        List<Subject> people =
                permits.stream().flatMap(permit -> permit.subjects().stream()).toList();
        try {
            recorder.record(permits.get(0), people, clock.instant());
            permits.forEach(permit -> recorder.count(permit.processing(), permit));
        } catch (RuntimeException e) {
            Deny deny = one.unrecorded(permits.get(0), e);
            permits.forEach(permit -> recorder.count(permit.processing(), deny));
            people.forEach(person -> decisions.put(person, deny));
        }
    }

    Permit openEach(ProcessingKind kind) {
        return opened(kind, true);
    }

    private Permit opened(ProcessingKind kind, boolean forEach) {
        Processing processing = Processing.anonymous(kind);
        Policy policy = policies.current();
        Instant time = clock.instant();
        Deny deny = asker.byPolicyAlone(policy, processing, Signals.NONE, time);
        if (deny != null) {
            recorder.count(processing, deny);
            throw new PrivacyDeniedException(kind.purpose(), deny);
        }
        Instant until = policy.nextChange(time).orElse(Instant.MAX);
        Composer composer = new Composer(policy, kind, time, until, null);
        Decision open = composer.decide(processing, category -> Verdict.of(Reason.DECIDED_FOR_EACH));
        return new Permit(
                processing,
                Set.of(),
                open.findings(),
                Set.of(),
                ((Permit) open).policyVersion(),
                null,
                until,
                forEach,
                composer.imposed(),
                Set.of());
    }

    Permit requireEach(ProcessingKind kind, Collection<Subject> subjects) {
        return subjects.isEmpty() ? opened(kind, false) : together(kind, decideAll(kind, subjects));
    }

    Permit together(ProcessingKind kind, Map<Subject, Decision> decisions) {
        Deny firstDenial = null;
        List<Permit> permits = new ArrayList<>();
        Set<Subject> people = new LinkedHashSet<>();
        for (Map.Entry<Subject, Decision> entry : decisions.entrySet()) {
            if (entry.getValue() instanceof Permit permit) {
                permits.add(permit);
                people.add(entry.getKey());
            } else if (firstDenial == null) {
                firstDenial = (Deny) entry.getValue();
            }
        }
        List<Finding> common = permits.isEmpty() ? List.of() : common(permits);
        if (common.isEmpty()) {
            Deny deny = firstDenial != null ? firstDenial : one.denied(Reason.INVALID_REQUEST);
            throw new PrivacyDeniedException(kind.purpose(), deny);
        }
        return group(Processing.anonymous(kind), people, permits, common);
    }

    /** What is permitted for everybody; where it rests on different grounds, on none in particular. */
    private static List<Finding> common(List<Permit> permits) {
        List<Finding> common = new ArrayList<>();
        for (Finding finding : permits.get(0).findings()) {
            if (permits.stream().allMatch(permit -> covers(permit, finding.category()))) {
                boolean alike =
                        permits.stream().allMatch(permit -> permit.findings().contains(finding));
                common.add(alike ? finding : new Finding(finding.category(), Reason.DECIDED_FOR_EACH, null));
            }
        }
        return common;
    }

    private static Permit group(Processing group, Set<Subject> people, List<Permit> permits, List<Finding> common) {
        EnumSet<Obligation> obligations = EnumSet.noneOf(Obligation.class);
        Set<DataCategory> excluded = new LinkedHashSet<>();
        Instant until = Instant.MAX;
        for (Permit permit : permits) {
            obligations.addAll(permit.obligations());
            excluded.addAll(permit.excluded());
            until = permit.validUntil().isBefore(until) ? permit.validUntil() : until;
        }
        Permit first = permits.get(0);
        return new Permit(
                group,
                Set.copyOf(people),
                common,
                obligations,
                first.policyVersion(),
                first.revision(),
                until,
                false,
                first.imposed(),
                excluded);
    }

    private static boolean covers(Permit permit, @Nullable DataCategory category) {
        return category != null && permit.covers(category);
    }

    private boolean fetch(Collection<Subject> missing, Deadline.Budget budget) {
        try {
            budget.call(() -> {
                ledger.known(missing, null, (subject, known) -> {});
                return true;
            });
            return true;
        } catch (Deadline.Missed e) {
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    private Decision late(Processing processing) {
        Deny deny = one.denied(Reason.DEADLINE);
        recorder.count(processing, deny);
        return deny;
    }
}
