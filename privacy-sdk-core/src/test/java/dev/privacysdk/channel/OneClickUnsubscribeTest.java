package dev.privacysdk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.channel.OneClickUnsubscribe.Outcome;
import dev.privacysdk.ledger.LedgerEvent.ChannelStopped;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneClickUnsubscribeTest {
    private static final Map<String, List<String>> ONE_CLICK = Map.of("List-Unsubscribe", List.of("One-Click"));
    private static final URI ENDPOINT = URI.create("https://shop.example/unsubscribe");

    private final ChannelWorld world = new ChannelWorld();
    private final OneClickUnsubscribe unsubscribe = with(ENDPOINT);

    private OneClickUnsubscribe with(URI endpoint) {
        return new OneClickUnsubscribe(world.ledger, world.policies, ChannelWorld.key("k1", 1), endpoint, world.clock);
    }

    private String token() {
        return token(ChannelWorld.ADA);
    }

    private String token(Subject person) {
        String link = unsubscribe.link(person, ChannelWorld.CAMPAIGN).toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMessageGetsTheTwoHeaders() {
        Map<String, String> headers = unsubscribe.headers(ChannelWorld.ADA, ChannelWorld.CAMPAIGN);

        assertThat(headers).containsOnlyKeys("List-Unsubscribe", "List-Unsubscribe-Post");
        assertThat(headers.get("List-Unsubscribe")).matches("<https://shop\\.example/unsubscribe/k1\\.[A-Za-z0-9_-]+>");
        assertThat(headers).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    @Test
    void theTokenShowsNeitherThePersonNorTheList() {
        String sealed = token().substring(3);
        String bytes = new String(Base64.getUrlDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1);

        for (String secret : List.of("customer", "ada", "lovelace", "analytical", "campaign")) {
            assertThat(sealed).doesNotContain(secret);
            assertThat(bytes).doesNotContain(secret);
        }
        // The broken twin: signed and not sealed, it would be read by anybody.
        String signed = Base64.getUrlEncoder()
                .encodeToString(ChannelWorld.ADA.id().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(new String(Base64.getUrlDecoder().decode(signed), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("lovelace");
    }

    @Test
    void onePersonAndListHaveOneToken() {
        assertThat(token()).isEqualTo(token());
        assertThat(token(Subject.of("customer", "bob"))).isNotEqualTo(token());
        assertThat(unsubscribe.link(ChannelWorld.ADA, Purpose.of("survey")))
                .isNotEqualTo(unsubscribe.link(ChannelWorld.ADA, ChannelWorld.CAMPAIGN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/unsubscribe",
                "http://localhost:8080/unsubscribe",
                "https://shop.example",
                "https://shop.example/",
                "https://user:pw@shop.example/u",
                "https://shop.example/u?x=1",
                "https://shop.example/u#x",
                "/unsubscribe",
                "mailto:stop@shop.example"
            })
    void onlyAnHttpsAddressWithAPathIsAnEndpoint(String endpoint) {
        assertThatThrownBy(() -> with(URI.create(endpoint)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://shop.example/unsubscribe")
                .hasMessageNotContaining("user:pw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "opt-out-confirmation", "nothing.declared"})
    void aListThatAnUnsubscribeWouldNotStopGetsNoHeaders(String purpose) {
        assertThatThrownBy(() -> unsubscribe.headers(ChannelWorld.ADA, Purpose.of(purpose)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would go on after an unsubscribe");
    }

    @Test
    void aPostStopsMarketingMailAndNothingElse() {
        assertThat(world.asked(ChannelWorld.CAMPAIGN, Channel.EMAIL)).isEqualTo(Reason.NOTICE);

        assertThat(unsubscribe.post(token(), ONE_CLICK)).isEqualTo(Outcome.STOPPED);

        assertThat(world.asked(ChannelWorld.CAMPAIGN, Channel.EMAIL)).isEqualTo(Reason.CHANNEL_OPT_OUT);
        assertThat(world.asked(Purpose.of("survey"), Channel.EMAIL)).isEqualTo(Reason.CHANNEL_OPT_OUT);
        assertThat(world.asked(ChannelWorld.ORDER, Channel.EMAIL)).isEqualTo(Reason.NOTICE);
        assertThat(world.asked(ChannelWorld.CAMPAIGN, Channel.SMS)).isEqualTo(Reason.NOTICE);
    }

    @Test
    void postingAgainWritesNothingMoreWhileTheStopStands() {
        for (int i = 0; i < 20; i++) {
            assertThat(unsubscribe.post(token(), ONE_CLICK)).isEqualTo(Outcome.STOPPED);
            world.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(world.written(ChannelWorld.ADA))
                .filteredOn(ChannelStopped.class::isInstance)
                .hasSize(1);
    }

    @Test
    void theSameTokenTakesEffectAgainAfterTheChannelWasReopened() {
        unsubscribe.post(token(), ONE_CLICK);
        world.clock.pass(Duration.ofSeconds(1));
        world.ledger.channel(ChannelWorld.ADA, Channel.EMAIL).reopened("preferences");
        assertThat(world.asked(ChannelWorld.CAMPAIGN, Channel.EMAIL)).isEqualTo(Reason.NOTICE);
        world.clock.pass(Duration.ofSeconds(1));

        assertThat(unsubscribe.post(token(), ONE_CLICK)).isEqualTo(Outcome.STOPPED);

        assertThat(world.asked(ChannelWorld.CAMPAIGN, Channel.EMAIL)).isEqualTo(Reason.CHANNEL_OPT_OUT);
    }

    @Test
    void everyForgedOrChangedTokenIsUnknownAndChangesNothing() {
        String token = token();
        int before = world.written(ChannelWorld.ADA).size();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(unsubscribe.post(changed, ONE_CLICK))
                    .as("changed at %s", i)
                    .isEqualTo(Outcome.UNKNOWN_TOKEN);
        }
        for (String forged : List.of(
                "",
                ".",
                "k1",
                "k1.",
                "k1.AAAA",
                "k2" + token.substring(2),
                token + "=",
                token + "A",
                "k1." + "A".repeat(20_000),
                "k1.äöü",
                "k1.a/b")) {
            assertThat(unsubscribe.post(forged, ONE_CLICK)).isEqualTo(Outcome.UNKNOWN_TOKEN);
            assertThat(unsubscribe.list(forged)).isEmpty();
        }
        OneClickUnsubscribe elsewhere =
                new OneClickUnsubscribe(world.ledger, world.policies, ChannelWorld.key("k1", 2), ENDPOINT, world.clock);
        assertThat(elsewhere.post(token, ONE_CLICK)).isEqualTo(Outcome.UNKNOWN_TOKEN);
        assertThat(world.written(ChannelWorld.ADA)).hasSize(before);
    }

    @Test
    void aFormerKeyIsTakenWhereTheServiceSaysSo() {
        String old = token();
        OneClickUnsubscribe renewed = new OneClickUnsubscribe(
                world.ledger, world.policies, ChannelWorld.key("k2", 50), ENDPOINT, world.clock);

        assertThat(renewed.post(old, ONE_CLICK)).isEqualTo(Outcome.UNKNOWN_TOKEN);
        OneClickUnsubscribe both = renewed.accepting(ChannelWorld.key("k1", 1));
        assertThat(both.post(old, ONE_CLICK)).isEqualTo(Outcome.STOPPED);
        assertThat(both.link(ChannelWorld.ADA, ChannelWorld.CAMPAIGN).toString())
                .contains("/k2.");
    }

    @Test
    void theFieldIsReadInAnyCaseAndNothingElseCounts() {
        for (Map<String, List<String>> form : List.of(
                Map.of("list-unsubscribe", List.of("One-Click")),
                Map.of("LIST-UNSUBSCRIBE", List.of("one-click")),
                Map.of("x", List.of("y"), "List-Unsubscribe", List.of("One-Click")))) {
            assertThat(unsubscribe.post(token(), form)).isEqualTo(Outcome.STOPPED);
        }
        for (Map<String, List<String>> form : List.<Map<String, List<String>>>of(
                Map.of(),
                Map.of("List-Unsubscribe", List.of()),
                Map.of("List-Unsubscribe", List.of("Two-Click")),
                Map.of("Unsubscribe", List.of("One-Click")))) {
            assertThat(unsubscribe.post(token(Subject.of("customer", "bob")), form))
                    .isEqualTo(Outcome.NOT_ONE_CLICK);
        }
        assertThat(world.written(Subject.of("customer", "bob"))).isEmpty();
    }

    @Test
    void whatTheLedgerDoesNotAcknowledgeIsNotPretended() {
        world.store.failure = new IllegalStateException("out");
        assertThat(unsubscribe.post(token(), ONE_CLICK)).isEqualTo(Outcome.NOT_RECORDED);
        world.store.failure = null;
        assertThat(world.written(ChannelWorld.ADA)).noneMatch(ChannelStopped.class::isInstance);
        assertThat(unsubscribe.post(token(), ONE_CLICK)).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void anyIdSurvivesTheToken() {
        for (String id : List.of("0", "山田太郎", "a/b?c#d", "\uD800", "x".repeat(512), "€".repeat(512))) {
            Subject person = Subject.of("customer", id);
            String token = token(person);
            assertThat(unsubscribe.list(token)).contains(ChannelWorld.CAMPAIGN);
            unsubscribe.post(token, ONE_CLICK);
            assertThat(world.written(person)).hasSize(1);
        }
    }
}
