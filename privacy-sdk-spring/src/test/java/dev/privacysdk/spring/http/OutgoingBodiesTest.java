package dev.privacysdk.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of body that a client can be given, and every way to give it one. */
class OutgoingBodiesTest {
    private final Trade trade = new Trade();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        trade.close();
    }

    private RestClient client(Unseen unseen) {
        return trade.clients()
                .to(Recipient.of("courier"), unseen, RestClient.builder().baseUrl(receiver.url()));
    }

    private void send(RestClient client, Object body) {
        PurposeScope.of(trade.purchase("ada"))
                .run(() -> client.post().uri("/").body(body).retrieve().toBodilessEntity());
    }

    static Stream<Object> bodiesThatHoldOrders() {
        Trade.Order ada = Trade.order("ada");
        Trade.Order bob = new Trade.Order("bob", "bob@example.org", "5500000000000004", 1);
        return Stream.of(
                ada,
                new Trade.Charge(Trade.CARD, 12),
                List.of(ada, bob),
                new Object[] {ada, bob},
                new Trade.Order[] {ada, bob},
                Map.of("orders", List.of(Optional.of(ada), bob)),
                Optional.of(ada),
                Stream.of(ada, bob));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatHoldOrders")
    void whateverHoldsItTheRecipientGetsWhatItMayHave(Object body) {
        send(client(Unseen.REFUSED), body);

        assertThat(receiver.onlyBody()).contains("\"amount\":12").doesNotContain(Trade.CARD, "bob", "5500000000000004");
        assertThat(trade.disclosures()).hasSize(1);
    }

    @Test
    void aDeclaredTypeStaysWithTheBody() {
        PurposeScope.of(trade.purchase("ada"))
                .run(() -> client(Unseen.REFUSED)
                        .post()
                        .uri("/")
                        .body(List.of(Trade.order("ada")), new ParameterizedTypeReference<List<Trade.Order>>() {})
                        .retrieve()
                        .toBodilessEntity());

        assertThat(receiver.onlyBody()).contains(Trade.EMAIL).doesNotContain(Trade.CARD);
    }

    @Test
    void eachPartOfAFormIsABodyOfItsOwn() {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("order", Trade.order("ada"), MediaType.APPLICATION_JSON).header("X-Part", "kept");
        MultiValueMap<String, HttpEntity<?>> form = parts.build();
        form.add("plain", new HttpEntity<>(new Trade.Charge(Trade.CARD, 12), json()));

        PurposeScope.of(trade.purchase("ada"))
                .run(() -> client(Unseen.REFUSED)
                        .post()
                        .uri("/")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form)
                        .retrieve()
                        .toBodilessEntity());

        assertThat(receiver.onlyBody())
                .contains(
                        "name=\"order\"",
                        "X-Part",
                        "kept",
                        Trade.EMAIL,
                        "name=\"plain\"",
                        "{\"card\":null,\"amount\":12}")
                .doesNotContain(Trade.CARD);
    }

    private static org.springframework.http.HttpHeaders json() {
        org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return headers;
    }

    static Stream<Object> bodiesThatShowNothing() {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("email", Trade.EMAIL);
        MultiValueMap<String, Object> file = new LinkedMultiValueMap<>();
        file.add("file", new HttpEntity<>(new ByteArrayResource(Trade.EMAIL.getBytes(StandardCharsets.UTF_8))));
        return Stream.of(
                Trade.EMAIL,
                CharBuffer.wrap(Trade.EMAIL),
                Trade.EMAIL.getBytes(StandardCharsets.UTF_8),
                new ByteArrayResource(Trade.EMAIL.getBytes(StandardCharsets.UTF_8)),
                4711L,
                JsonMapper.shared().valueToTree(Trade.order("ada")),
                Map.of("email", Trade.EMAIL),
                List.of(Trade.EMAIL),
                List.of(List.of(Optional.of(Trade.EMAIL))),
                form,
                file);
    }

    @ParameterizedTest
    @MethodSource("bodiesThatShowNothing")
    void whatCannotBeLookedIntoIsRefusedByName(Object body) {
        assertThatThrownBy(() -> send(client(Unseen.REFUSED), body))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("What goes to courier in a")
                .hasMessageContaining("cannot be looked into; send a record")
                .hasMessageNotContaining(Trade.EMAIL);
        assertThat(receiver.connections()).isZero();
        assertThat(trade.disclosures()).isEmpty();
    }

    @Test
    void aBodyThatWritesItselfIsRefusedAndSoIsAConsumerOfTheRequest() {
        PurposeScope scope = PurposeScope.of(trade.purchase("ada"));

        assertThatThrownBy(() -> scope.run(() -> client(Unseen.REFUSED)
                        .post()
                        .uri("/")
                        .body(out -> out.write(Trade.EMAIL.getBytes(StandardCharsets.UTF_8)))
                        .retrieve()
                        .toBodilessEntity()))
                .hasMessageContaining("What goes to courier in a streaming body");
        assertThatThrownBy(() -> client(Unseen.REFUSED).post().uri("/").httpRequest(request -> {}))
                .hasMessageContaining("What goes to courier in a consumer of the request");
        assertThat(receiver.connections()).isZero();
    }

    @Test
    void aClientThatIsMadeToSendsItOnRecordAndStillMinimizesTheRest() {
        RestClient client = client(Unseen.SENT);
        PurposeScope scope = PurposeScope.of(trade.purchase("ada"));

        send(client, "text");
        send(client, Map.of("text", "by hand", "order", Trade.order("ada")));
        scope.run(() -> client.post()
                .uri("/")
                .httpRequest(request -> request.getHeaders().set("X-By", "hand"))
                .body(out -> out.write("streamed".getBytes(StandardCharsets.UTF_8)))
                .retrieve()
                .toBodilessEntity());

        assertThat(receiver.sent()).extracting(Receiver.Sent::body).element(0).isEqualTo("text");
        assertThat(receiver.sent().get(1).body())
                .contains("by hand", Trade.EMAIL)
                .doesNotContain(Trade.CARD);
        assertThat(receiver.sent().get(2).body()).isEqualTo("streamed");
        assertThat(receiver.sent().get(2).head()).contains("hand");
        assertThat(trade.disclosures()).hasSize(3);
    }

    @Test
    void manyPeopleAreDecidedOneByOneBeforeTheFirstIsSent() {
        PurposeScope everybody = PurposeScope.of(trade.everybody());
        RestClient client = client(Unseen.REFUSED);

        everybody.run(() -> client.post()
                .uri("/")
                .body(Stream.of(Trade.order("ada"), Trade.order("eve"), Trade.order("bob")))
                .retrieve()
                .toBodilessEntity());

        assertThat(receiver.onlyBody()).contains("\"ada\"", "\"bob\"").doesNotContain(Trade.CARD, "eve");
        assertThat(trade.disclosures())
                .extracting(AuditEvent.DecisionTaken::subjects)
                .hasSize(2);
    }

    @Test
    void manyPeopleWhoCannotBePutOnRecordAreNotSent() {
        PurposeScope everybody = PurposeScope.of(trade.everybody());
        trade.audit.failWith(new IllegalStateException("the disk is full"));

        assertThatThrownBy(() -> everybody.run(() -> client(Unseen.REFUSED)
                        .post()
                        .uri("/")
                        .body(List.of(Trade.order("ada"), Trade.order("bob")))
                        .retrieve()
                        .toBodilessEntity()))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denial -> assertThat(denial.reason()).isEqualTo(Reason.AUDIT_UNAVAILABLE));

        assertThat(receiver.connections()).isZero();
        trade.audit.recover();
    }

    @Test
    void aRequestThatNamesNobodyIsRefusedWhereManyAreDecided() {
        PurposeScope everybody = PurposeScope.of(trade.everybody());

        assertThatThrownBy(() -> everybody.run(
                        () -> client(Unseen.SENT).get().uri("/").retrieve().toBodilessEntity()))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denial -> assertThat(denial.reason()).isEqualTo(Reason.SUBJECT_MISMATCH))
                .hasMessageContaining("send it from a method that names one person");
        assertThat(receiver.connections()).isZero();
    }

    /** Fails in the middle of being written. */
    static final class Broken {
        public String getFirst() {
            return "first";
        }

        public String getSecond() {
            return Optional.<String>empty().orElseThrow(() -> new IllegalStateException("no second"));
        }
    }

    @Test
    void aBodyThatCannotBeWrittenToItsEndSendsNothing() {
        RestClient client = trade.clients()
                .to(
                        "courier",
                        RestClient.builder().baseUrl(receiver.url()).requestFactory(new JdkClientHttpRequestFactory()));

        assertThatThrownBy(() -> send(client, new Broken())).hasStackTraceContaining("no second");

        assertThat(receiver.connections()).isZero();
    }

    /** Takes whatever it is given before any other converter sees it. */
    private static final class Greedy implements HttpMessageConverter<Object> {
        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
            return false;
        }

        @Override
        public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
            return true;
        }

        @Override
        public List<MediaType> getSupportedMediaTypes() {
            return List.of(MediaType.ALL);
        }

        @Override
        public Object read(Class<?> type, HttpInputMessage message) {
            throw new UnsupportedOperationException("It only writes.");
        }

        @Override
        public void write(Object value, @Nullable MediaType type, HttpOutputMessage message)
                throws java.io.IOException {
            message.getBody().write(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void noConverterAndNoInterceptorOfTheApplicationPassesBy() {
        StringBuilder intercepted = new StringBuilder();
        RestClient client = trade.clients()
                .to(
                        "courier",
                        RestClient.builder()
                                .baseUrl(receiver.url())
                                .configureMessageConverters(all -> all.addCustomConverter(new Greedy()))
                                .requestInterceptors(all -> all.add(0, (request, body, next) -> {
                                    intercepted.append(new String(body, StandardCharsets.UTF_8));
                                    return next.execute(request, body);
                                })));

        send(client, Trade.order("ada"));

        assertThat(receiver.onlyBody()).startsWith("Order[customer=ada").doesNotContain(Trade.CARD);
        assertThat(intercepted).doesNotContain(Trade.CARD).contains(Trade.EMAIL);
    }

    @Test
    void whileOnlyObservedEverythingGoesOutAndIsNoted() {
        try (Trade observed = new Trade(Enforcement.OBSERVE)) {
            RestClient client =
                    observed.clients().to("stranger", RestClient.builder().baseUrl(receiver.url()));

            client.post().uri("/").body(Trade.order("ada")).retrieve().toBodilessEntity();
            PurposeScope.of(observed.purchase("ada"))
                    .run(() -> client.post()
                            .uri("/")
                            .body(Trade.order("ada"))
                            .retrieve()
                            .toBodilessEntity());

            assertThat(receiver.sent())
                    .hasSize(2)
                    .allSatisfy(sent -> assertThat(sent.body()).contains(Trade.CARD));
            assertThat(observed.gate().observations().rows())
                    .extracting(row -> row.call() + " " + row.reason())
                    .containsExactlyInAnyOrder(
                            "A request to stranger NO_PURPOSE_IN_SCOPE", "A request to stranger RECIPIENT_NOT_ALLOWED");
        }
    }
}
