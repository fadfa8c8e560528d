package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.privacysdk.vocabulary.Jurisdiction;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What leaves a running Tomcat in a body, and what does not. */
class WebBodiesTest {
    private static RunningShop shop;

    @BeforeAll
    static void open() {
        shop = RunningShop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "own-row", "entity", "optional", "future", "list"})
    void aHandlerWithAWordAnswersMinimized(String kind) {
        HttpResponse<String> answer = shop.get("/marked/" + kind + "/" + Shop.ADA);

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        assertThat(answer.body()).contains(Shop.EMAIL, "gold").doesNotContain(Shop.BORN, "c-somebody-else");
    }

    @Test
    void aMappedViewOfAHandlerWithAWordIsWritten() {
        HttpResponse<String> answer = shop.get("/marked/view/" + Shop.ADA);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(Shop.EMAIL);
        assertThat(shop.get("/marked/text/" + Shop.ADA).body()).isEqualTo("tier gold");
    }

    @Test
    void statusAndHeadersOfAnEntityStay() {
        HttpResponse<String> answer = shop.get("/marked/entity/" + Shop.ADA);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("X-Kept")).contains("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk/ID", "page/ID", "map/ID", "entity/ID", "callable/ID", "deferred/ID", "first"})
    void whatAMarkedMethodGaveBackIsWritten(String path) {
        HttpResponse<String> answer = shop.get("/loose/" + path.replace("ID", Shop.ADA));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(Shop.EMAIL).doesNotContain(Shop.BORN);
    }

    @Test
    void whatIsNotPersonalIsWritten() {
        assertThat(shop.get("/loose/texts").body()).isEqualTo("[\"one\",\"two\"]");
        assertThat(shop.get("/loose/plain").body()).contains("\"list\":[{\"text\":\"text\",\"count\":1}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row",
                "copy",
                "view",
                "page",
                "list",
                "entity",
                "future",
                "other-thread",
                "callable",
                "subject",
                "stream",
                "forwarded"
            })
    void everythingElseIsRefused(String kind) {
        HttpResponse<String> answer = shop.get("/leak/" + kind + "/" + Shop.ADA);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("NO_PURPOSE_IN_SCOPE")
                .doesNotContain(Shop.EMAIL, Shop.BORN, Shop.ADA, "gold", "Loose", "Customer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anonymous", "inner", "asked", "grown-list", "grown-map-of-list", "grown-map", "added-element"})
    void whatWasPutBesideAnAnswerOrCaughtInABodyIsRefused(String kind) {
        HttpResponse<String> answer = shop.get("/beside/" + kind);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body())
                .contains("NO_PURPOSE_IN_SCOPE")
                .doesNotContain(Shop.EMAIL, Shop.BORN, Shop.ADA, "c-other-99", "gold");
    }

    @Test
    void theSameAnswersAsTheyCameBackAreWritten() {
        for (String kind : List.of("list", "map")) {
            HttpResponse<String> answer = shop.get("/beside/as-it-came/" + kind);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains(Shop.ADA).doesNotContain(Shop.BORN);
        }
    }

    @Test
    void aValueOfAnEarlierRequestIsRefused() {
        assertThat(shop.get("/leak/kept/" + Shop.BOB).statusCode()).isEqualTo(200);

        HttpResponse<String> later = shop.get("/leak/kept/" + Shop.BOB);

        assertThat(later.statusCode()).isEqualTo(403);
        assertThat(later.body()).doesNotContain(Shop.EMAIL);
    }

    @Test
    void anEntityAroundARowGoesOutWithWhatMayBeSeenOfIt() {
        HttpResponse<String> answer = shop.get("/support/entity-row/" + Shop.ADA);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("X-Shop")).hasValue("open");
        assertThat(answer.body()).contains(Shop.ADA).doesNotContain(Shop.BORN);
    }

    @Test
    void theLogSaysWhatToMendAndNamesNobody() {
        Logger log = (Logger) LoggerFactory.getLogger(PrivacyProblems.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            shop.get("/leak/view/" + Shop.ADA);
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .contains("Leaky.view", "CustomerView", "mark the handler with the word of its purpose")
                    .doesNotContain(Shop.EMAIL, Shop.ADA);
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void whatHadBegunIsTakenBack() {
        HttpResponse<String> answer = shop.get("/started/" + Shop.ADA);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("{\"type\"").doesNotContain("begun");
    }

    @Test
    void whileOnlyObservedBodiesPass() {
        try (RunningShop observed = RunningShop.open("privacy.enforcement=observe")) {
            assertThat(observed.get("/leak/row/" + Shop.ADA).statusCode()).isEqualTo(200);
            assertThat(observed.get("/marked/plain/" + Shop.ADA).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anExceptionHandlerHasNoPermit() {
        HttpResponse<String> answer = shop.get("/leak/failing/" + Shop.ADA);

        assertThat(answer.statusCode()).as("what the container makes of it").isEqualTo(500);
        assertThat(answer.body()).doesNotContain(Shop.EMAIL, Shop.BORN, Shop.ADA);
    }

    @Test
    void anErrorPageHasNoPermit() {
        HttpResponse<String> answer = shop.get("/leak/sent-error/" + Shop.ADA);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(Shop.EMAIL, Shop.ADA);
    }

    @Test
    void aKeeperInAHandlerWithoutAWordIsRefused() {
        assertThat(shop.get("/keeper/" + Shop.ADA).statusCode()).isEqualTo(403);
    }

    @Test
    void aPermitThatRanOutIsAskedAgain() {
        assertThat(shop.get("/loose/slow/" + Shop.ADA).statusCode()).isEqualTo(200);
    }

    @Test
    void aPermitThatIsNotGivenAgainEndsTheAnswer() {
        String id = "c-leaving";
        shop.ledger().register(Shop.subject(id), Shop.KIND);
        shop.ledger().residence(Shop.subject(id), Jurisdiction.of("US-CA"), "address");
        shop.clock().forward(Duration.ofSeconds(1));

        HttpResponse<String> answer = shop.get("/loose/opted-out-meanwhile/" + id);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("OPTED_OUT").doesNotContain(Shop.EMAIL, id);
    }

    @Test
    void withoutTheAdviceTheSameHandlersLeak() {
        List<Class<?>> sources =
                List.of(ShopApplication.class, RunningShop.SignedIn.class, RunningShop.WithoutAdvice.class);
        try (RunningShop broken = RunningShop.open(sources)) {
            for (String kind : List.of("anonymous", "inner", "asked", "grown-list", "grown-map", "added-element")) {
                assertThat(broken.get("/beside/" + kind).body()).as(kind).contains("c-other-99");
            }
            for (String kind : List.of("row", "copy", "page", "list", "entity", "future", "callable", "failing")) {
                HttpResponse<String> answer = broken.get("/leak/" + kind + "/" + Shop.ADA);
                assertThat(answer.statusCode()).as(kind).isEqualTo(200);
                assertThat(answer.body()).as(kind).contains(Shop.BORN);
            }
        }
    }
}
