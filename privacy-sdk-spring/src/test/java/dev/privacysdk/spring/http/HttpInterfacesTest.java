package dev.privacysdk.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.service.registry.ImportHttpServices;

/** HTTP interfaces over a bound client: declared, called, and no way around it. */
class HttpInterfacesTest {
    private final Trade trade = new Trade();
    private final Receiver receiver = new Receiver();

    /** What a courier offers. */
    interface Courier {
        @PostExchange("/parcels")
        Trade.Receipt send(@RequestBody Trade.Order order);

        @PostExchange(url = "/parcels", contentType = MediaType.MULTIPART_FORM_DATA_VALUE)
        Trade.Receipt sendInParts(@RequestPart Trade.Order order);

        @GetExchange("/parcels/{no}")
        Trade.Receipt where(@PathVariable String no);
    }

    /** The same, of which each call opens its purpose itself. */
    interface MarkedCourier {
        @PostExchange("/parcels")
        @Trade.ForPurchase
        @DisclosedTo("courier")
        Trade.Receipt send(@RequestBody @SubjectId("customer") Trade.Order order);
    }

    @AfterEach
    void close() {
        receiver.close();
        trade.close();
    }

    private <T> T courier(Class<T> type) {
        RestClient client = trade.clients().to("courier", RestClient.builder().baseUrl(receiver.url()));
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(type);
    }

    @Test
    void bodiesAndPartsAreMinimizedAndEveryCallIsOnRecord() {
        Courier courier = courier(Courier.class);

        PurposeScope.of(trade.purchase("ada")).run(() -> {
            assertThat(courier.send(Trade.order("ada"))).isEqualTo(new Trade.Receipt("r-1"));
            courier.sendInParts(Trade.order("ada"));
            courier.where("7");
        });

        assertThat(receiver.sent())
                .hasSize(3)
                .allSatisfy(sent -> assertThat(sent.body()).doesNotContain(Trade.CARD));
        assertThat(receiver.sent().get(0).body()).contains(Trade.EMAIL);
        assertThat(receiver.sent().get(1).body()).contains(Trade.EMAIL);
        assertThat(trade.disclosures()).hasSize(3);
    }

    @Test
    void aCallWithoutAPurposeDoesNotConnect() {
        Courier courier = courier(Courier.class);

        assertThatThrownBy(() -> courier.send(Trade.order("ada"))).isInstanceOf(PrivacyDeniedException.class);
        assertThatThrownBy(() -> courier.where("7")).isInstanceOf(PrivacyDeniedException.class);
        assertThat(receiver.connections()).isZero();
    }

    @Test
    void anInterfaceThatSaysItsPurposeAndRecipientIsOnRecordOnce() {
        MarkedCourier courier = trade.privacy().guard(MarkedCourier.class, courier(MarkedCourier.class));

        courier.send(Trade.order("ada"));

        assertThat(receiver.onlyBody()).contains(Trade.EMAIL).doesNotContain(Trade.CARD);
        assertThat(trade.disclosures()).hasSize(1);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(group = "courier", types = Courier.class)
    static class Groups {
        @Bean
        RestClientHttpServiceGroupConfigurer bound(RecipientClients clients, Receiver receiver) {
            return groups -> groups.filterByName("courier")
                    .forEachGroup((group, builder, factory) -> factory.exchangeAdapterDecorator(
                            plain -> RestClientAdapter.create(clients.to("courier", builder.baseUrl(receiver.url())))));
        }
    }

    @Test
    void aGroupOfInterfacesIsBoundWhereItIsConfigured() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(RecipientClients.class, trade::clients);
            context.registerBean(Receiver.class, () -> receiver, definition -> definition.setDestroyMethodName(""));
            context.register(Groups.class);
            context.refresh();
            Courier courier = context.getBean(Courier.class);

            assertThatThrownBy(() -> courier.where("7")).isInstanceOf(PrivacyDeniedException.class);
            assertThat(receiver.connections()).isZero();
            PurposeScope.of(trade.purchase("ada")).run(() -> courier.send(Trade.order("ada")));
            assertThat(receiver.onlyBody()).contains(Trade.EMAIL).doesNotContain(Trade.CARD);
        }
    }
}
