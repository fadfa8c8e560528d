package dev.privacysdk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubjectLedgerTest {
    private static final Subject ADA = Subject.of("customer", "ada");
    private static final Purpose NEWS = Purpose.of("newsletter");
    private static final DataCategory EMAIL = DataCategory.of("contact.email");
    private static final Recipient CARRIER = Recipient.of("carrier");
    private static final Instant NOW = TestClock.START.truncatedTo(ChronoUnit.MICROS);

    @Retention(RetentionPolicy.RUNTIME)
    @ForPurpose("newsletter")
    @interface ForNewsletter {}

    private final TestClock clock = new TestClock();
    private final ScriptedStore store = new ScriptedStore();
    private final SubjectLedger ledger = SubjectLedger.over(store, clock);

    @Test
    void aWriteReturnsItsPlaceAndStandsInTheHistory() {
        Revision place = ledger.consent(ADA, NEWS).given("v1", "web form");

        assertThat(ledger.history(ADA))
                .containsExactly(
                        new Recorded(place, ADA, LedgerEvent.ConsentGiven.to(NOW, NEWS, "v1", "web form"), false));
        assertThat(ledger.of(ADA).consent(NEWS, NOW)).isInstanceOf(ConsentStatus.Given.class);
        assertThat(ledger.lastRevision()).isEqualTo(place);
        assertThat(ledger.freshness().lowWater()).isEqualTo(place);
    }

    @Test
    void everyWordThatIsWrittenIsTheEventItSays() {
        everythingThatCanBeSaid(ledger);

        assertThat(events())
                .containsExactly(
                        new LedgerEvent.ConsentGiven(
                                NOW, NEWS, "v1", NOW.plusSeconds(9), true, false, Set.of(EMAIL), Set.of(CARRIER), "e"),
                        LedgerEvent.ConsentGiven.to(NOW, NEWS, "v1", "e"),
                        new LedgerEvent.ConsentRefused(NOW, NEWS, "e"),
                        new LedgerEvent.ConsentWithdrawn(NOW, NEWS, "e"),
                        new LedgerEvent.ObjectionRaised(NOW, null, "e"),
                        new LedgerEvent.ObjectionUpheld(NOW, NEWS, "e"),
                        new LedgerEvent.ObjectionOverridden(NOW, NEWS, "g"),
                        new LedgerEvent.MarketingObjected(NOW, "e"),
                        new LedgerEvent.MarketingObjectionLifted(NOW, "e"),
                        new LedgerEvent.ChannelStopped(NOW, Channel.SMS, null, "STOP"),
                        new LedgerEvent.ChannelStopped(NOW, Channel.EMAIL, SuppressionScope.ALL, "e"),
                        new LedgerEvent.ChannelReopened(NOW, Channel.SMS, "START"),
                        new LedgerEvent.PurposeOptedOut(NOW, NEWS, "e"),
                        new LedgerEvent.PurposeOptOutLifted(NOW, NEWS, "e"),
                        new LedgerEvent.SaleShareOptedOut(NOW, null, false, "e"),
                        new LedgerEvent.SaleShareOptedOut(NOW, "d1", true, "e"),
                        new LedgerEvent.SaleShareOptOutLifted(NOW, "d1", "e"),
                        new LedgerEvent.SignalOverridden(NOW, "e"),
                        new LedgerEvent.SensitiveUseLimited(NOW, "e"),
                        new LedgerEvent.SensitiveUseLimitLifted(NOW, "e"),
                        new LedgerEvent.PlatformUnlinked(NOW, "shop"),
                        new LedgerEvent.PlatformLinked(NOW, "shop"),
                        new LedgerEvent.AutomatedDecisionObjected(NOW, "e"),
                        new LedgerEvent.AutomatedDecisionObjectionLifted(NOW, "e"),
                        new LedgerEvent.SubjectRegistered(NOW, SubjectKind.USER),
                        new LedgerEvent.SubjectSeen(NOW, SubjectKind.VISITOR),
                        new LedgerEvent.ResidenceLearned(NOW, Jurisdiction.of("EU"), "e"),
                        new LedgerEvent.AgeLearned(NOW, 17),
                        new LedgerEvent.ParentalConsentGiven(NOW, "e"),
                        new LedgerEvent.ParentalConsentWithdrawn(NOW, "e"),
                        new LedgerEvent.TermsAccepted(NOW, "terms"),
                        new LedgerEvent.PolicyAcknowledged(NOW, "v1"),
                        new LedgerEvent.ContractStarted(NOW),
                        new LedgerEvent.ContractEnded(NOW),
                        new LedgerEvent.ProcessingRestricted(NOW, "g"),
                        new LedgerEvent.RestrictedUseConsented(NOW, NEWS),
                        new LedgerEvent.RestrictionLifted(NOW),
                        new LedgerEvent.ErasureRequested(NOW),
                        new LedgerEvent.ErasureVerified(NOW),
                        new LedgerEvent.ErasureCompleted(NOW),
                        new LedgerEvent.ErasureRejected(NOW, "g"),
                        new LedgerEvent.LegalHoldPlaced(NOW, Set.of(EMAIL), "case 7"),
                        new LedgerEvent.LegalHoldLifted(NOW, "case 7"),
                        new LedgerEvent.IdentityVerified(NOW, "m"),
                        new LedgerEvent.IdentityUnverified(NOW, "g"),
                        new LedgerEvent.AgentAppointed(NOW, false),
                        new LedgerEvent.AgentAppointed(NOW, true),
                        new LedgerEvent.AgentDismissed(NOW),
                        new LedgerEvent.OptOutConfirmationRequested(NOW),
                        new LedgerEvent.OptOutConfirmationSent(NOW),
                        new LedgerEvent.InstructionGiven(NOW, Set.of(NEWS), Set.of(EMAIL), Set.of(CARRIER)),
                        new LedgerEvent.InstructionWithdrawn(NOW));
    }

    @Test
    void noEventIsWithoutAWord() {
        everythingThatCanBeSaid(ledger);

        Set<Class<?>> said = events().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(leaves(LedgerEvent.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SubjectLedgerTest::leaves)
                : Stream.of(type);
    }

    private static void everythingThatCanBeSaid(LedgerWriter to) {
        Instant end = NOW.plusSeconds(9);
        to.consent(ADA, NEWS).until(end).toUse(EMAIL).toDiscloseTo(CARRIER).givenExplicitly("v1", "e");
        to.consent(ADA, ForNewsletter.class).given("v1", "e");
        to.consent(ADA, NEWS).refused("e");
        to.consent(ADA, NEWS).withdrawn("e");
        to.objection(ADA).raised("e");
        to.objection(ADA, ForNewsletter.class).upheld("e");
        to.objection(ADA, NEWS).overridden("g");
        to.marketing(ADA).objected("e");
        to.marketing(ADA).objectionLifted("e");
        to.channel(ADA, Channel.SMS).stopped("STOP");
        to.channel(ADA, Channel.EMAIL).stopped(SuppressionScope.ALL, "e");
        to.channel(ADA, Channel.SMS).reopened("START");
        to.optOut(ADA, ForNewsletter.class).made("e");
        to.optOut(ADA, NEWS).lifted("e");
        to.saleAndSharing(ADA).optedOut("e");
        to.saleAndSharing(ADA, "d1").optedOutBySignal("e");
        to.saleAndSharing(ADA, "d1").optOutLifted("e");
        to.saleAndSharing(ADA).signalOverridden("e");
        to.sensitiveUse(ADA).limited("e");
        to.sensitiveUse(ADA).limitLifted("e");
        to.platform(ADA, "shop").unlinked();
        to.platform(ADA, "shop").linked();
        to.automatedDecisions(ADA).objected("e");
        to.automatedDecisions(ADA).objectionLifted("e");
        to.register(ADA, SubjectKind.USER);
        to.seen(ADA, SubjectKind.VISITOR);
        to.residence(ADA, Jurisdiction.of("EU"), "e");
        to.age(ADA, 17);
        to.parents(ADA).consented("e");
        to.parents(ADA).withdrew("e");
        to.termsAccepted(ADA, "terms");
        to.policyAcknowledged(ADA, "v1");
        to.contract(ADA).started();
        to.contract(ADA).ended();
        to.restriction(ADA).imposed("g");
        to.restriction(ADA).consentedTo(NEWS);
        to.restriction(ADA).lifted();
        to.erasure(ADA).requested();
        to.erasure(ADA).verified();
        to.erasure(ADA).completed();
        to.erasure(ADA).rejected("g");
        to.legalHold(ADA, "case 7").placed(EMAIL);
        to.legalHold(ADA, "case 7").lifted();
        to.identity(ADA).verified("m");
        to.identity(ADA).unverified("g");
        to.agent(ADA).appointed();
        to.agent(ADA).appointedInWriting();
        to.agent(ADA).dismissed();
        to.optOutConfirmation(ADA).requested();
        to.optOutConfirmation(ADA).sent();
        to.instruction(ADA).given(Set.of(NEWS), Set.of(EMAIL), Set.of(CARRIER));
        to.instruction(ADA).withdrawn();
    }

    @Test
    void anAcknowledgementThatIsLostIsAskedForAgainAndTheEventStandsOnce() {
        store.acknowledgementsToLose.set(2);

        Revision place = ledger.consent(ADA, NEWS).withdrawn("link");

        assertThat(store.appends).hasValue(3);
        assertThat(ledger.history(ADA)).extracting(Recorded::revision).containsExactly(place);
    }

    @Test
    void anOutcomeThatStaysUnknownIsSaidAndCanBeSettled() {
        store.acknowledgementsToLose.set(4);

        OutcomeUnknown unknown = catchThrowableOfType(
                OutcomeUnknown.class, () -> ledger.consent(ADA, NEWS).withdrawn("link"));
        Revision place = ledger.settle(unknown);

        assertThat(ledger.history(ADA)).extracting(Recorded::revision).containsExactly(place);
        assertThatThrownBy(() -> ledger.settle(unknown))
                .as("it is settled")
                .isInstanceOf(AppendRefused.class)
                .hasMessageContaining("append the entries with the key");
    }

    @Test
    void anAppendThatWasNeverWrittenIsSettledToo() {
        store.appendFailure = new IllegalStateException("connection refused");
        OutcomeUnknown unknown = catchThrowableOfType(
                OutcomeUnknown.class, () -> ledger.consent(ADA, NEWS).withdrawn("link"));
        assertThat(unknown).hasCause(store.appendFailure);
        assertThat(ledger.history(ADA)).isEmpty();

        store.appendFailure = null;
        ledger.settle(unknown);

        assertThat(ledger.history(ADA)).hasSize(1);
    }

    @Test
    void aRefusalMeansThatNothingWasWritten() {
        store.appendFailure = new AppendRefused("The ledger is read only; write to another node.");

        assertThatThrownBy(() -> ledger.consent(ADA, NEWS).withdrawn("link")).isSameAs(store.appendFailure);

        assertThat(store.appends).hasValue(1);
        assertThat(ledger.history(ADA)).isEmpty();
        assertThatThrownBy(() -> ledger.append(List.of(), "k"))
                .isInstanceOf(AppendRefused.class)
                .hasMessage(store.appendFailure.getMessage());
    }

    @Test
    void aRefusalAfterAnUnknownOutcomeSettlesNothing() {
        store.acknowledgementsToLose.set(3);
        OutcomeUnknown unknown = catchThrowableOfType(
                OutcomeUnknown.class, () -> ledger.consent(ADA, NEWS).withdrawn("link"));
        store.appendFailure = new AppendRefused("read only");

        assertThatThrownBy(() -> ledger.settle(unknown))
                .isInstanceOf(OutcomeUnknown.class)
                .hasCause(store.appendFailure);

        store.appendFailure = null;
        ledger.settle(unknown);
        assertThat(ledger.history(ADA)).hasSize(1);
    }

    @Test
    void oneEventUnderOneKeyTakesEffectOnceHoweverOftenItIsWritten() {
        Instant onPaper = Instant.parse("2026-01-05T00:00:00Z");

        Revision first = ledger.at(onPaper, "letter 17").consent(ADA, NEWS).withdrawn("letter");
        Revision again = ledger.at(onPaper, "letter 17").consent(ADA, NEWS).withdrawn("letter");

        assertThat(again).isEqualTo(first);
        assertThat(events()).containsExactly(new LedgerEvent.ConsentWithdrawn(onPaper, NEWS, "letter"));
        assertThatThrownBy(
                        () -> ledger.at(onPaper, "letter 17").consent(ADA, NEWS).refused("letter"))
                .isInstanceOf(AppendRefused.class);
    }

    @Test
    void whatWasSaidEarlierIsWrittenFromThatInstant() {
        Instant onPaper = Instant.parse("2026-01-05T00:00:00Z");
        LedgerWriter paper = ledger.at(onPaper);

        paper.register(ADA, SubjectKind.USER);
        paper.contract(ADA).started();

        assertThat(events()).hasSize(2).allMatch(event -> event.at().equals(onPaper));
    }

    @Test
    void manyEntriesAreOneAppend() {
        Subject bob = Subject.of("customer", "bob");

        Revision place = ledger.append(
                List.of(
                        new LedgerEntry(ADA, new LedgerEvent.ContractStarted(NOW)),
                        new LedgerEntry(bob, new LedgerEvent.ContractStarted(NOW))),
                "two");

        assertThat(ledger.history(bob)).extracting(Recorded::revision).containsExactly(place);
        assertThat(ledger.known(ADA).state().contractActive(NOW)).isTrue();
    }

    @Test
    void aLegalHoldNamesWhatMustBeKept() {
        assertThatThrownBy(() -> ledger.legalHold(ADA, "case 7").placed())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A legal hold without a category holds nothing; name what must be kept.");
        assertThat(ledger.history(ADA)).isEmpty();
    }

    @Test
    void messagesNameNobody() {
        store.acknowledgementsToLose.set(3);
        OutcomeUnknown unknown = catchThrowableOfType(
                OutcomeUnknown.class, () -> ledger.consent(ADA, NEWS).withdrawn("link"));

        assertThat(unknown.getMessage()).doesNotContain("ada").doesNotContain("link");
    }

    private Set<LedgerEvent> events() {
        return ledger.history(ADA).stream().map(Recorded::event).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
