package dev.privacysdk.erasure;

import static dev.privacysdk.erasure.ErasureWorld.ADA;
import static dev.privacysdk.erasure.ErasureWorld.BOB;
import static dev.privacysdk.erasure.ErasureWorld.MAIL;
import static dev.privacysdk.erasure.ErasureWorld.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.Suppression;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newcomer gets of the opt-outs at several addresses, beside what the newcomer said. */
class CarriedOverTest {
    private static final Subject NEWCOMER = Subject.of("customer", "new-1");
    private static final Contact WORK = new Contact(Channel.SMS, "+353 1 555 0199");
    private static final Purpose NEWS = Purpose.of("newsletter");

    private final ErasureWorld world = new ErasureWorld();
    private final Suppressions suppressions = new Suppressions(world.ledger);

    @BeforeEach
    void registered() {
        world.registered(NEWCOMER);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<SuppressionScope> stops(Subject subject) {
        return world.ledger.of(subject).suppressions().stream()
                .filter(stop -> stop.span().restrictsAt(Instant.MAX))
                .map(Suppression::scope)
                .filter(Objects::nonNull)
                .toList();
    }

    private void kept(Subject person, SuppressionScope scope, Contact at) {
        world.ledger.channel(person, Channel.SMS).stopped(scope, "letter");
        suppressions.keep(person, List.of(at));
    }

    private Reason reminder(Subject subject) {
        return world.ask(subject, "reminder", "contact.phone", Channel.SMS).reason();
    }

    @Test
    void ofTwoAddressesEveryScopeIsCarriedInEitherOrder() {
        kept(ADA, SuppressionScope.MARKETING, PHONE);
        world.registered(BOB);
        kept(BOB, SuppressionScope.ALL, WORK);
        Subject other = Subject.of("customer", "new-2");
        world.registered(other);
        assertThat(reminder(NEWCOMER)).isEqualTo(Reason.CONTRACT);

        suppressions.carryOver(List.of(PHONE, WORK), NEWCOMER);
        suppressions.carryOver(List.of(WORK, PHONE), other);

        for (Subject one : List.of(NEWCOMER, other)) {
            assertThat(stops(one)).contains(SuppressionScope.ALL);
            assertThat(reminder(one)).isEqualTo(Reason.CHANNEL_OPT_OUT);
        }
        assertThat(stops(NEWCOMER)).containsExactlyInAnyOrder(SuppressionScope.MARKETING, SuppressionScope.ALL);
    }

    @Test
    void anOwnWeakerStopHidesNoStrongerOneThatWasKept() {
        kept(ADA, SuppressionScope.ALL, PHONE);
        world.ledger.channel(NEWCOMER, Channel.SMS).stopped(SuppressionScope.MARKETING, "settings");
        assertThat(reminder(NEWCOMER)).isEqualTo(Reason.CONTRACT);

        suppressions.carryOver(List.of(PHONE), NEWCOMER);

        assertThat(reminder(NEWCOMER)).isEqualTo(Reason.CHANNEL_OPT_OUT);
    }

    @Test
    void anOptOutOfOneDeviceHidesNoGeneralOneThatWasKept() {
        world.ledger.saleAndSharing(ADA).optedOut("form");
        suppressions.keep(ADA, List.of(MAIL));
        world.ledger.saleAndSharing(NEWCOMER, "device-9").optedOut("signal");
        world.ledger.saleAndSharing(NEWCOMER, "device-9").optOutLifted("settings");

        suppressions.carryOver(List.of(MAIL), NEWCOMER);

        assertThat(world.ledger.of(NEWCOMER).saleShareOptOuts()).anyMatch(optOut -> optOut.device() == null);
    }

    @Test
    void whatTheNewcomerTookBackIsNotWrittenAgain() {
        kept(ADA, SuppressionScope.ALL, PHONE);
        world.ledger.marketing(ADA).objected("letter");
        world.ledger.optOut(ADA, NEWS).made("settings");
        world.ledger.saleAndSharing(ADA).optedOut("form");
        suppressions.keep(ADA, List.of(PHONE));
        suppressions.carryOver(List.of(PHONE), NEWCOMER);
        world.ledger.channel(NEWCOMER, Channel.SMS).reopened("settings");
        world.ledger.marketing(NEWCOMER).objectionLifted("settings");
        world.ledger.optOut(NEWCOMER, NEWS).lifted("settings");
        world.ledger.saleAndSharing(NEWCOMER).optOutLifted("settings");
        int events = world.ledger.history(NEWCOMER).size();

        suppressions.carryOver(List.of(PHONE), NEWCOMER);

        assertThat(world.ledger.history(NEWCOMER)).hasSize(events);
    }

    @Test
    void afterACrashBetweenTwoStopsTheSecondIsCarriedByCallingAgain() {
        kept(ADA, SuppressionScope.MARKETING, PHONE);
        kept(ADA, SuppressionScope.ALL, PHONE);
        world.ledger.channel(NEWCOMER, Channel.SMS).stopped(SuppressionScope.MARKETING, "kept after erasure");
        int events = world.ledger.history(NEWCOMER).size();

        suppressions.carryOver(List.of(PHONE), NEWCOMER);

        assertThat(stops(NEWCOMER)).containsExactly(SuppressionScope.MARKETING, SuppressionScope.ALL);
        assertThat(world.ledger.history(NEWCOMER)).hasSize(events + 1);
    }
}
