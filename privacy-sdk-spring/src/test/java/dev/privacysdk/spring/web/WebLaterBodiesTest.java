package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves a running Tomcat in pieces or on other threads, and what does not. */
class WebLaterBodiesTest {
    private static final List<Class<?>> SOURCES =
            List.of(ShopApplication.class, RunningShop.SignedIn.class, LaterApplication.class);
    private static RunningShop shop;

    @BeforeAll
    static void open() {
        shop = RunningShop.open(SOURCES);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** All that arrives until the connection ends, well or broken off. */
    private static String arrived(RunningShop shop, String path) {
        try {
            HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                    .send(shop.request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            StringBuilder text = new StringBuilder("status " + answer.statusCode() + " ");
            try (InputStream in = answer.body()) {
                for (int c = in.read(); c >= 0; c = in.read()) {
                    text.append(new String(new byte[] {(byte) c}, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException brokenOff) {
                text.append(" [broken off]");
            }
            return text.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sse-early",
                "sse-late",
                "emitter-late",
                "entity-emitter",
                "streaming",
                "streaming-row",
                "deferred",
                "task",
                "async",
                "future-entity",
                "flux",
                "flux-list",
                "mono"
            })
    void aHandlerWithAWordSendsMinimizedWhateverTheThread(String kind) {
        assertThat(arrived(shop, "/marked/" + kind + "/" + Shop.ADA))
                .startsWith("status 200")
                .contains(Shop.ADA, Shop.EMAIL, "gold")
                .doesNotContain(Shop.BORN, "c-somebody-else", "broken off");
    }

    @Test
    void aCallableOfAHandlerWithAWordIsRefusedByName() {
        assertThat(arrived(shop, "/marked/callable/" + Shop.ADA))
                .startsWith("status 500")
                .contains("INTERNAL_ERROR")
                .doesNotContain(Shop.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sse-desk", "sse-scope", "task-desk", "flux-desk", "mono-desk"})
    void whatAMarkedMethodGaveBackOrAScopeLetsBeSeenIsSent(String kind) {
        assertThat(arrived(shop, "/loose/" + kind + "/" + Shop.ADA))
                .startsWith("status 200")
                .contains(Shop.ADA, Shop.EMAIL)
                .doesNotContain(Shop.BORN, "broken off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sse-early",
                "sse-late",
                "sse-beside",
                "emitter-late",
                "streaming",
                "streaming-row",
                "task",
                "async",
                "async-marked",
                "flux",
                "flux-list",
                "mono"
            })
    void nothingElseIsSent(String kind) {
        assertThat(arrived(shop, "/leak/" + kind + "/" + Shop.ADA))
                .doesNotContain(Shop.EMAIL, Shop.BORN, Shop.ADA, "gold", "c-somebody-else");
    }

    @Test
    void somebodyBesideAnAnswerIsNotSent() {
        assertThat(arrived(shop, "/leak/flux-beside/" + Shop.ADA)).doesNotContain("c-somebody-else", Shop.BORN);
    }

    @Test
    void whatIsNotPersonalIsSentAsEver() {
        assertThat(arrived(shop, "/loose/sse-text")).contains("data:{\"text\":\"text\",\"count\":1}");
    }

    @Test
    void withoutTheGuardsTheSameHandlersLeak() {
        List<Class<?>> broken = List.of(
                ShopApplication.class,
                RunningShop.SignedIn.class,
                LaterApplication.class,
                RunningShop.WithoutAdvice.class);
        try (RunningShop unguarded = RunningShop.open(broken)) {
            for (String kind : List.of(
                    "sse-early", "sse-late", "emitter-late", "streaming-row", "task", "async", "flux", "mono")) {
                assertThat(arrived(unguarded, "/leak/" + kind + "/" + Shop.ADA))
                        .as(kind)
                        .contains(Shop.BORN);
            }
        }
    }
}
