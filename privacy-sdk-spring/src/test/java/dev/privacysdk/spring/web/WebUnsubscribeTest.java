package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.channel.OneClickUnsubscribe;
import dev.privacysdk.ledger.LedgerEvent.ChannelStopped;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address behind the link in a mail, on a running Tomcat, as mail programs, scanners and people use it. */
class WebUnsubscribeTest {
    private static final Purpose CAMPAIGN = Purpose.of("campaign");
    private static final String MULTIPART =
            "--xyz\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--xyz--\r\n";
    private static RunningShop shop;
    private static int people;

    private Subject person = Subject.of("customer", "nobody");
    private String path = "";

    @BeforeAll
    static void open() {
        shop = RunningShop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void somebodyGetsAMail() {
        person = Shop.subject("m-" + ++people + "@mail.example");
        shop.ledger().register(person, SubjectKind.USER);
        shop.ledger().residence(person, Jurisdiction.of("US-CA"), "address");
        path = shop.context
                .getBean(OneClickUnsubscribe.class)
                .link(person, CAMPAIGN)
                .getRawPath();
        shop.clock().forward(Duration.ofSeconds(1));
    }

    private Reason nextMail() {
        return shop.gate()
                .decide(Processing.of(person, CAMPAIGN).via(Channel.EMAIL))
                .reason();
    }

    private long stops() {
        return shop.ledger().history(person).stream()
                .filter(each -> each.event() instanceof ChannelStopped)
                .count();
    }

    private static HttpResponse<String> post(RunningShop where, String path, String type, String body) {
        HttpRequest.Builder request = where.request(path).POST(BodyPublishers.ofString(body));
        return where.send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    private HttpResponse<String> form(String body) {
        return post(shop, path, "application/x-www-form-urlencoded", body);
    }

    @Test
    void aFormStopsTheNextMail() {
        assertThat(nextMail()).isEqualTo(Reason.NOTICE);

        HttpResponse<String> answer = form("List-Unsubscribe=One-Click");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You are unsubscribed").doesNotContain("@mail.example");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(nextMail()).isEqualTo(Reason.CHANNEL_OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data; boundary=xyz", "Multipart/Form-Data; boundary=\"xyz\"; charset=UTF-8"})
    void aMultipartFormStopsTheNextMail(String type) {
        assertThat(post(shop, path, type, MULTIPART).statusCode()).isEqualTo(200);
        assertThat(nextMail()).isEqualTo(Reason.CHANNEL_OPT_OUT);
    }

    @Test
    void aMultipartFormIsReadWhereTheApplicationReadsNone() {
        try (RunningShop plain = RunningShop.open("spring.servlet.multipart.enabled=false")) {
            String link = plain.context
                    .getBean(OneClickUnsubscribe.class)
                    .link(Shop.subject(Shop.ADA), CAMPAIGN)
                    .getRawPath();
            assertThat(post(plain, link, "multipart/form-data; boundary=xyz", MULTIPART)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(plain.ledger().of(Shop.subject(Shop.ADA)).suppressions()).hasSize(1);
            for (String broken : new String[] {"", "--xyz", "--xyz\r\n\r\n", MULTIPART.replace("One-Click", "x")}) {
                assertThat(post(plain, link, "multipart/form-data; boundary=xyz", broken)
                                .statusCode())
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void openingTheLinkShowsAButtonAndChangesNothing() {
        HttpResponse<String> page = shop.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "<form method=\"post\">", "Unsubscribe</button>")
                .doesNotContain("<script", "@mail.example", "http://", "https://");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(shop.send(shop.request(path).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(stops()).isZero();
        assertThat(nextMail()).isEqualTo(Reason.NOTICE);
    }

    @Test
    void thePageSpeaksJapanese() {
        HttpResponse<String> page = shop.get(path, "Accept-Language", "fr;q=0.9, ja-JP;q=0.8, en;q=0.1");

        assertThat(page.body()).contains("<html lang=\"ja\">", "配信を停止する");
        assertThat(page.headers().firstValue("Content-Language")).contains("ja");
    }

    @Test
    void postingAgainAnswersTheSameAndWritesNothingMore() {
        for (int i = 0; i < 5; i++) {
            assertThat(form("List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
            shop.clock().forward(Duration.ofSeconds(1));
        }
        assertThat(stops()).isEqualTo(1);
    }

    @Test
    void whatIsNoneOfOursIsNotFoundAndNothingElse() {
        String forged = path.substring(0, path.length() - 3) + "AAA";
        for (String each : new String[] {forged, "/unsubscribe/x", "/unsubscribe/k1.AAAA", "/unsubscribe/"}) {
            HttpResponse<String> answer =
                    post(shop, each, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
            assertThat(answer.statusCode()).as(each).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
            assertThat(shop.get(each).statusCode()).isEqualTo(404);
        }
        assertThat(stops()).isZero();
    }

    @Test
    void nobodyLearnsWhetherAPersonIsKnown() {
        String known = form("List-Unsubscribe=One-Click").body();
        path = shop.context
                .getBean(OneClickUnsubscribe.class)
                .link(Shop.subject("never heard of"), CAMPAIGN)
                .getRawPath();

        assertThat(form("List-Unsubscribe=One-Click").body()).isEqualTo(known);
        assertThat(form("List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
    }

    @Test
    void behindAContextPathTheSameLinkWorks() {
        try (RunningShop below = RunningShop.open(
                "server.servlet.context-path=/shop",
                "privacy.web.unsubscribe.endpoint=https://shop.example/shop/unsubscribe/")) {
            String link = below.context
                    .getBean(OneClickUnsubscribe.class)
                    .link(Shop.subject(Shop.ADA), CAMPAIGN)
                    .getRawPath();
            assertThat(link).startsWith("/shop/unsubscribe/k1.");
            assertThat(post(below, link, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x=y", "List-Unsubscribe=", "List-Unsubscribe=Two-Click"})
    void aPostThatDoesNotSayItIsRefused(String body) {
        assertThat(form(body).statusCode()).isEqualTo(400);
        assertThat(stops()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void nothingButAPostUnsubscribes(String method) {
        HttpResponse<String> answer =
                shop.send(shop.request(path).method(method, BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(stops()).isZero();
    }
}
