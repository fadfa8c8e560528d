package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A database in a folder outlives the service, and needs a key that does. */
class KeptDataTest {
    private static final String KEY =
            Base64.getEncoder().encodeToString("fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII));

    private static final String CONSENT = "/me/consents/marketing.direct";
    private static final String OFFER = "/customers/taro/offer-mail";

    @TempDir
    private Path data;

    @Test
    void whatPeopleSaidIsThereAfterARestart() throws Exception {
        try (ConfigurableApplicationContext service = serve("--privacy.key.id=k1", "--privacy.key.secret=" + KEY)) {
            assertThat(status(service, "POST", OFFER)).isEqualTo(403);
            assertThat(status(service, "PUT", CONSENT)).isEqualTo(200);
            assertThat(status(service, "POST", OFFER)).isEqualTo(200);
        }
        try (ConfigurableApplicationContext service = serve("--privacy.key.id=k1", "--privacy.key.secret=" + KEY)) {
            assertThat(status(service, "POST", OFFER)).isEqualTo(200);
            assertThat(status(service, "DELETE", CONSENT)).isEqualTo(200);
            assertThat(status(service, "POST", OFFER)).isEqualTo(403);
        }
    }

    @Test
    void withoutAKeyItDoesNotStart() {
        assertThatThrownBy(this::serve).hasMessageContaining("no privacy key");
    }

    private ConfigurableApplicationContext serve(String... settings) {
        String[] all = new String[settings.length + 2];
        all[0] = "--port=0";
        all[1] = "--assistant.data=" + data;
        System.arraycopy(settings, 0, all, 2, settings.length);
        return DemoScenario.serve(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), all);
    }

    private static int status(ConfigurableApplicationContext service, String method, String path)
            throws IOException, InterruptedException {
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Demo-Person", "taro")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{\"title\": \"Ten percent off\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
