package dev.privacysdk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Two nodes over one ledger, whose wall clocks differ. */
class LedgerOrderTest {
    private static final Subject ADA = Subject.of("customer", "ada");
    private static final Purpose NEWS = Purpose.of("newsletter");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final ScriptedStore store = new ScriptedStore();
    private final TestClock clock = new TestClock();
    private final SubjectLedger ledger = SubjectLedger.over(store, clock);
    private final SubjectLedger ahead = SubjectLedger.over(store, Clock.offset(clock, SKEW));

    @Test
    void aWithdrawalCountsThoughTheClockWasSetBackAfterTheConsent() {
        ahead.consent(ADA, NEWS).given("v1", "form");
        ledger.consent(ADA, NEWS).withdrawn("form");

        assertThat(status(ledger)).isInstanceOf(ConsentStatus.Withdrawn.class);
        assertThat(status(ahead)).isInstanceOf(ConsentStatus.Withdrawn.class);
        clock.forward(SKEW.multipliedBy(2));
        assertThat(ledger.of(ADA).consent(NEWS, clock.instant())).isInstanceOf(ConsentStatus.Withdrawn.class);
    }

    @Test
    void aWithdrawalOfANodeWhoseClockIsAheadCountsAtOnce() {
        ledger.consent(ADA, NEWS).given("v1", "form");
        clock.forward(Duration.ofSeconds(1));
        ahead.consent(ADA, NEWS).withdrawn("form");
        ahead.restriction(ADA).imposed("accuracy");

        assertThat(status(ledger)).isInstanceOf(ConsentStatus.Withdrawn.class);
        assertThat(ledger.known(ADA).state().restricted(clock.instant())).isTrue();
        assertThat(ledger.known(ADA).clock()).isEqualTo(clock.instant());
    }

    @Test
    void whatIsTakenBackAfterTheClockWasSetBackIsTakenBack() {
        ahead.marketing(ADA).objected("form");
        ledger.marketing(ADA).objectionLifted("form");
        ahead.consent(ADA, NEWS).withdrawn("form");
        ledger.consent(ADA, NEWS).given("v1", "form");
        clock.forward(SKEW.multipliedBy(2));

        assertThat(ledger.of(ADA).marketingObjection(clock.instant())).isFalse();
        assertThat(status(ledger)).isInstanceOf(ConsentStatus.Given.class);
    }

    @Test
    void whatNamesItsInstantKeepsIt() {
        ahead.register(ADA, SubjectKind.USER);
        ledger.at(NOW.plus(SKEW)).consent(ADA, NEWS).given("v1", "paper");
        ledger.at(NOW.minus(SKEW)).marketing(ADA).objected("paper");

        assertThat(status(ledger)).isInstanceOf(ConsentStatus.DatedAhead.class);
        assertThat(ledger.of(ADA).marketingObjection(NOW.minus(SKEW))).isTrue();
    }

    private ConsentStatus status(SubjectLedger node) {
        return node.known(ADA).state().consent(NEWS, node.known(ADA).clock());
    }
}
