package dev.privacysdk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectStateTest {
    private static final Instant T1 = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant T2 = T1.plusSeconds(60);
    private static final Instant T3 = T2.plusSeconds(60);
    private static final Purpose NEWS = Purpose.of("newsletter");
    private static final DataCategory EMAIL = DataCategory.of("contact.email");

    @Test
    void ofSomebodyUnknownNothingIsKnown() {
        SubjectState state = SubjectState.UNKNOWN;

        assertThat(state.known(T1)).isFalse();
        assertThat(state.kind()).isNull();
        assertThat(state.residence()).isNull();
        assertThat(state.age(T1)).isNull();
        assertThat(state.erasure(T1)).isNull();
        assertThat(state.instruction()).isNull();
        assertThat(state.agentSigned()).isNull();
        assertThat(state.nextBoundary(Instant.MIN)).isNull();
    }

    @Test
    void acceptanceOfTermsAndUseOfTheServiceAreNeverAConsent() {
        SubjectState state =
                state(new LedgerEvent.TermsAccepted(T1, "terms"), new LedgerEvent.PolicyAcknowledged(T1, "v2"));

        assertThat(state.consents()).isEmpty();
        assertThat(state.consent(NEWS, T3)).isEqualTo(new ConsentStatus.Never());
    }

    @Test
    void aPersonIsKnownFromTheRegistration() {
        SubjectState state = state(
                new LedgerEvent.SubjectRegistered(T2, SubjectKind.USER),
                new LedgerEvent.ResidenceLearned(T2, Jurisdiction.of("jp"), "address"));

        assertThat(state.known(T1)).isFalse();
        assertThat(state.known(T2)).isTrue();
        assertThat(state.kind()).isEqualTo(SubjectKind.USER);
        assertThat(state.residence()).isEqualTo(Jurisdiction.of("JP"));
    }

    @Test
    void aPersonGrowsOlderWithTheYears() {
        SubjectState state = state(new LedgerEvent.AgeLearned(T1, 16));

        assertThat(state.age(T1)).isEqualTo(16);
        assertThat(state.age(T1.plus(729, ChronoUnit.DAYS))).isEqualTo(17);
        assertThat(state.age(T1.plus(732, ChronoUnit.DAYS))).isEqualTo(18);
    }

    @Test
    void permissionsEndAtTheInstantTheyAreTakenBack() {
        SubjectState state = state(
                new LedgerEvent.ContractStarted(T1),
                new LedgerEvent.ParentalConsentGiven(T1, "e"),
                new LedgerEvent.ContractEnded(T2),
                new LedgerEvent.ParentalConsentWithdrawn(T1, "e"));

        assertThat(state.contractActive(T1)).isTrue();
        assertThat(state.contractActive(T2)).isFalse();
        assertThat(state.parentalConsent(T1)).as("the end wins").isFalse();
    }

    @Test
    void aConsentInSpiteOfARestrictionEndsWithIt() {
        SubjectState state = state(
                new LedgerEvent.ProcessingRestricted(T1, "contested"),
                new LedgerEvent.RestrictedUseConsented(T1, NEWS),
                new LedgerEvent.RestrictionLifted(T2),
                new LedgerEvent.ProcessingRestricted(T3, "again"));

        assertThat(state.consentedDespiteRestriction("newsletter", T1)).isTrue();
        assertThat(state.restricted(T2)).isFalse();
        assertThat(state.restricted(T3)).isTrue();
        assertThat(state.consentedDespiteRestriction("newsletter", T3)).isFalse();
    }

    @Test
    void aLiftingThatLiftsNothingLeavesTheConsentInSpiteOfIt() {
        SubjectState state = state(
                new LedgerEvent.ProcessingRestricted(T2, "contested"),
                new LedgerEvent.RestrictedUseConsented(T2, NEWS),
                new LedgerEvent.RestrictionLifted(T1));

        assertThat(state.restricted(T3)).isTrue();
        assertThat(state.consentedDespiteRestriction("newsletter", T3)).isTrue();
    }

    @Test
    void ofTwoStepsOfAnErasureAtOneInstantTheFurtherCounts() {
        SubjectState state = state(
                new LedgerEvent.ErasureVerified(T2),
                new LedgerEvent.ErasureRequested(T2),
                new LedgerEvent.ErasureCompleted(T3));

        assertThat(state.erasure(T1)).isNull();
        assertThat(state.erasure(T2)).isEqualTo(new LedgerEvent.ErasureVerified(T2));
        assertThat(state.erasure(T3)).isEqualTo(new LedgerEvent.ErasureCompleted(T3));
    }

    @Test
    void aHoldReachesUpAndDownTheTreeAndNotBeside() {
        SubjectState state = state(
                new LedgerEvent.LegalHoldPlaced(T1, Set.of(EMAIL), "a"),
                new LedgerEvent.LegalHoldPlaced(T1, Set.of(EMAIL), "b"),
                new LedgerEvent.LegalHoldLifted(T2, "a"));

        assertThat(state.heldFromErasure(DataCategory.of("contact"), T1)).isTrue();
        assertThat(state.heldFromErasure(DataCategory.of("contact.email.work"), T1))
                .isTrue();
        assertThat(state.heldFromErasure(DataCategory.of("contact.phone"), T1)).isFalse();
        assertThat(state.heldFromErasure(EMAIL, T3)).as("one hold is left").isTrue();
    }

    @Test
    void aReopenedChannelIsOpenAndTheOthersAreNot() {
        SubjectState state = state(
                new LedgerEvent.ChannelStopped(T1, Channel.SMS, null, "STOP"),
                new LedgerEvent.ChannelStopped(T1, Channel.EMAIL, SuppressionScope.MARKETING, "link"),
                new LedgerEvent.ChannelReopened(T2, Channel.SMS, "START"));

        assertThat(state.suppressions())
                .containsExactly(
                        new Suppression(Channel.SMS, null, new Span(T1, T2)),
                        new Suppression(Channel.EMAIL, SuppressionScope.MARKETING, new Span(T1, null)));
    }

    @Test
    void theOptOutOfOneDeviceIsTakenBackForThatDeviceOrForAll() {
        LedgerEvent one = new LedgerEvent.SaleShareOptedOut(T1, "d1", true, "e");
        LedgerEvent all = new LedgerEvent.SaleShareOptedOut(T1, null, false, "e");

        assertThat(state(one, all, new LedgerEvent.SaleShareOptOutLifted(T2, "d1", "e"))
                        .saleShareOptOuts())
                .extracting(o -> o.span().to())
                .containsExactly(T2, null);
        assertThat(state(one, all, new LedgerEvent.SaleShareOptOutLifted(T2, null, "e"))
                        .saleShareOptOuts())
                .extracting(o -> o.span().to())
                .containsExactly(T2, T2);
    }

    @Test
    void everyInstantAtWhichSomethingBeginsOrEndsIsABoundary() {
        SubjectState state = state(
                new LedgerEvent.ConsentGiven(T1, NEWS, "v1", T3, false, false, Set.of(), Set.of(), "e"),
                new LedgerEvent.OptOutConfirmationRequested(T2));

        assertThat(state.nextBoundary(T1.minusNanos(1))).isEqualTo(T1);
        assertThat(state.nextBoundary(T1)).isEqualTo(T2);
        assertThat(state.nextBoundary(T2)).isEqualTo(T3);
        assertThat(state.nextBoundary(T3)).isEqualTo(T2.plusSeconds(300).plusNanos(1));
        assertThat(state.nextBoundary(T3.plusSeconds(1000))).isNull();
    }

    @Test
    void aNewRequestTakesNoVerifiedOrCompletedErasureBack() {
        LedgerEvent verified = new LedgerEvent.ErasureVerified(T1);
        LedgerEvent completed = new LedgerEvent.ErasureCompleted(T2);
        LedgerEvent again = new LedgerEvent.ErasureRequested(T3);

        assertThat(state(verified, again).erasure(T3)).isEqualTo(verified);
        assertThat(state(verified, completed, again).erasure(T3)).isEqualTo(completed);
        assertThat(state(verified, completed, again, new LedgerEvent.ErasureVerified(T3))
                        .erasure(T3))
                .isEqualTo(completed);
        assertThat(state(verified, completed, again).erasure(T1)).isEqualTo(verified);
    }

    @Test
    void onlyWhatIsNotCompletedCanBeRejected() {
        LedgerEvent requested = new LedgerEvent.ErasureRequested(T1);
        LedgerEvent rejected = new LedgerEvent.ErasureRejected(T3, "ground");

        assertThat(state(requested, rejected).erasure(T3)).isEqualTo(rejected);
        assertThat(state(new LedgerEvent.ErasureVerified(T2), rejected).erasure(T3))
                .isEqualTo(rejected);
        assertThat(state(new LedgerEvent.ErasureCompleted(T2), rejected).erasure(T3))
                .isEqualTo(new LedgerEvent.ErasureCompleted(T2));
        LedgerEvent anew = new LedgerEvent.ErasureRequested(T3.plusSeconds(1));
        assertThat(state(requested, rejected, anew).erasure(T3.plusSeconds(1))).isEqualTo(anew);
    }

    @Test
    void anInstructionCountsFromItsInstantToTheNextOrItsWithdrawal() {
        LedgerEvent.InstructionGiven first = instruction(T1, "newsletter");
        LedgerEvent.InstructionGiven second = instruction(T2, "support");
        SubjectState customer = state(second, first, new LedgerEvent.InstructionWithdrawn(T3));

        assertThat(customer.instruction(T1.minusNanos(1))).isNull();
        assertThat(customer.instruction(T1)).isEqualTo(first);
        assertThat(customer.instruction(T2)).isEqualTo(second);
        assertThat(customer.instruction(T3)).isNull();
        assertThat(state(instruction(T3, "support"), new LedgerEvent.InstructionWithdrawn(T3))
                        .instruction(T3))
                .isNull();
        assertThat(state(new LedgerEvent.InstructionWithdrawn(T3), instruction(T3, "support"))
                        .instruction(T3))
                .isNull();
    }

    @Test
    void aPersonUnderACustomerCarriesAllItsInstructionsAndTheirInstants() {
        SubjectState customer = state(instruction(T1, "newsletter"), new LedgerEvent.InstructionWithdrawn(T3));
        SubjectState under = state(instruction(T2, "support")).under(customer);

        assertThat(under.instruction(T2)).isEqualTo(instruction(T1, "newsletter"));
        assertThat(under.instruction(T3)).isNull();
        assertThat(under.nextBoundary(T1.minusNanos(1))).isEqualTo(T1);
        assertThat(under.nextBoundary(T2)).isEqualTo(T3);
    }

    @Test
    void whatWasConsentedToBeforeARestrictionIsNoConsentInSpiteOfIt() {
        LedgerEvent consent = new LedgerEvent.RestrictedUseConsented(T1, NEWS);
        LedgerEvent restricted = new LedgerEvent.ProcessingRestricted(T2, "accuracy");

        assertThat(state(consent, restricted).consentedDespiteRestriction(NEWS.id(), T3))
                .isFalse();
        assertThat(state(consent, restricted, new LedgerEvent.RestrictedUseConsented(T2, NEWS))
                        .consentedDespiteRestriction(NEWS.id(), T3))
                .isTrue();
        assertThat(state(new LedgerEvent.RestrictedUseConsented(T2, NEWS), restricted)
                        .consentedDespiteRestriction(NEWS.id(), T3))
                .isFalse();
    }

    @Test
    void noTextOfAnEventSaysWhatIsPersonal() {
        Subject ada = Subject.of("customer", "ada");
        for (LedgerEvent event : List.of(
                new LedgerEvent.AgeLearned(T1, 4711),
                new LedgerEvent.SaleShareOptedOut(T1, "secret-4711", true, "4711"),
                new LedgerEvent.SaleShareOptOutLifted(T1, "secret-4711", "4711"))) {
            assertThat(event.toString())
                    .doesNotContain("4711")
                    .contains(event.getClass().getSimpleName(), T1.toString());
        }
        LedgerEvent evident = new LedgerEvent.MarketingObjected(T1, "4711");
        assertThat(new LedgerEntry(ada, evident).toString()).doesNotContain("4711", "ada");
        assertThat(new Recorded(new Revision("l", 1, 1), ada, evident).toString())
                .doesNotContain("4711", "ada");
        assertThat(new SaleShareOptOut("secret-4711", true, new Span(T1, null)).toString())
                .doesNotContain("4711");
    }

    private static LedgerEvent.InstructionGiven instruction(Instant at, String purpose) {
        return new LedgerEvent.InstructionGiven(at, Set.of(Purpose.of(purpose)), Set.of(EMAIL), Set.of());
    }

    private static SubjectState state(LedgerEvent... events) {
        return SubjectState.of(List.of(events));
    }
}
