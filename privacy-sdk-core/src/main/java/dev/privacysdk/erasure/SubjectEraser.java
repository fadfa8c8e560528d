package dev.privacysdk.erasure;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.ledger.LedgerEvent.ErasureCompleted;
import dev.privacysdk.ledger.LedgerEvent.ErasureStep;
import dev.privacysdk.ledger.LedgerEvent.ErasureVerified;
import dev.privacysdk.ledger.LedgerEvent.LegalHoldPlaced;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Forgets a person in every place, once the ledger shows that the request was verified (GDPR Art. 17).
 *
 * <p>Safe for any number of threads. Call it again after a fault or a crash: it finishes. Until every eraser has run without a
 * fault the ledger says VERIFIED, and everything else about the person stands still. Call it again after completion too, where
 * something may have come in late.
 */
public final class SubjectEraser {
    private static final int LONGEST_ID = 120;

    private final PurposeGate gate;
    private final SubjectLedger ledger;
    private final PolicySource policies;
    private final Purpose erasure;
    private final List<SubjectDataEraser> erasers;
    private final List<ContactSource> contacts;
    private final List<Duty> duties;
    private final Suppressions suppressions;
    private final Clock clock;

    private SubjectEraser(Builder builder, Clock clock) {
        this.gate = builder.gate;
        this.ledger = builder.ledger;
        this.policies = builder.policies;
        this.erasure = builder.erasure;
        this.erasers = List.copyOf(builder.erasers);
        this.contacts = List.copyOf(builder.contacts);
        this.duties = List.copyOf(builder.duties);
        this.suppressions = new Suppressions(builder.ledger);
        this.clock = clock;
    }

    /** Begins with what has no sensible default; {@code erasure} is the purpose of carrying out a person's request. */
    public static Builder under(PurposeGate gate, SubjectLedger ledger, PolicySource policies, Purpose erasure) {
        return new Builder(gate, ledger, policies, erasure);
    }

    /**
     * Erases this person wherever it can, and says what is left.
     *
     * @throws ErasureRefused where no verified request stands, or code and policy disagree on what the law keeps; nothing was
     *     erased
     * @throws PrivacyDeniedException where the gate denies, such as for a legal hold on everything; nothing was erased
     */
    public ErasureReport erase(Subject subject) {
        Instant now = clock.instant();
        SubjectState state = standing(subject, now);
        Permit permit = gate.require(Processing.of(subject, erasure).performing(Operation.ERASE));
        SortedMap<DataCategory, Kept.Ground> grounds = kept(subject, state, now).grounds();
        List<ErasureReport.Step> steps = new ArrayList<>();
        List<Contact> known = new ArrayList<>();
        ErasureReport.Step optOuts = keepOptOuts(
                () -> PurposeScope.of(permit)
                        .run(() -> contacts.forEach(source -> known.addAll(source.contacts(subject)))),
                subject,
                known);
        steps.add(optOuts);
        if (!optOuts.done()) {
            return new ErasureReport(false, steps, grounds);
        }
        erasers.forEach(eraser -> steps.add(run(eraser, subject, permit, grounds)));
        // Again, for what the person opted out of meanwhile: the addresses are gone by now.
        steps.set(0, keepOptOuts(() -> {}, subject, known));
        boolean complete = steps.stream().allMatch(ErasureReport.Step::done) && completed(subject);
        return new ErasureReport(complete, steps, grounds);
    }

    private SubjectState standing(Subject subject, Instant now) {
        SubjectState state = ledger.of(subject);
        ErasureStep step = state.erasure(now);
        if (!(step instanceof ErasureVerified) && !(step instanceof ErasureCompleted)) {
            throw new ErasureRefused(
                    "No verified request for erasure stands for this person; verify who asks, then write"
                            + " ledger.erasure(subject).verified().");
        }
        return state;
    }

    private ErasureReport.Step keepOptOuts(Runnable first, Subject subject, List<Contact> known) {
        try {
            first.run();
            suppressions.keep(subject, known);
            return ErasureReport.Step.done("suppressions", new Erased(0, 0));
        } catch (Exception | LinkageError | StackOverflowError e) {
            return ErasureReport.Step.failed("suppressions", e);
        }
    }

    /** Reads what stands before each: a hold may have been placed meanwhile, or the request taken back. */
    private ErasureReport.Step run(
            SubjectDataEraser eraser, Subject subject, Permit permit, SortedMap<DataCategory, Kept.Ground> grounds) {
        try {
            Instant now = clock.instant();
            Kept kept = kept(subject, standing(subject, now), now);
            kept.grounds().forEach((category, ground) -> grounds.merge(category, ground, Kept::stronger));
            return ErasureReport.Step.done(
                    eraser.name(), PurposeScope.of(permit).get(() -> eraser.erase(subject, kept)));
        } catch (Exception | LinkageError | StackOverflowError e) {
            return ErasureReport.Step.failed(eraser.name(), e);
        }
    }

    /** Writes it down, unless the request was taken back while the last eraser ran. */
    private boolean completed(Subject subject) {
        ErasureStep step = ledger.of(subject).erasure(clock.instant());
        if (step instanceof ErasureVerified) {
            ledger.erasure(subject).completed();
            return true;
        }
        return step instanceof ErasureCompleted;
    }

    private Kept kept(Subject subject, SubjectState state, Instant now) {
        Edition edition = policies.current()
                .inForce(now)
                .orElseThrow(() -> new ErasureRefused("No edition of the policy is in force; nothing is erased."));
        Kept kept = Kept.nothing().and(Kept.Ground.LEGAL_HOLD, held(subject, state, now));
        for (Duty duty : duties) {
            kept = kept.and(Kept.Ground.RETAINED_BY_LAW, duty.agreed(edition));
        }
        return kept;
    }

    /** Of the categories that holds ever named, those of which all is held now. */
    private Set<DataCategory> held(Subject subject, SubjectState state, Instant now) {
        Set<DataCategory> held = new TreeSet<>();
        for (Recorded recorded : ledger.history(subject)) {
            if (recorded.event() instanceof LegalHoldPlaced hold) {
                hold.categories().stream()
                        .filter(category -> state.heldFromErasure(anythingBelow(category), now))
                        .forEach(held::add);
            }
        }
        return held;
    }

    /** A category below this one that no hold names, so that only a hold on this one or above reaches it. */
    private static DataCategory anythingBelow(DataCategory category) {
        String below = category.id() + ".x";
        return below.length() <= LONGEST_ID ? DataCategory.of(below) : category;
    }

    /** Takes where the data is, and refuses to build what would not hold. */
    public static final class Builder {
        private final PurposeGate gate;
        private final SubjectLedger ledger;
        private final PolicySource policies;
        private final Purpose erasure;
        private final List<SubjectDataEraser> erasers = new ArrayList<>();
        private final List<ContactSource> contacts = new ArrayList<>();
        private final List<Duty> duties = new ArrayList<>();
        private @Nullable Clock clock;

        private Builder(PurposeGate gate, SubjectLedger ledger, PolicySource policies, Purpose erasure) {
            this.gate = gate;
            this.ledger = ledger;
            this.policies = policies;
            this.erasure = erasure;
        }

        /** Where the person is to be forgotten, in this order. */
        public Builder from(SubjectDataEraser... where) {
            erasers.addAll(List.of(where));
            return this;
        }

        /** Where the person's addresses are, at which opt-outs are kept. */
        public Builder contacts(ContactSource source) {
            contacts.add(source);
            return this;
        }

        /**
         * What the law demands to keep: these categories, for this duty (GDPR Art. 17(3)(b)).
         *
         * <p>The policy must agree: the purpose goes on after erasure, rests on a legal obligation alone, is not the person's own
         * request, and may use the categories; else nothing is erased.
         */
        public Builder retaining(Purpose duty, DataCategory... categories) {
            duties.add(new Duty(duty, List.of(categories)));
            return this;
        }

        /** The clock that picks the edition; has to be said. */
        public Builder clock(Clock wall) {
            this.clock = wall;
            return this;
        }

        /** Builds; throws IllegalStateException with everything that is missing or wrong, and what to do. */
        public SubjectEraser build() {
            List<String> problems = new ArrayList<>();
            Set<String> names = new HashSet<>(Set.of("suppressions"));
            for (SubjectDataEraser eraser : erasers) {
                if (eraser.name().isBlank() || !names.add(eraser.name())) {
                    problems.add("An eraser of " + eraser.getClass().getSimpleName() + " needs a name of its own.");
                }
            }
            if (erasers.isEmpty()) {
                problems.add("Say where data is: .from(eraser); without one every erasure would call itself complete.");
            }
            if (contacts.isEmpty()) {
                problems.add("Say where addresses are: .contacts(source), so that opt-outs outlive the erasure; "
                        + "person -> List.of() where nobody is ever written to.");
            }
            if (clock == null) {
                problems.add("Say which clock: .clock(Clock.systemUTC()).");
            }
            if (!problems.isEmpty() || clock == null) {
                throw new IllegalStateException("The eraser cannot be built. " + String.join(" ", problems));
            }
            return new SubjectEraser(this, clock);
        }
    }
}
