package dev.privacysdk.erasure;

import static dev.privacysdk.erasure.ErasureWorld.ADA;
import static dev.privacysdk.erasure.ErasureWorld.MAIL;
import static dev.privacysdk.erasure.ErasureWorld.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.erasure.ErasureWorld.Table;
import dev.privacysdk.policy.MessageClass;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
    private static final Subject NEWCOMER = Subject.of("customer", "new-1");
    private static final Purpose NEWS = Purpose.of("newsletter");

    private final ErasureWorld world = new ErasureWorld();
    private final Suppressions suppressions = new Suppressions(world.ledger);

    @AfterEach
    void close() {
        world.close();
    }

    private void newcomer() {
        world.registered(NEWCOMER);
        world.ledger.consent(NEWCOMER, NEWS).given("v1", "web form");
    }

    private Reason news() {
        return world.ask(NEWCOMER, "newsletter", "contact.email", Channel.EMAIL).reason();
    }

    private Reason reminder() {
        return world.ask(NEWCOMER, "reminder", "contact.phone", Channel.SMS).reason();
    }

    @Test
    void aStopOutlivesTheErasureAndTheGateDeniesTheNewAccount() {
        world.ledger.channel(ADA, Channel.EMAIL).stopped("link in mail");
        world.ledger.channel(ADA, Channel.SMS).stopped("STOP");
        world.verified()
                .eraser(new Table("accounts").with(ADA, "identity.name", 1))
                .build()
                .erase(ADA);
        assertThat(world.isCompleted()).isTrue();
        newcomer();
        assertThat(news())
                .as("without carrying over nothing is known of the stop")
                .isEqualTo(Reason.CONSENT);
        assertThat(reminder()).isEqualTo(Reason.CONTRACT);

        suppressions.carryOver(List.of(new Contact(Channel.EMAIL, "ada.byrne@EXAMPLE.org"), PHONE), NEWCOMER);

        assertThat(news()).isEqualTo(Reason.CHANNEL_OPT_OUT);
        assertThat(reminder()).isEqualTo(Reason.CHANNEL_OPT_OUT);
        assertThat(world.ask(NEWCOMER, "order", "contact.email", Channel.EMAIL)).isInstanceOf(Permit.class);
    }

    @Test
    void anObjectionToMarketingOutlivesTheErasure() {
        world.ledger.marketing(ADA).objected("letter");
        suppressions.keep(ADA, List.of(MAIL));
        newcomer();

        suppressions.carryOver(List.of(MAIL), NEWCOMER);

        assertThat(news()).isEqualTo(Reason.DIRECT_MARKETING_OBJECTION);
        assertThat(suppressions.stopped(MAIL, MessageClass.MARKETING)).isTrue();
        assertThat(suppressions.stopped(MAIL, MessageClass.SERVICE)).isFalse();
    }

    @Test
    void optOutsOfPurposesAndOfSaleOutliveItToo() {
        world.ledger.optOut(ADA, NEWS).made("settings");
        world.ledger.saleAndSharing(ADA).optedOut("form");
        world.ledger.saleAndSharing(ADA, "device-1").optedOut("form");
        suppressions.keep(ADA, List.of(MAIL));
        world.ledger.register(NEWCOMER, SubjectKind.USER);
        world.ledger.residence(NEWCOMER, Jurisdiction.of("US-CA"), "address");

        suppressions.carryOver(List.of(MAIL), NEWCOMER);

        assertThat(news()).isEqualTo(Reason.OPTED_OUT);
        assertThat(world.ledger.of(NEWCOMER).saleShareOptOuts()).hasSize(1);
    }

    @Test
    void whatWasTakenBackIsNotKept() {
        world.ledger.channel(ADA, Channel.EMAIL).stopped("link in mail");
        world.ledger.channel(ADA, Channel.EMAIL).reopened("settings");
        world.ledger.marketing(ADA).objected("letter");
        world.ledger.marketing(ADA).objectionLifted("settings");
        world.ledger.optOut(ADA, NEWS).made("settings");
        world.ledger.optOut(ADA, NEWS).lifted("settings");

        suppressions.keep(ADA, List.of(MAIL));

        assertThat(world.ledger.history(Addresses.subject(MAIL))).isEmpty();
        assertThat(suppressions.stopped(MAIL, MessageClass.MARKETING)).isFalse();
    }

    @Test
    void writingTwiceChangesNothing() {
        world.ledger.channel(ADA, Channel.EMAIL).stopped("link in mail");
        world.ledger.marketing(ADA).objected("letter");
        for (int i = 0; i < 3; i++) {
            suppressions.keep(ADA, List.of(MAIL, MAIL, PHONE));
            suppressions.carryOver(List.of(MAIL, PHONE), NEWCOMER);
        }

        assertThat(world.ledger.history(Addresses.subject(MAIL))).hasSize(2);
        assertThat(world.ledger.history(Addresses.subject(PHONE))).hasSize(1);
        assertThat(world.ledger.history(NEWCOMER)).hasSize(2);
    }

    @Test
    void whatTheNewcomerSaidSinceCountsMore() {
        world.ledger.channel(ADA, Channel.EMAIL).stopped("link in mail");
        suppressions.keep(ADA, List.of(MAIL));
        newcomer();
        suppressions.carryOver(List.of(MAIL), NEWCOMER);
        world.ledger.channel(NEWCOMER, Channel.EMAIL).reopened("settings");

        suppressions.carryOver(List.of(MAIL), NEWCOMER);

        assertThat(news()).isEqualTo(Reason.CONSENT);
    }

    @Test
    void aStopHoldsForItsChannelAndAddressAlone() {
        world.ledger.channel(ADA, Channel.EMAIL).stopped(SuppressionScope.ALL, "letter");
        suppressions.keep(ADA, List.of(MAIL, PHONE));

        assertThat(suppressions.stopped(MAIL, MessageClass.SERVICE)).isTrue();
        assertThat(suppressions.stopped(MAIL, MessageClass.OPT_OUT_CONFIRMATION))
                .isFalse();
        assertThat(suppressions.stopped(PHONE, MessageClass.MARKETING)).isFalse();
        assertThat(suppressions.stopped(new Contact(Channel.EMAIL, "bob@example.org"), MessageClass.MARKETING))
                .isFalse();
        newcomer();
        suppressions.carryOver(List.of(new Contact(Channel.EMAIL, "new@example.org")), NEWCOMER);
        assertThat(world.ask(NEWCOMER, "newsletter", "contact.email", Channel.EMAIL))
                .isNotInstanceOf(Deny.class);
    }

    @Test
    void aStopOfTextMessagesStopsAllUnlessItSaysLess() {
        world.ledger.channel(ADA, Channel.SMS).stopped("STOP");
        suppressions.keep(ADA, List.of(PHONE));

        assertThat(suppressions.stopped(new Contact(Channel.SMS, "+35315550147"), MessageClass.SERVICE))
                .isTrue();
    }
}
