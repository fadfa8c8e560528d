package dev.privacysdk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubjectStateProperties {
    /** Something a person asks for, how it is taken back, and whether it stands. */
    private record Wish(
            Function<Instant, LedgerEvent> asked,
            Function<Instant, LedgerEvent> lifted,
            BiPredicate<SubjectState, Instant> stands) {}

    private static final Purpose PURPOSE = LedgerEvents.PURPOSES.get(0);
    private static final DataCategory CATEGORY = LedgerEvents.CATEGORIES.get(0);

    private static final List<Wish> WISHES = List.of(
            new Wish(
                    at -> new LedgerEvent.MarketingObjected(at, "e"),
                    at -> new LedgerEvent.MarketingObjectionLifted(at, "e"),
                    SubjectState::marketingObjection),
            new Wish(
                    at -> new LedgerEvent.ProcessingRestricted(at, "g"),
                    LedgerEvent.RestrictionLifted::new,
                    SubjectState::restricted),
            new Wish(
                    at -> new LedgerEvent.ChannelStopped(at, Channel.SMS, null, "STOP"),
                    at -> new LedgerEvent.ChannelReopened(at, Channel.SMS, "START"),
                    (state, time) -> state.suppressions().stream()
                            .anyMatch(
                                    s -> s.channel() == Channel.SMS && s.span().restrictsAt(time))),
            new Wish(
                    at -> new LedgerEvent.PurposeOptedOut(at, PURPOSE, "e"),
                    at -> new LedgerEvent.PurposeOptOutLifted(at, PURPOSE, "e"),
                    (state, time) -> state.optedOut(PURPOSE, time)),
            new Wish(
                    at -> new LedgerEvent.SaleShareOptedOut(at, "one", false, "e"),
                    at -> new LedgerEvent.SaleShareOptOutLifted(at, null, "e"),
                    (state, time) -> state.saleShareOptOuts().stream()
                            .anyMatch(o -> "one".equals(o.device()) && o.span().restrictsAt(time))),
            new Wish(
                    at -> new LedgerEvent.SensitiveUseLimited(at, "e"),
                    at -> new LedgerEvent.SensitiveUseLimitLifted(at, "e"),
                    SubjectState::sensitiveUseLimited),
            new Wish(
                    at -> new LedgerEvent.PlatformUnlinked(at, "one"),
                    at -> new LedgerEvent.PlatformLinked(at, "one"),
                    SubjectState::linkRevoked),
            new Wish(
                    at -> new LedgerEvent.AutomatedDecisionObjected(at, "e"),
                    at -> new LedgerEvent.AutomatedDecisionObjectionLifted(at, "e"),
                    SubjectState::automatedDecisionObjection),
            new Wish(
                    at -> new LedgerEvent.LegalHoldPlaced(at, Set.of(CATEGORY), "one"),
                    at -> new LedgerEvent.LegalHoldLifted(at, "one"),
                    (state, time) -> state.heldFromErasure(CATEGORY, time)));

    @Property(tries = 500)
    void theOrderOfEventsThatHaveNothingToDoWithEachOtherIsIrrelevant(@ForAll("histories") List<LedgerEvent> history) {
        List<LedgerEvent> sorted = history.stream()
                .collect(Collectors.groupingBy(SubjectStateProperties::topic, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(everything(SubjectState.of(sorted))).isEqualTo(everything(SubjectState.of(history)));
    }

    @Property(tries = 500)
    void whatIsWrittenLaterNeverChangesTheAnswersAboutBefore(
            @ForAll("histories") List<LedgerEvent> history, @ForAll("events") LedgerEvent later) {
        SubjectState before = SubjectState.of(history);
        List<LedgerEvent> more = new ArrayList<>(history);
        more.add(later);
        SubjectState after = SubjectState.of(more);

        for (Instant time : LedgerEvents.INSTANTS) {
            if (time.isBefore(later.at())) {
                assertThat(asOf(after, time)).isEqualTo(asOf(before, time));
            }
        }
    }

    @Property(tries = 500)
    void aLiftingNeverLiftsWhatIsAskedForAfterwards(
            @ForAll("histories") List<LedgerEvent> history,
            @ForAll("wishes") Wish wish,
            @ForAll("instants") Instant lifted,
            @ForAll("instants") Instant asked,
            @ForAll("instants") Instant time) {
        List<LedgerEvent> all = new ArrayList<>(history);
        all.add(wish.lifted().apply(lifted));
        all.add(wish.asked().apply(asked));

        if (!time.isBefore(asked)) {
            assertThat(wish.stands().test(SubjectState.of(all), time)).isTrue();
        }
    }

    @Property(tries = 500)
    void aLiftingEndsWhatWasAskedForBeforeItAndNothingElse(
            @ForAll("wishes") Wish wish,
            @ForAll("instants") Instant asked,
            @ForAll("instants") Instant lifted,
            @ForAll("instants") Instant time) {
        SubjectState state =
                SubjectState.of(List.of(wish.asked().apply(asked), wish.lifted().apply(lifted)));

        boolean begun = !time.isBefore(asked);
        boolean ended = lifted.isAfter(asked) && !time.isBefore(lifted);
        assertThat(wish.stands().test(state, time)).isEqualTo(begun && !ended);
    }

    @Property(tries = 500)
    void nothingChangesBetweenTwoBoundaries(
            @ForAll("histories") List<LedgerEvent> history, @ForAll("instants") Instant time) {
        SubjectState state = SubjectState.of(history);
        Instant next = state.nextBoundary(time);

        Instant justBefore = next == null ? time.plusSeconds(100_000) : next.minusNanos(1);
        assertThat(asOf(state, justBefore)).isEqualTo(asOf(state, time));
    }

    @Property(tries = 500)
    void aConsentStandsAsItStandsInWhateverOrderItIsTold(
            @ForAll("histories") List<LedgerEvent> history, @ForAll("instants") Instant time) {
        List<LedgerEvent> reversed = new ArrayList<>(history);
        Collections.reverse(reversed);

        for (Purpose purpose : LedgerEvents.PURPOSES) {
            assertThat(SubjectState.of(reversed).consent(purpose, time).getClass())
                    .isEqualTo(SubjectState.of(history).consent(purpose, time).getClass());
        }
    }

    @Property(tries = 500)
    void actingForACustomerChangesTheInstructionAndNothingElse(
            @ForAll("histories") List<LedgerEvent> person, @ForAll("histories") List<LedgerEvent> customer) {
        SubjectState own = SubjectState.of(person);
        SubjectState under = own.under(SubjectState.of(customer));

        assertThat(under.instruction()).isEqualTo(SubjectState.of(customer).instruction());
        for (Instant time : LedgerEvents.INSTANTS) {
            assertThat(under.instruction(time))
                    .isEqualTo(SubjectState.of(customer).instruction(time));
            assertThat(besidesInstruction(under, time)).isEqualTo(besidesInstruction(own, time));
        }
    }

    @Property(tries = 500)
    void everyKindOfEventHasAPlaceInTheFold(@ForAll("events") LedgerEvent event) {
        assertThat(SubjectState.of(List.of(event)).boundaries()).contains(event.at());
    }

    @Property(tries = 500)
    void whatWasSaidNowCountsFromTheInstantTheLedgerGivesIt(@ForAll("histories") List<LedgerEvent> history) {
        Revision place = new Revision("l", 1, 1);
        Subject ada = Subject.of("customer", "ada");
        SubjectState told = SubjectState.of(history);
        SubjectState state = LedgerOrder.state(
                history.stream()
                        .map(event -> new Recorded(place, ada, event, false))
                        .toList(),
                Instant.EPOCH);

        assertThat(state.consents()).allMatch(change -> change.at().equals(Instant.EPOCH));
        assertThat(state.objections()).allMatch(change -> change.at().equals(Instant.EPOCH));
        assertThat(state.erasure).allMatch(step -> step.at().equals(Instant.EPOCH));
        assertThat(kinds(state.consents())).isEqualTo(kinds(told.consents()));
        assertThat(kinds(state.objections())).isEqualTo(kinds(told.objections()));
        assertThat(kinds(state.erasure)).containsExactlyInAnyOrderElementsOf(kinds(told.erasure));
        assertThat(state.instruction() == null).isEqualTo(told.instruction() == null);
    }

    private static List<String> kinds(List<? extends LedgerEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    /** What an event is about; events about different things may change places. */
    private static Object topic(LedgerEvent event) {
        String name = event.getClass().getSimpleName();
        return List.of(
                        "Consent",
                        "Objection",
                        "Marketing",
                        "Erasure",
                        "LegalHold",
                        "Channel",
                        "PurposeOpt",
                        "SaleShare",
                        "SensitiveUse",
                        "Signal",
                        "Platform",
                        "AutomatedDecision",
                        "Identity",
                        "Agent",
                        "OptOutConfirmation",
                        "Instruction",
                        "Parental",
                        "Contract",
                        "Terms",
                        "Policy",
                        "Subject",
                        "Residence",
                        "Age")
                .stream()
                .filter(name::startsWith)
                .findFirst()
                .orElse("Restriction");
    }

    private static Map<String, Object> everything(SubjectState state) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Instant time : LedgerEvents.INSTANTS) {
            answers.put(time.toString(), asOf(state, time));
            answers.put("age " + time, Objects.requireNonNullElse(state.age(time), -1));
        }
        answers.put("kind", Objects.requireNonNullElse(state.kind(), "none"));
        answers.put("residence", Objects.requireNonNullElse(state.residence(), "none"));
        answers.put("identity", state.identityVerified());
        answers.put("agent", Objects.requireNonNullElse(state.agentSigned(), "none"));
        answers.put("confirmation", Objects.requireNonNullElse(state.confirmationRequested(), "none"));
        answers.put("sent", state.confirmationSent());
        answers.put("instruction", Objects.requireNonNullElse(state.instruction(), "none"));
        return answers;
    }

    private static Map<String, Object> besidesInstruction(SubjectState state, Instant time) {
        Map<String, Object> answers = asOf(state, time);
        answers.remove("instruction");
        return answers;
    }

    /** Every answer that is asked for an instant. */
    private static Map<String, Object> asOf(SubjectState state, Instant time) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("known", state.known(time));
        answers.put("parents", state.parentalConsent(time));
        answers.put("contract", state.contractActive(time));
        answers.put("marketing", state.marketingObjection(time));
        answers.put("restricted", state.restricted(time));
        answers.put("sensitive", state.sensitiveUseLimited(time));
        answers.put("signal", state.signalOverridden(time));
        answers.put("link", state.linkRevoked(time));
        answers.put("automated", state.automatedDecisionObjection(time));
        answers.put("instruction", Objects.requireNonNullElse(state.instruction(time), "none"));
        answers.put("erasure", Objects.requireNonNullElse(state.erasure(time), "none"));
        for (Purpose purpose : LedgerEvents.PURPOSES) {
            ConsentStatus status = state.consent(purpose, time);
            answers.put("consent " + purpose, isNo(status) ? "no" : status);
            answers.put("opt-out " + purpose, state.optedOut(purpose, time));
            answers.put("despite " + purpose, state.consentedDespiteRestriction(purpose.id(), time));
        }
        for (DataCategory category : LedgerEvents.CATEGORIES) {
            answers.put("held " + category, state.heldFromErasure(category, time));
        }
        for (Suppression suppression : state.suppressions()) {
            if (suppression.span().restrictsAt(time)) {
                answers.put("stopped " + suppression.channel() + suppression.scope(), true);
            }
        }
        for (SaleShareOptOut optOut : state.saleShareOptOuts()) {
            if (optOut.span().restrictsAt(time)) {
                answers.put("sale " + optOut.device() + optOut.bySignal(), true);
            }
        }
        for (LedgerEvent.ObjectionChange change : state.objections()) {
            if (!change.at().isAfter(time)) {
                answers.put("objection " + change, true);
            }
        }
        return answers;
    }

    /** A yes that lies ahead turns one kind of no into another. */
    private static boolean isNo(ConsentStatus status) {
        return status instanceof ConsentStatus.Never
                || status instanceof ConsentStatus.Refused
                || status instanceof ConsentStatus.Withdrawn
                || status instanceof ConsentStatus.DatedAhead;
    }

    @Provide
    Arbitrary<List<LedgerEvent>> histories() {
        return LedgerEvents.histories();
    }

    @Provide
    Arbitrary<LedgerEvent> events() {
        return LedgerEvents.any();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.of(LedgerEvents.INSTANTS);
    }

    @Provide
    Arbitrary<Wish> wishes() {
        return Arbitraries.of(WISHES);
    }
}
