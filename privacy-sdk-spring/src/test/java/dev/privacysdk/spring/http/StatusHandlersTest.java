package dev.privacysdk.spring.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.*;
import java.util.*;
import org.junit.jupiter.api.*;
import org.springframework.http.*;
import org.springframework.web.client.RestClient;

@SuppressWarnings("all")
class StatusHandlersTest {
    @Test
    void http() throws Exception {
        List<String> bad = new ArrayList<>();
        try (Trade trade = new Trade();
                Receiver receiver = new Receiver()) {
            RestClient client =
                    trade.clients().to("card_company", RestClient.builder().baseUrl(receiver.url()));
            // error handlers run in whose scope?
            Permit mine = trade.purchase("ada");
            List<Object> seen = new ArrayList<>();
            PurposeScope.of(mine)
                    .run(() -> client.post()
                            .uri("/")
                            .body(Trade.order("ada"))
                            .retrieve()
                            .onStatus(
                                    s -> {
                                        return true;
                                    },
                                    (rq, rs) -> seen.add(
                                            PurposeScope.current().get().permit() == mine))
                            .toBodilessEntity());
            System.out.println("A2 onStatus " + seen);
            if (seen.contains(false)) bad.add("onStatus in the disclosure's scope " + seen);
            int before = trade.disclosures().size();
            try {
                PurposeScope.of(mine).run(() -> {
                    var r = client.post().uri("/").body(Trade.order("ada")).retrieve();
                    r.toBodilessEntity();
                    r.toBodilessEntity();
                });
            } catch (Exception e) {
                System.out.println("A2 twice " + e);
            }
            System.out.println("A2 twice records " + (trade.disclosures().size() - before));
        }
        System.out.println("A2 BAD " + bad);
        assertThat(bad).isEmpty();
    }
}
