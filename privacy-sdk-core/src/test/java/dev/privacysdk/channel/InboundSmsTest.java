package dev.privacysdk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.channel.InboundSms.Answer;
import dev.privacysdk.channel.InboundSms.Reply;
import dev.privacysdk.channel.SmsKeywords.Meaning;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerEvent.ChannelReopened;
import dev.privacysdk.ledger.LedgerEvent.ChannelStopped;
import dev.privacysdk.ledger.LedgerEvent.ConsentChange;
import dev.privacysdk.ledger.LedgerEvent.OptOutConfirmationRequested;
import dev.privacysdk.vocabulary.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundSmsTest {
    private ChannelWorld world = new ChannelWorld();
    private InboundSms inbound = new InboundSms(world.ledger, world.clock);

    @AfterEach
    void close() {
        world.close();
    }

    private Answer text(String text) {
        world.clock.pass(Duration.ofSeconds(1));
        return inbound.received(ChannelWorld.ADA, text);
    }

    private Answer text(String text, String messageId) {
        world.clock.pass(Duration.ofSeconds(1));
        return inbound.received(ChannelWorld.ADA, text, messageId);
    }

    private Reason sms() {
        return world.asked(ChannelWorld.ORDER, Channel.SMS);
    }

    private <T extends LedgerEvent> List<T> written(Class<T> kind) {
        return world.written(ChannelWorld.ADA).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "ＳＴＯＰ", "停止", "配信停止。", "stop all"})
    void aStopStopsEveryMessageAndLeavesMailAlone(String message) {
        assertThat(sms()).isEqualTo(Reason.NOTICE);

        assertThat(text(message)).isEqualTo(new Answer(Meaning.STOP, Reply.STOP_CONFIRMATION));

        assertThat(sms()).isEqualTo(Reason.CHANNEL_OPT_OUT);
        assertThat(world.asked(ChannelWorld.CAMPAIGN, Channel.SMS)).isEqualTo(Reason.CHANNEL_OPT_OUT);
        assertThat(world.asked(ChannelWorld.CAMPAIGN, Channel.EMAIL)).isEqualTo(Reason.NOTICE);
    }

    @Test
    void howFarAStopReachesIsSaidByThePolicy() {
        world.close();
        world = new ChannelWorld("marketing");
        inbound = new InboundSms(world.ledger, world.clock);

        text("STOP");

        assertThat(sms()).isEqualTo(Reason.NOTICE);
        assertThat(world.asked(ChannelWorld.CAMPAIGN, Channel.SMS)).isEqualTo(Reason.CHANNEL_OPT_OUT);
    }

    @Test
    void aStopAllowsItsOneConfirmation() {
        assertThat(world.asked(ChannelWorld.CONFIRMATION, Channel.SMS)).isEqualTo(Reason.CONFIRMATION_WINDOW_CLOSED);
        text("STOP");
        assertThat(world.asked(ChannelWorld.CONFIRMATION, Channel.SMS)).isEqualTo(Reason.OPT_OUT_CONFIRMATION);

        world.ledger.optOutConfirmation(ChannelWorld.ADA).sent();
        assertThat(text("STOP")).isEqualTo(new Answer(Meaning.STOP, Reply.NOTHING));

        assertThat(world.asked(ChannelWorld.CONFIRMATION, Channel.SMS)).isEqualTo(Reason.CONFIRMATION_ALREADY_SENT);
        assertThat(written(ChannelStopped.class)).hasSize(1);
        assertThat(written(OptOutConfirmationRequested.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "Yes", "unstop", "再開"})
    void aStartEndsAStopAndIsNeverAConsent(String message) {
        text("STOP");
        assertThat(text(message)).isEqualTo(new Answer(Meaning.START, Reply.START_CONFIRMATION));

        assertThat(sms()).isEqualTo(Reason.NOTICE);
        assertThat(written(ConsentChange.class)).isEmpty();
    }

    @Test
    void aStartOutOfTheBlueChangesNothing() {
        int before = world.written(ChannelWorld.ADA).size();

        assertThat(text("START")).isEqualTo(new Answer(Meaning.START, Reply.NOTHING));
        assertThat(text("YES")).isEqualTo(new Answer(Meaning.OTHER, Reply.NOTHING));
        assertThat(text("HELP")).isEqualTo(new Answer(Meaning.HELP, Reply.HELP));
        assertThat(text("Stop signs at dangerous intersections")).isEqualTo(new Answer(Meaning.OTHER, Reply.NOTHING));

        assertThat(world.written(ChannelWorld.ADA)).hasSize(before);
    }

    @Test
    void whatMayBeAStopCountsAsOneUntilSomebodyHasReadIt() {
        assertThat(text("please stop this nonsense")).isEqualTo(new Answer(Meaning.REVIEW, Reply.NOTHING));
        assertThat(sms()).isEqualTo(Reason.CHANNEL_OPT_OUT);
        assertThat(written(ChannelStopped.class).get(0).evidence()).isEqualTo("unclear text, suppressed until read");
        assertThat(text("I said stop it")).isEqualTo(new Answer(Meaning.REVIEW, Reply.NOTHING));
        assertThat(written(ChannelStopped.class)).hasSize(1);

        assertThat(text("yes")).as("answers no confirmation").isEqualTo(new Answer(Meaning.OTHER, Reply.NOTHING));
        assertThat(text("STOP")).isEqualTo(new Answer(Meaning.STOP, Reply.STOP_CONFIRMATION));
        world.ledger.channel(ChannelWorld.ADA, Channel.SMS).reopened("read by staff");
        assertThat(sms()).isEqualTo(Reason.CHANNEL_OPT_OUT);
    }

    @Test
    void aSecondStopAfterAStartIsAStopOfItsOwn() {
        text("STOP");
        world.ledger.optOutConfirmation(ChannelWorld.ADA).sent();
        text("START");
        text("not sure, cancel it");
        assertThat(text("STOP")).isEqualTo(new Answer(Meaning.STOP, Reply.STOP_CONFIRMATION));
        assertThat(world.asked(ChannelWorld.CONFIRMATION, Channel.SMS)).isEqualTo(Reason.OPT_OUT_CONFIRMATION);
    }

    @Test
    void aMessageDeliveredTwiceTakesEffectOnce() {
        assertThat(text("STOP", "SM-1").reply()).isEqualTo(Reply.STOP_CONFIRMATION);
        assertThat(text("START", "SM-2").reply()).isEqualTo(Reply.START_CONFIRMATION);
        int before = world.written(ChannelWorld.ADA).size();

        assertThat(text("STOP", "SM-1")).isEqualTo(new Answer(Meaning.STOP, Reply.NOTHING));

        assertThat(sms()).isEqualTo(Reason.NOTICE);
        assertThat(world.written(ChannelWorld.ADA)).hasSize(before);
        // The broken twin: without the id the late second delivery stops the person again.
        text("STOP");
        assertThat(sms()).isEqualTo(Reason.CHANNEL_OPT_OUT);
    }

    @Test
    void twoDeliveriesAtTheSameTimeTakeEffectOnce() {
        world.store.beforeAppend = () -> {
            world.clock.pass(Duration.ofMillis(3));
            assertThat(inbound.received(ChannelWorld.ADA, "STOP", "SM-1").reply())
                    .isEqualTo(Reply.STOP_CONFIRMATION);
        };

        assertThat(text("STOP", "SM-1")).isEqualTo(new Answer(Meaning.STOP, Reply.NOTHING));

        assertThat(written(ChannelStopped.class)).hasSize(1);
        assertThat(written(OptOutConfirmationRequested.class)).hasSize(1);
    }

    @Test
    void theLedgerHoldsNoIdOfTheProvider() {
        text("STOP", "SM-provider-4711");
        text("START", "SM-provider-4712");

        assertThat(written(ChannelStopped.class).get(0).evidence())
                .startsWith("stop, message ")
                .doesNotContain("4711");
        assertThat(written(ChannelReopened.class).get(0).evidence()).doesNotContain("4712");
    }

    @Test
    void whatTheLedgerDoesNotAcknowledgeIsThrown() {
        world.store.failure = new IllegalStateException("out");
        assertThatThrownBy(() -> text("STOP")).isInstanceOf(RuntimeException.class);
        world.store.failure = null;
        assertThat(sms()).isEqualTo(Reason.NOTICE);
    }
}
