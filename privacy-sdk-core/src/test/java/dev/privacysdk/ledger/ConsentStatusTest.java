package dev.privacysdk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.ledger.LedgerEvent.ConsentChange;
import dev.privacysdk.ledger.LedgerEvent.ConsentGiven;
import dev.privacysdk.ledger.LedgerEvent.ConsentRefused;
import dev.privacysdk.ledger.LedgerEvent.ConsentWithdrawn;
import dev.privacysdk.vocabulary.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentStatusTest {
    private static final Purpose MAIL = Purpose.of("marketing.mail");
    private static final Purpose MARKETING = Purpose.of("marketing");
    private static final Instant T1 = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant T2 = T1.plusSeconds(60);
    private static final Instant T3 = T2.plusSeconds(60);

    @Test
    void nobodyHasAsked() {
        assertThat(status(T1)).isEqualTo(new ConsentStatus.Never());
    }

    @Test
    void aYesCountsFromItsInstant() {
        ConsentGiven given = given(MAIL, T2);

        assertThat(status(T1, given)).isEqualTo(new ConsentStatus.DatedAhead(given));
        assertThat(status(T2, given)).isEqualTo(new ConsentStatus.Given(given));
    }

    @Test
    void aYesToTheParentIsNoYesToTheChildAndANoIsOne() {
        assertThat(status(T3, given(MARKETING, T1))).isEqualTo(new ConsentStatus.Never());
        assertThat(status(T3, given(MAIL, T1), new ConsentWithdrawn(T2, MARKETING, "e")))
                .isEqualTo(new ConsentStatus.Withdrawn(T2));
        assertThat(status(T3, given(MAIL, T1), new ConsentRefused(T2, MARKETING, "e")))
                .isEqualTo(new ConsentStatus.Refused(T2));
    }

    @Test
    void aYesAfterANoIsAYes() {
        ConsentGiven again = given(MAIL, T3);

        assertThat(status(T3, given(MAIL, T1), new ConsentWithdrawn(T2, MAIL, "e"), again))
                .isEqualTo(new ConsentStatus.Given(again));
        assertThat(status(T2, given(MAIL, T1), new ConsentWithdrawn(T2, MAIL, "e"), again))
                .isEqualTo(new ConsentStatus.Withdrawn(T2));
    }

    @Test
    void theInstantDecidesAndNotThePlaceInTheLedger() {
        ConsentGiven given = given(MAIL, T3);

        assertThat(status(T3, given, new ConsentWithdrawn(T2, MAIL, "e"))).isEqualTo(new ConsentStatus.Given(given));
    }

    @Test
    void ofTwoAtOneInstantTheStricterCounts() {
        ConsentGiven given = given(MAIL, T1);
        ConsentRefused refused = new ConsentRefused(T1, MAIL, "e");
        ConsentWithdrawn withdrawn = new ConsentWithdrawn(T1, MAIL, "e");
        ConsentGiven expired = given(MAIL, T1, T1, false);
        ConsentGiven bundled = given(MAIL, T1, null, true);

        assertThat(status(T1, withdrawn, refused, given)).isEqualTo(new ConsentStatus.Withdrawn(T1));
        assertThat(status(T1, refused, given)).isEqualTo(new ConsentStatus.Refused(T1));
        assertThat(status(T1, expired, given, bundled)).isEqualTo(new ConsentStatus.Expired(expired));
        assertThat(status(T1, bundled, given)).isEqualTo(new ConsentStatus.Bundled(bundled));
    }

    @Test
    void aYesEndsAtItsEnd() {
        ConsentGiven given = given(MAIL, T1, T2, false);

        assertThat(status(T2.minusNanos(1), given)).isEqualTo(new ConsentStatus.Given(given));
        assertThat(status(T2, given)).isEqualTo(new ConsentStatus.Expired(given));
    }

    @Test
    void anExpiredNoRevivesNoOlderYes() {
        ConsentGiven short1 = given(MAIL, T2, T3, false);

        assertThat(status(T3, given(MAIL, T1), short1)).isEqualTo(new ConsentStatus.Expired(short1));
    }

    @Test
    void aNoThatLiesAheadIsNoneYet() {
        assertThat(status(T1, new ConsentRefused(T2, MAIL, "e"))).isEqualTo(new ConsentStatus.Never());
    }

    @Test
    void theFirstOfSeveralThatLieAheadIsNamed() {
        assertThat(status(T1, given(MAIL, T3), given(MAIL, T2), new ConsentWithdrawn(T1, MAIL, "e")))
                .isEqualTo(new ConsentStatus.DatedAhead(given(MAIL, T2)));
    }

    private static ConsentStatus status(Instant time, ConsentChange... changes) {
        ConsentStatus status = SubjectState.of(List.of(changes)).consent(MAIL, time);
        assertThat(ConsentStatus.of(List.of(changes), MAIL, time)).isEqualTo(status);
        return status;
    }

    private static ConsentGiven given(Purpose purpose, Instant at) {
        return given(purpose, at, null, false);
    }

    private static ConsentGiven given(Purpose purpose, Instant at, @Nullable Instant expiresAt, boolean bundled) {
        return new ConsentGiven(at, purpose, "v1", expiresAt, false, bundled, Set.of(), Set.of(), "e");
    }
}
