package dev.privacysdk.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** What a bound client sends to a real server, what it puts on record first, and when it does not even connect. */
class RecipientClientsTest {
    private final Trade trade = new Trade();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        trade.close();
    }

    static Stream<ClientHttpRequestFactory> factories() {
        return Stream.of(new JdkClientHttpRequestFactory(), new SimpleClientHttpRequestFactory());
    }

    private RestClient client(String recipient) {
        return trade.clients().to(recipient, RestClient.builder().baseUrl(receiver.url()));
    }

    private Trade.Receipt order(RestClient client, Object body) {
        return client.post().uri("/orders").body(body).retrieve().requiredBody(Trade.Receipt.class);
    }

    private AbstractThrowableAssert<?, ?> refused(Runnable sending, Reason reason) {
        AbstractThrowableAssert<?, ?> refused = assertThatThrownBy(sending::run)
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denial -> assertThat(denial.reason()).isEqualTo(reason));
        assertThat(receiver.connections()).as("nobody so much as connected").isZero();
        return refused;
    }

    @ParameterizedTest
    @MethodSource("factories")
    void aRecipientGetsWhatItMayHaveOnceThatIsOnRecord(ClientHttpRequestFactory factory) {
        AtomicInteger onRecord = new AtomicInteger(-1);
        receiver.whenAsked(() -> onRecord.set(trade.disclosures().size()));
        RestClient courier = trade.clients()
                .to("courier", RestClient.builder().baseUrl(receiver.url()).requestFactory(factory));

        Trade.Receipt receipt = PurposeScope.of(trade.purchase("ada")).get(() -> order(courier, Trade.order("ada")));

        assertThat(receipt).isEqualTo(new Trade.Receipt("r-1"));
        assertThat(receiver.onlyBody()).contains(Trade.EMAIL, "\"amount\":12").doesNotContain(Trade.CARD);
        assertThat(onRecord).as("on record before anybody connected").hasValue(1);
        assertThat(trade.disclosures()).singleElement().satisfies(record -> {
            assertThat(record.recipient()).isEqualTo(Recipient.of("courier"));
            assertThat(record.operation()).isEqualTo(Operation.DISCLOSE);
            assertThat(record.purpose()).isEqualTo(Purpose.of("purchase"));
            assertThat(record.subjects()).hasSize(1);
        });
    }

    @Test
    void eachRecipientGetsItsOwnShareOfTheSameObject() {
        Trade.Order order = Trade.order("ada");
        PurposeScope.of(trade.purchase("ada")).run(() -> {
            order(client("courier"), order);
            order(client("card_company"), order);
        });

        assertThat(receiver.sent().get(0).body()).doesNotContain(Trade.CARD);
        assertThat(receiver.sent().get(1).body()).contains(Trade.CARD);
        assertThat(order).as("what was given is not written to").isEqualTo(Trade.order("ada"));
    }

    @Test
    void aPlainClientInItsPlaceSendsItAllAndRecordsNothing() {
        RestClient plain = RestClient.create(receiver.url());

        PurposeScope.of(trade.purchase("ada")).run(() -> order(plain, Trade.order("ada")));

        assertThat(receiver.onlyBody()).contains(Trade.CARD);
        assertThat(trade.disclosures()).isEmpty();
    }

    @Test
    void nothingIsSentWithoutAPurpose() {
        refused(() -> order(client("courier"), Trade.order("ada")), Reason.NO_PURPOSE_IN_SCOPE)
                .hasMessageContaining("A request to courier demands a purpose")
                .hasMessageContaining("mark the calling method");
        refused(() -> order(client("courier"), new Trade.Ping("hello")), Reason.NO_PURPOSE_IN_SCOPE);
    }

    @Test
    void nothingIsSentToWhomThePurposeDoesNotName() {
        PurposeScope scope = PurposeScope.of(trade.purchase("ada"));

        refused(() -> scope.run(() -> order(client("stranger"), Trade.order("ada"))), Reason.RECIPIENT_NOT_ALLOWED);
        refused(
                () -> scope.run(
                        () -> client("stranger").get().uri("/ping").retrieve().toBodilessEntity()),
                Reason.RECIPIENT_NOT_ALLOWED);
        assertThat(trade.disclosures()).isEmpty();
    }

    @Test
    void nothingIsSentAboutSomebodyElse() {
        PurposeScope scope = PurposeScope.of(trade.purchase("ada"));

        refused(() -> scope.run(() -> order(client("courier"), Trade.order("bob"))), Reason.SUBJECT_MISMATCH);
    }

    @Test
    void nothingIsSentThatCannotBePutOnRecord() {
        PurposeScope scope = PurposeScope.of(trade.purchase("ada"));
        trade.audit.failWith(new IllegalStateException("the disk is full"));

        refused(() -> scope.run(() -> order(client("courier"), Trade.order("ada"))), Reason.AUDIT_UNAVAILABLE);
        refused(
                () -> scope.run(
                        () -> client("courier").get().uri("/").retrieve().toBodilessEntity()),
                Reason.AUDIT_UNAVAILABLE);

        trade.audit.recover();
        scope.run(() -> order(client("courier"), Trade.order("ada")));
        assertThat(receiver.connections()).isEqualTo(1);
    }

    @Test
    void aScopeThatIsForTheRecipientIsNotAskedAgainWhileItHolds() {
        Permit permit = trade.gate()
                .require(Processing.of(Trade.subject("ada"), Purpose.of("purchase"))
                        .disclosedTo(Recipient.of("courier")));
        PurposeScope scope = PurposeScope.of(permit);
        assertThat(trade.disclosures()).hasSize(1);

        scope.run(() -> order(client("courier"), Trade.order("ada")));
        assertThat(trade.disclosures()).hasSize(1);

        trade.clock.forward(Duration.ofHours(1));
        scope.run(() -> order(client("courier"), Trade.order("ada")));
        assertThat(trade.disclosures()).as("asked again, as it had run out").hasSize(2);

        scope.run(() -> order(client("card_company"), Trade.order("ada")));
        assertThat(trade.disclosures()).as("somebody else").hasSize(3);
    }

    @Test
    void theReferenceOfTheScopeIsPassedOn() {
        Processing asked = Processing.of(Trade.subject("ada"), Purpose.of("law"));
        PurposeScope without = PurposeScope.of(trade.gate().require(asked));
        PurposeScope with = PurposeScope.of(trade.gate().require(asked.underReference("case-7")));

        refused(() -> without.run(() -> order(client("police"), Trade.order("ada"))), Reason.INVALID_REQUEST);
        with.run(() -> order(client("police"), Trade.order("ada")));

        assertThat(trade.disclosures())
                .extracting(AuditEvent.DecisionTaken::reference)
                .containsExactly("case-7");
    }

    @Test
    void eachSendingIsADisclosureOfItsOwn() {
        PurposeScope.of(trade.purchase("ada")).run(() -> {
            RestClient.ResponseSpec answer =
                    client("courier").post().uri("/").body(Trade.order("ada")).retrieve();
            assertThat(trade.disclosures())
                    .as("nothing is asked before it is sent")
                    .isEmpty();
            assertThat(answer.body(Trade.Receipt.class)).isEqualTo(new Trade.Receipt("r-1"));
            assertThat(answer.body(Trade.Receipt.class)).isEqualTo(new Trade.Receipt("r-2"));
        });
        assertThat(trade.disclosures()).hasSize(2);
        assertThat(receiver.sent()).allSatisfy(sent -> assertThat(sent.body()).doesNotContain(Trade.CARD));
    }

    @Test
    void theAnswerIsReadInTheScopeOfTheCaller() {
        PurposeScope caller = PurposeScope.of(trade.purchase("ada"));
        AtomicReference<PurposeScope> writing = new AtomicReference<>();
        RestClient client = trade.clients()
                .to(
                        "courier",
                        RestClient.builder().baseUrl(receiver.url()).requestInterceptor((request, body, next) -> {
                            writing.set(PurposeScope.current().orElseThrow());
                            return next.execute(request, body);
                        }));

        PurposeScope reading = caller.get(() -> Objects.requireNonNull(client.post()
                .uri("/")
                .body(Trade.order("ada"))
                .exchange((request, response) -> PurposeScope.current().orElseThrow())));
        PurposeScope required = caller.get(() -> client.get()
                .uri("/")
                .exchangeForRequiredValue(
                        (request, response) -> PurposeScope.current().orElseThrow()));

        assertThat(reading).isSameAs(caller);
        assertThat(required).isSameAs(caller);
        assertThat(writing.get().permit().recipient()).isEqualTo(Recipient.of("courier"));
        assertThat(PurposeScope.current()).isEmpty();
    }

    @Test
    void everythingElseOfARequestGoesThrough() {
        List<Integer> statuses = new ArrayList<>();
        PurposeScope.of(trade.purchase("ada"))
                .run(() -> client("courier")
                        .put()
                        .uri("/orders/{no}?a={a}", 7, "b c")
                        .header("X-One", "1")
                        .cookie("c", "2")
                        .accept(org.springframework.http.MediaType.APPLICATION_JSON)
                        .body(new Trade.Ping("hello"))
                        .retrieve()
                        .onStatus(status -> status.value() == 200, (request, response) -> statuses.add(200))
                        .toBodilessEntity());

        assertThat(statuses).containsExactly(200);
        assertThat(receiver.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.head()).contains("PUT /orders/7?a=b%20c HTTP/1.1", "1", "c=2", "application/json");
            assertThat(sent.body()).isEqualTo("{\"text\":\"hello\"}");
        });
    }

    @Test
    void aBoundClientIsNotUnbound() {
        assertThatThrownBy(() -> client("courier").mutate())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("change the builder, and bind it again");
        assertThatThrownBy(() -> client("self"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use a plain client");
    }
}
