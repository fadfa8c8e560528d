package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.SignalSource;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerEvent.SaleShareOptedOut;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;

/** What a browser's signals do to a running service, and whom they are about. */
class WebSignalsTest {
    private static RunningShop shop;
    private static int people;

    @BeforeAll
    static void open() {
        shop = RunningShop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** A customer nobody has said anything about yet. */
    private static String somebody(String residence) {
        String id = "c-" + ++people;
        shop.ledger().register(Shop.subject(id), SubjectKind.USER);
        shop.ledger().residence(Shop.subject(id), Jurisdiction.of(residence), "address");
        shop.clock().forward(Duration.ofSeconds(1));
        return id;
    }

    private static List<SaleShareOptedOut> recorded(String id) {
        return recorded(Shop.subject(id));
    }

    private static List<SaleShareOptedOut> recorded(Subject subject) {
        return shop.ledger().history(subject).stream()
                .<LedgerEvent>map(each -> each.event())
                .filter(SaleShareOptedOut.class::isInstance)
                .map(SaleShareOptedOut.class::cast)
                .toList();
    }

    @Test
    void theSignalOfACalifornianDeniesAdvertising() {
        String id = somebody("US-CA");
        assertThat(shop.get("/ads/" + id, "X-Customer", id).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = shop.get("/ads/" + id, "X-Customer", id, "Sec-GPC", "1");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).containsAnyOf("\"GPC_OPT_OUT\"", "\"SALE_SHARE_OPT_OUT\"");
    }

    @Test
    void theSignalInAnAdministratorsRequestSaysNothingAboutTheCustomer() {
        String id = somebody("US-CA");

        assertThat(shop.get("/ads/" + id, "Sec-GPC", "1").statusCode()).isEqualTo(200);
        assertThat(shop.get("/ads/" + id, "X-Customer", "c-somebody-else", "Sec-GPC", "1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(recorded(id)).isEmpty();
    }

    /** What a source that does not look at the person would do. */
    static final class Careless {
        @Bean
        SignalSource careless() {
            return subject -> new Signals("1", null, null, null);
        }
    }

    @Test
    void aSourceThatDoesNotLookAtThePersonWouldBeFound() {
        try (RunningShop broken =
                RunningShop.open(List.of(ShopApplication.class, RunningShop.SignedIn.class, Careless.class))) {
            assertThat(broken.get("/ads/" + Shop.ADA, "Sec-GPC", "1").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theSignalIsRecordedOnceAndHoldsWithoutARequest() {
        String id = somebody("US-CA");
        for (int i = 0; i < 5; i++) {
            shop.get("/loose/plain", "X-Customer", id, "Sec-GPC", "1");
            shop.clock().forward(Duration.ofSeconds(1));
        }

        assertThat(recorded(id)).hasSize(1);
        assertThat(recorded(id).get(0).bySignal()).isTrue();
        assertThat(shop.get("/ads/" + id).statusCode()).as("nobody's request").isEqualTo(403);
    }

    @Test
    void whatWasTakenBackIsRecordedAgainAndWhatWasOverriddenIsNot() {
        String id = somebody("US-CA");
        shop.get("/loose/plain", "X-Customer", id, "Sec-GPC", "1");
        shop.clock().forward(Duration.ofSeconds(1));
        shop.ledger().saleAndSharing(Shop.subject(id)).optOutLifted("preferences");
        shop.clock().forward(Duration.ofSeconds(1));
        shop.get("/loose/plain", "X-Customer", id, "Sec-GPC", "1");
        assertThat(recorded(id)).hasSize(2);

        String consenting = somebody("US-CA");
        shop.ledger().saleAndSharing(Shop.subject(consenting)).signalOverridden("asked in the shop");
        shop.clock().forward(Duration.ofSeconds(1));
        assertThat(shop.get("/ads/" + consenting, "X-Customer", consenting, "Sec-GPC", "1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(recorded(consenting)).isEmpty();
    }

    @Test
    void theSignalIsNotRecordedWhereThePolicyDoesNotHonorIt() {
        String texan = somebody("US-TX");

        assertThat(shop.get("/ads/" + texan, "X-Customer", texan, "Sec-GPC", "1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(recorded(texan)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,200", "true,200", "'1, 1',200", "1;a=b,200"})
    void everyOtherValueSaysNothing(String value, int status) {
        String id = somebody("US-CA");
        assertThat(shop.get("/ads/" + id, "X-Customer", id, "Sec-GPC", value).statusCode())
                .isEqualTo(status);
    }

    @Test
    void oneOfSeveralInstancesIsEnough() {
        String id = somebody("US-CA");
        assertThat(shop.get("/ads/" + id, "X-Customer", id, "Sec-GPC", "0", "Sec-GPC", "1")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void doNotTrackChangesNothing() {
        String id = somebody("US-CA");
        HttpResponse<String> answer = shop.get("/ads/" + id, "X-Customer", id, "DNT", "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Tk")).isEmpty();
        assertThat(recorded(id)).isEmpty();
    }

    @Test
    void whereNobodySaysWhoRequestsAreByTheSignalCountsForEverybodyAndIsNotRecorded() {
        try (RunningShop unsaid = RunningShop.open(List.of(ShopApplication.class))) {
            assertThat(unsaid.get("/ads/" + Shop.ADA, "Sec-GPC", "1").statusCode())
                    .isEqualTo(403);
            assertThat(unsaid.get("/ads/" + Shop.ADA).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theSiteSaysThatItHonorsTheSignal() {
        HttpResponse<String> answer = shop.get("/.well-known/gpc.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"gpc\": true, \"lastUpdate\": \"2026-01-15\"}");
    }
}
