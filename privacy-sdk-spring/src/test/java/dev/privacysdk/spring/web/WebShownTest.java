package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** What routes, views, caches and bodies that show more than they hold let leave a running Tomcat. */
class WebShownTest {
    private static final List<Class<?>> SOURCES =
            List.of(ShopApplication.class, RunningShop.SignedIn.class, ShownApplication.class);
    private static RunningShop shop;

    @BeforeAll
    static void open() {
        shop = RunningShop.open(SOURCES);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void aRouteAnswersWithWhatAMarkedMethodGaveBack() {
        HttpResponse<String> answer = shop.get("/route/desk/" + Shop.ADA);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("X-Kept")).contains("yes");
        assertThat(answer.body()).contains(Shop.EMAIL).doesNotContain(Shop.BORN);
        assertThat(shop.get("/route/plain").body()).isEqualTo("{\"text\":\"text\",\"count\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "future", "async", "sse", "view-row"})
    void aRouteAnswersWithNothingElse(String kind) {
        assertThat(shop.get("/route/" + kind + "/" + Shop.ADA).body())
                .doesNotContain(Shop.EMAIL, Shop.BORN, Shop.ADA, "gold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "view-row"})
    void aRouteThatIsRefusedSaysSo(String kind) {
        HttpResponse<String> answer = shop.get("/route/" + kind + "/" + Shop.ADA);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("NO_PURPOSE_IN_SCOPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/view/desk/", "/view/marked/", "/view/marked-list/", "/route/view-desk/"})
    void aViewShowsWhatMayBeSeen(String path) {
        HttpResponse<String> answer = shop.get(path + Shop.ADA);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("shown ")
                .contains(Shop.EMAIL)
                .doesNotContain(Shop.BORN, "c-somebody-else");
    }

    @Test
    void aViewShowsNothingElse() {
        assertThat(shop.get("/view/text").body()).isEqualTo("shown nobody");
        for (String kind : List.of("row", "failing")) {
            HttpResponse<String> answer = shop.get("/view/" + kind + "/" + Shop.ADA);
            assertThat(answer.statusCode()).as(kind).isEqualTo(403);
            assertThat(answer.body()).contains("NO_PURPOSE_IN_SCOPE").doesNotContain(Shop.EMAIL, Shop.BORN, Shop.ADA);
        }
    }

    @Test
    void theLogNamesTheAttributeAndTheHandler() {
        Logger log = (Logger) LoggerFactory.getLogger(PrivacyProblems.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            shop.get("/view/row/" + Shop.ADA);
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("The attribute customer of the model of Pages.row holds a Customer")
                        .contains("mark the handler"));
    }

    @Test
    void aCachedValueIsRefusedInTheNextRequestAndOneBehindItsPurposeIsAskedFor() {
        assertThat(shop.get("/kept/loose/" + Shop.ADA).statusCode()).isEqualTo(200);
        HttpResponse<String> again = shop.get("/kept/loose/" + Shop.ADA);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).doesNotContain(Shop.EMAIL, Shop.ADA);

        assertThat(shop.get("/kept/marked/" + Shop.BOB).statusCode()).isEqualTo(200);
        HttpResponse<String> asked = shop.get("/kept/marked/" + Shop.BOB);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(asked.body()).contains(Shop.EMAIL).doesNotContain(Shop.BORN);
    }

    @Test
    void aCachedValueOfAPersonWhoLeftIsNotHandedOut() {
        String id = "c-cached";
        shop.ledger().register(Shop.subject(id), Shop.KIND);
        shop.ledger().residence(Shop.subject(id), dev.privacysdk.vocabulary.Jurisdiction.of("US-CA"), "address");
        shop.clock().forward(Duration.ofSeconds(1));
        assertThat(shop.get("/kept/marked/" + id).statusCode()).isEqualTo(200);

        shop.ledger()
                .optOut(Shop.subject(id), dev.privacysdk.vocabulary.Purpose.of("support"))
                .made("web form");
        shop.clock().forward(Duration.ofSeconds(1));

        assertThat(shop.get("/kept/marked/" + id).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record-style", "record-style-inside"})
    void whatABodyShowsByAnyMethodIsRefused(String kind) {
        HttpResponse<String> answer = shop.get("/body/" + kind);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("NO_PURPOSE_IN_SCOPE").doesNotContain(Shop.EMAIL, Shop.BORN, Shop.BOB, "UP");
    }

    @Test
    void aPermittedBodyIsTheOneThatPlainJacksonWritesWithoutWhatIsWithheld() {
        JsonMapper plain = JsonMapper.builder()
                .changeDefaultPropertyInclusion(any -> any.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        Shop.Customer seen = new Shop.Customer(Shop.ADA, Shop.EMAIL, null, "gold");

        assertThat(shop.get("/body/anything/" + Shop.ADA).body())
                .isEqualTo(plain.writeValueAsString(new ShownApplication.Anything(seen)));
        assertThat(shop.get("/body/status").body())
                .isEqualTo(plain.writeValueAsString(Map.of(
                        "components", Map.of("db", Map.of("details", List.of(1, "two", Map.of("three", 3)))))));
    }

    @Test
    void errorsOfOtherKindsAreAnsweredAsEver() {
        HttpResponse<String> answer = shop.get("/body/boom");

        assertThat(answer.statusCode()).isEqualTo(499);
        assertThat(answer.body()).isEqualTo("no such thing");
    }

    @Test
    void withoutTheGuardsTheSameHandlersLeak() {
        List<Class<?>> broken = List.of(
                ShopApplication.class,
                RunningShop.SignedIn.class,
                ShownApplication.class,
                RunningShop.WithoutAdvice.class,
                RunningShop.WithoutViews.class);
        try (RunningShop unguarded = RunningShop.open(broken)) {
            for (String path :
                    List.of("/route/row/", "/route/future/", "/route/sse/", "/route/view-row/", "/view/row/")) {
                assertThat(unguarded.get(path + Shop.ADA).body()).as(path).contains(Shop.BORN);
            }
            assertThat(unguarded.get("/body/record-style").body()).contains(Shop.BORN);
            unguarded.get("/kept/loose/" + Shop.ADA);
            assertThat(unguarded.get("/kept/loose/" + Shop.ADA).body()).contains(Shop.EMAIL);
        }
    }
}
