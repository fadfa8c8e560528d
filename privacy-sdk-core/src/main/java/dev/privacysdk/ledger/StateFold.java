package dev.privacysdk.ledger;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.LedgerEvent.AgeLearned;
import dev.privacysdk.ledger.LedgerEvent.ConsentChange;
import dev.privacysdk.ledger.LedgerEvent.ConsentGiven;
import dev.privacysdk.ledger.LedgerEvent.ErasureStep;
import dev.privacysdk.ledger.LedgerEvent.InstructionGiven;
import dev.privacysdk.ledger.LedgerEvent.ObjectionChange;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The one place where an event becomes state; a lifting ends what stands open when it is written. */
final class StateFold {
    /** After this the one confirmation of an opt-out may no longer be sent (FCC ruling of 2012). */
    private static final Duration CONFIRMATION_WINDOW = Duration.ofMinutes(5);

    final List<Span> registered = new ArrayList<>();

    @Nullable
    SubjectKind kind;

    @Nullable
    Jurisdiction residence;

    @Nullable
    AgeLearned age;

    final List<Span> parentalConsents = new ArrayList<>();
    final List<Span> contracts = new ArrayList<>();
    final List<ConsentChange> consents = new ArrayList<>();
    final List<ObjectionChange> objections = new ArrayList<>();
    final List<Span> marketingObjections = new ArrayList<>();
    final List<Span> restrictions = new ArrayList<>();
    final List<SubjectState.RestrictedUse> restrictedUses = new ArrayList<>();
    final List<ErasureStep> erasure = new ArrayList<>();
    final List<SubjectState.Hold> holds = new ArrayList<>();
    final List<Suppression> suppressions = new ArrayList<>();
    final Map<Purpose, List<Span>> purposeOptOuts = new HashMap<>();
    final List<SaleShareOptOut> saleShareOptOuts = new ArrayList<>();
    final List<Span> sensitiveUseLimits = new ArrayList<>();
    final List<Instant> signalOverrides = new ArrayList<>();
    final List<Span> unlinked = new ArrayList<>();
    final List<Span> automatedDecisionObjections = new ArrayList<>();
    boolean identityVerified;

    @Nullable
    Boolean agentSigned;

    @Nullable
    Instant confirmationRequested;

    boolean confirmationSent;

    @Nullable
    InstructionGiven instruction;

    final List<Instructed> instructions = new ArrayList<>();
    final Set<Instant> boundaries = new TreeSet<>();

    StateFold() {}

    StateFold(SubjectState state) {
        registered.addAll(state.registered);
        kind = state.kind;
        residence = state.residence;
        age = state.age;
        parentalConsents.addAll(state.parentalConsents);
        contracts.addAll(state.contracts);
        consents.addAll(state.consents);
        objections.addAll(state.objections);
        marketingObjections.addAll(state.marketingObjections);
        restrictions.addAll(state.restrictions);
        restrictedUses.addAll(state.restrictedUses);
        erasure.addAll(state.erasure);
        holds.addAll(state.holds);
        suppressions.addAll(state.suppressions);
        purposeOptOuts.putAll(state.purposeOptOuts);
        saleShareOptOuts.addAll(state.saleShareOptOuts);
        sensitiveUseLimits.addAll(state.sensitiveUseLimits);
        signalOverrides.addAll(state.signalOverrides);
        unlinked.addAll(state.unlinked);
        automatedDecisionObjections.addAll(state.automatedDecisionObjections);
        identityVerified = state.identityVerified;
        agentSigned = state.agentSigned;
        confirmationRequested = state.confirmationRequested;
        confirmationSent = state.confirmationSent;
        instruction = state.instruction;
        instructions.addAll(state.instructions);
        boundaries.addAll(state.boundaries());
    }

    /** What a customer told its processor, instead of what this person did. */
    void instructedBy(SubjectState customer) {
        instruction = customer.instruction;
        instructions.clear();
        instructions.addAll(customer.instructions);
        instructions.forEach(one -> boundaries.add(one.from()));
    }

    SubjectState state() {
        return new SubjectState(this);
    }

    void add(LedgerEvent event) {
        add(event, event.at());
    }

    /** An event that counts from this instant, whatever it names. */
    void add(LedgerEvent event, Instant at) {
        boundaries.add(at);
        if (event instanceof ConsentChange change) {
            consents.add(Redated.consent(change, at));
            if (change instanceof ConsentGiven given && given.expiresAt() != null) {
                boundaries.add(given.expiresAt());
            }
        } else if (event instanceof ObjectionChange change) {
            objections.add(Redated.objection(change, at));
        } else if (event instanceof ErasureStep step) {
            erasure.add(Redated.erasure(step, at));
        } else if (!person(event, at) && !choice(event, at) && !request(event, at)) {
            throw new IllegalStateException("An event of this kind has no place in the fold.");
        }
    }

    /** Who the person is and what binds the service to the person. */
    private boolean person(LedgerEvent event, Instant at) {
        if (event instanceof LedgerEvent.SubjectRegistered e) {
            kind = e.kind();
            registered.add(new Span(at, null));
        } else if (event instanceof LedgerEvent.SubjectSeen e) {
            kind = e.kind();
        } else if (event instanceof LedgerEvent.ResidenceLearned e) {
            residence = e.residence();
        } else if (event instanceof AgeLearned e) {
            age = Redated.age(e, at);
        } else if (event instanceof LedgerEvent.ParentalConsentGiven) {
            parentalConsents.add(new Span(at, null));
        } else if (event instanceof LedgerEvent.ParentalConsentWithdrawn) {
            end(parentalConsents, at);
        } else if (event instanceof LedgerEvent.ContractStarted) {
            contracts.add(new Span(at, null));
        } else if (event instanceof LedgerEvent.ContractEnded) {
            end(contracts, at);
        } else if (event instanceof InstructionGiven e) {
            instruction = Redated.instruction(e, at);
            instructions.add(new Instructed(at, instruction));
        } else if (event instanceof LedgerEvent.InstructionWithdrawn) {
            instruction = null;
            instructions.add(new Instructed(at, null));
        } else {
            return event instanceof LedgerEvent.TermsAccepted || event instanceof LedgerEvent.PolicyAcknowledged;
        }
        return true;
    }

    /** What the person chose, and took back. */
    private boolean choice(LedgerEvent event, Instant at) {
        if (event instanceof LedgerEvent.MarketingObjected) {
            marketingObjections.add(new Span(at, null));
        } else if (event instanceof LedgerEvent.MarketingObjectionLifted) {
            lift(marketingObjections, at);
        } else if (event instanceof LedgerEvent.ChannelStopped e) {
            suppressions.add(new Suppression(e.channel(), e.scope(), new Span(at, null)));
        } else if (event instanceof LedgerEvent.ChannelReopened e) {
            reopen(e.channel(), at);
        } else if (event instanceof LedgerEvent.PurposeOptedOut e) {
            purposeOptOuts.merge(e.purpose(), List.of(new Span(at, null)), StateFold::joined);
        } else if (event instanceof LedgerEvent.PurposeOptOutLifted e) {
            purposeOptOuts.computeIfPresent(e.purpose(), (purpose, spans) -> lifted(spans, at));
        } else if (event instanceof LedgerEvent.SaleShareOptedOut e) {
            saleShareOptOuts.add(new SaleShareOptOut(e.device(), e.bySignal(), new Span(at, null)));
        } else if (event instanceof LedgerEvent.SaleShareOptOutLifted e) {
            replace(
                    saleShareOptOuts,
                    o -> open(o.span(), at) && (e.device() == null || Objects.equals(e.device(), o.device())),
                    o -> new SaleShareOptOut(
                            o.device(), o.bySignal(), new Span(o.span().from(), at)));
        } else if (event instanceof LedgerEvent.SensitiveUseLimited) {
            sensitiveUseLimits.add(new Span(at, null));
        } else if (event instanceof LedgerEvent.SensitiveUseLimitLifted) {
            lift(sensitiveUseLimits, at);
        } else if (event instanceof LedgerEvent.SignalOverridden) {
            signalOverrides.add(at);
        } else if (event instanceof LedgerEvent.PlatformUnlinked) {
            unlinked.add(new Span(at, null));
        } else if (event instanceof LedgerEvent.PlatformLinked) {
            lift(unlinked, at);
        } else if (event instanceof LedgerEvent.AutomatedDecisionObjected) {
            automatedDecisionObjections.add(new Span(at, null));
        } else if (event instanceof LedgerEvent.AutomatedDecisionObjectionLifted) {
            lift(automatedDecisionObjections, at);
        } else {
            return false;
        }
        return true;
    }

    /** What became of the person's requests, and what the law imposes on them. */
    private boolean request(LedgerEvent event, Instant at) {
        if (event instanceof LedgerEvent.ProcessingRestricted) {
            restrictions.add(new Span(at, null));
            endUses(use -> use.span().from().equals(at), at);
        } else if (event instanceof LedgerEvent.RestrictedUseConsented e) {
            restrictedUses.add(new SubjectState.RestrictedUse(e.purpose(), new Span(at, null)));
        } else if (event instanceof LedgerEvent.RestrictionLifted) {
            liftRestriction(at);
        } else if (event instanceof LedgerEvent.LegalHoldPlaced e) {
            holds.add(new SubjectState.Hold(e.reference(), e.categories(), new Span(at, null)));
        } else if (event instanceof LedgerEvent.LegalHoldLifted e) {
            replace(
                    holds,
                    hold -> hold.reference().equals(e.reference()) && open(hold.span(), at),
                    hold -> new SubjectState.Hold(
                            hold.reference(),
                            hold.categories(),
                            new Span(hold.span().from(), at)));
        } else if (event instanceof LedgerEvent.IdentityVerified) {
            identityVerified = true;
        } else if (event instanceof LedgerEvent.IdentityUnverified) {
            identityVerified = false;
        } else if (event instanceof LedgerEvent.AgentAppointed e) {
            agentSigned = e.signed();
        } else if (event instanceof LedgerEvent.AgentDismissed) {
            agentSigned = null;
        } else if (event instanceof LedgerEvent.OptOutConfirmationRequested) {
            confirmationRequested = at;
            confirmationSent = false;
            if (at.isBefore(Instant.MAX.minus(CONFIRMATION_WINDOW))) {
                boundaries.add(at.plus(CONFIRMATION_WINDOW).plusNanos(1));
            }
        } else if (event instanceof LedgerEvent.OptOutConfirmationSent) {
            confirmationSent = true;
        } else {
            return false;
        }
        return true;
    }

    /** What was consented to in spite of a restriction ends with it, unless there was nothing to lift. */
    private void liftRestriction(Instant at) {
        if (restrictions.stream().anyMatch(span -> open(span, at))) {
            lift(restrictions, at);
            endUses(use -> true, at);
        }
    }

    /** At the same instant a restriction reaches what was consented to before it. */
    private void endUses(Predicate<SubjectState.RestrictedUse> which, Instant at) {
        replace(
                restrictedUses,
                use -> use.span().to() == null && which.test(use),
                use -> new SubjectState.RestrictedUse(
                        use.purpose(), new Span(use.span().from(), at)));
    }

    private void reopen(Channel channel, Instant at) {
        replace(
                suppressions,
                s -> s.channel() == channel && open(s.span(), at),
                s -> new Suppression(s.channel(), s.scope(), new Span(s.span().from(), at)));
    }

    private static boolean open(Span span, Instant at) {
        return span.to() == null && span.from().isBefore(at);
    }

    /** Ends permissions: at the same instant the end wins. */
    private static void end(List<Span> spans, Instant at) {
        replace(spans, span -> span.to() == null, span -> new Span(span.from(), at));
    }

    /** Lifts what the person asked for: never at or before the instant it was asked for. */
    private static void lift(List<Span> spans, Instant at) {
        replace(spans, span -> open(span, at), span -> new Span(span.from(), at));
    }

    private static List<Span> lifted(List<Span> spans, Instant at) {
        List<Span> copy = new ArrayList<>(spans);
        lift(copy, at);
        return List.copyOf(copy);
    }

    private static List<Span> joined(List<Span> older, List<Span> newer) {
        List<Span> all = new ArrayList<>(older);
        all.addAll(newer);
        return List.copyOf(all);
    }

    private static <T> void replace(List<T> list, Predicate<T> which, UnaryOperator<T> by) {
        list.replaceAll(item -> which.test(item) ? by.apply(item) : item);
    }
}
