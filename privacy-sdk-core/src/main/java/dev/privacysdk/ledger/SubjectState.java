package dev.privacysdk.ledger;

import dev.privacysdk.ledger.LedgerEvent.AgeLearned;
import dev.privacysdk.ledger.LedgerEvent.ConsentChange;
import dev.privacysdk.ledger.LedgerEvent.ErasureStep;
import dev.privacysdk.ledger.LedgerEvent.InstructionGiven;
import dev.privacysdk.ledger.LedgerEvent.ObjectionChange;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows about one person, folded from the events about that person and nothing else.
 *
 * <p>Immutable. It says what is, at any instant one asks for; what follows from it is decided elsewhere.
 */
public final class SubjectState {
    /** A person the ledger has never heard of. */
    public static final SubjectState UNKNOWN = new StateFold().state();

    /** A consent to one purpose in spite of a restriction; it ends with the restriction. */
    record RestrictedUse(Purpose purpose, Span span) {}

    /** Categories that must not be erased, under a reference. */
    record Hold(String reference, Set<DataCategory> categories, Span span) {}

    final List<Span> registered;
    final @Nullable SubjectKind kind;
    final @Nullable Jurisdiction residence;
    final @Nullable AgeLearned age;
    final List<Span> parentalConsents;
    final List<Span> contracts;
    final List<ConsentChange> consents;
    final List<ObjectionChange> objections;
    final List<Span> marketingObjections;
    final List<Span> restrictions;
    final List<RestrictedUse> restrictedUses;
    final List<ErasureStep> erasure;
    final List<Hold> holds;
    final List<Suppression> suppressions;
    final Map<Purpose, List<Span>> purposeOptOuts;
    final List<SaleShareOptOut> saleShareOptOuts;
    final List<Span> sensitiveUseLimits;
    final List<Instant> signalOverrides;
    final List<Span> unlinked;
    final List<Span> automatedDecisionObjections;
    final boolean identityVerified;
    final @Nullable Boolean agentSigned;
    final @Nullable Instant confirmationRequested;
    final boolean confirmationSent;
    final @Nullable InstructionGiven instruction;
    final List<Instructed> instructions;
    private final Instant[] boundaries;

    SubjectState(StateFold fold) {
        registered = List.copyOf(fold.registered);
        kind = fold.kind;
        residence = fold.residence;
        age = fold.age;
        parentalConsents = List.copyOf(fold.parentalConsents);
        contracts = List.copyOf(fold.contracts);
        consents = List.copyOf(fold.consents);
        objections = List.copyOf(fold.objections);
        marketingObjections = List.copyOf(fold.marketingObjections);
        restrictions = List.copyOf(fold.restrictions);
        restrictedUses = List.copyOf(fold.restrictedUses);
        erasure = ErasureCourse.sorted(fold.erasure);
        holds = List.copyOf(fold.holds);
        suppressions = List.copyOf(fold.suppressions);
        purposeOptOuts = Map.copyOf(fold.purposeOptOuts);
        saleShareOptOuts = List.copyOf(fold.saleShareOptOuts);
        sensitiveUseLimits = List.copyOf(fold.sensitiveUseLimits);
        signalOverrides = List.copyOf(fold.signalOverrides);
        unlinked = List.copyOf(fold.unlinked);
        automatedDecisionObjections = List.copyOf(fold.automatedDecisionObjections);
        identityVerified = fold.identityVerified;
        agentSigned = fold.agentSigned;
        confirmationRequested = fold.confirmationRequested;
        confirmationSent = fold.confirmationSent;
        instruction = fold.instruction;
        instructions = List.copyOf(fold.instructions);
        boundaries = fold.boundaries.stream().sorted().distinct().toArray(Instant[]::new);
    }

    /** The state after these events, in the order in which the ledger holds them. */
    public static SubjectState of(Iterable<? extends LedgerEvent> events) {
        StateFold fold = new StateFold();
        events.forEach(fold::add);
        return fold.state();
    }

    /** The same with another person's instruction: what a customer told its processor. */
    public SubjectState under(SubjectState customer) {
        StateFold fold = new StateFold(this);
        fold.instructedBy(customer);
        return fold.state();
    }

    /** Whether the person is known, rather than merely seen. */
    public boolean known(Instant time) {
        return registered.stream().anyMatch(span -> span.permitsAt(time));
    }

    /** What the person is to the service, if that was recorded. */
    public @Nullable SubjectKind kind() {
        return kind;
    }

    /** Where the person resides, if that was recorded. */
    public @Nullable Jurisdiction residence() {
        return residence;
    }

    /** The person's age in whole years, at least; null where it is not known. */
    public @Nullable Integer age(Instant time) {
        if (age == null) {
            return null;
        }
        if (age.at().equals(Instant.MIN) || !age.at().isBefore(time)) {
            return age.years();
        }
        long since = ChronoUnit.YEARS.between(age.at().atOffset(ZoneOffset.UTC), time.atOffset(ZoneOffset.UTC));
        return (int) Math.min(Integer.MAX_VALUE, age.years() + since);
    }

    /** Whether a parent agreed to the service. */
    public boolean parentalConsent(Instant time) {
        return parentalConsents.stream().anyMatch(span -> span.permitsAt(time));
    }

    /** Whether a contract with the person is active. */
    public boolean contractActive(Instant time) {
        return contracts.stream().anyMatch(span -> span.permitsAt(time));
    }

    /** Every change of a consent, in the ledger's order. */
    public List<ConsentChange> consents() {
        return consents;
    }

    /** How the consent to this purpose stands, by what the person said; the gate also knows what the policy says. */
    public ConsentStatus consent(Purpose purpose, Instant time) {
        return ConsentStatus.of(consents, purpose, time);
    }

    /** Every change of an objection, in the ledger's order. */
    public List<ObjectionChange> objections() {
        return objections;
    }

    /** Whether an objection to direct marketing stands. */
    public boolean marketingObjection(Instant time) {
        return restricts(marketingObjections, time);
    }

    /** Whether processing is restricted. */
    public boolean restricted(Instant time) {
        return restricts(restrictions, time);
    }

    /** Whether the person consented to this purpose in spite of a restriction that stands, and not before it. */
    public boolean consentedDespiteRestriction(String purpose, Instant time) {
        return restrictedUses.stream()
                .filter(use -> use.purpose().id().equals(purpose) && use.span().permitsAt(time))
                .anyMatch(use -> restrictions.stream()
                        .anyMatch(restriction -> restriction.restrictsAt(time)
                                && !use.span().from().isBefore(restriction.from())));
    }

    /** How far an erasure had come at this time: no new request takes a verified or completed one back. */
    public @Nullable ErasureStep erasure(Instant time) {
        return ErasureCourse.at(time, erasure);
    }

    /** Whether a hold keeps this category, something above it or something below it from being erased. */
    public boolean heldFromErasure(DataCategory category, Instant time) {
        return holds.stream()
                .filter(hold -> hold.span().restrictsAt(time))
                .flatMap(hold -> hold.categories().stream())
                .anyMatch(held -> held.covers(category) || category.covers(held));
    }

    /** Every stop of a channel. */
    public List<Suppression> suppressions() {
        return suppressions;
    }

    /** Whether the person opted out of this very purpose. */
    public boolean optedOut(Purpose purpose, Instant time) {
        return restricts(purposeOptOuts.getOrDefault(purpose, List.of()), time);
    }

    /** Every opt-out of sale and sharing. */
    public List<SaleShareOptOut> saleShareOptOuts() {
        return saleShareOptOuts;
    }

    /** Whether the person limited the use of sensitive data. */
    public boolean sensitiveUseLimited(Instant time) {
        return restricts(sensitiveUseLimits, time);
    }

    /** Whether the person consented after the conflict with a browser's signal was pointed out. */
    public boolean signalOverridden(Instant time) {
        return signalOverrides.stream().anyMatch(at -> !at.isAfter(time));
    }

    /** Whether the linked platform is disconnected. */
    public boolean linkRevoked(Instant time) {
        return restricts(unlinked, time);
    }

    /** Whether the person wants a human in decisions. */
    public boolean automatedDecisionObjection(Instant time) {
        return restricts(automatedDecisionObjections, time);
    }

    /** Whether the person's identity is verified for a request. */
    public boolean identityVerified() {
        return identityVerified;
    }

    /** Whether the agent has a signed permission; null where nobody acts for the person. */
    public @Nullable Boolean agentSigned() {
        return agentSigned;
    }

    /** When the confirmation of an opt-out was asked for, if it was. */
    public @Nullable Instant confirmationRequested() {
        return confirmationRequested;
    }

    /** Whether that confirmation went out. */
    public boolean confirmationSent() {
        return confirmationSent;
    }

    /** What a customer told its processor, if it stood at this time. */
    public @Nullable InstructionGiven instruction(Instant time) {
        return Instructed.at(time, instructions);
    }

    /** What a customer told its processor last, whenever that is to count; null where it was taken back. */
    public @Nullable InstructionGiven instruction() {
        return instruction;
    }

    /** The first instant after this one at which anything recorded begins or ends to count; null where nothing does. */
    public @Nullable Instant nextBoundary(Instant time) {
        for (Instant boundary : boundaries) {
            if (boundary.isAfter(time)) {
                return boundary;
            }
        }
        return null;
    }

    /** Every instant at which something begins or ends to count. */
    Set<Instant> boundaries() {
        return Set.of(boundaries);
    }

    private static boolean restricts(List<Span> spans, Instant time) {
        for (Span span : spans) {
            if (span.restrictsAt(time)) {
                return true;
            }
        }
        return false;
    }

    /** Never what it holds, which is about a person. */
    @Override
    public String toString() {
        return "SubjectState[" + boundaries.length + " instants]";
    }
}
