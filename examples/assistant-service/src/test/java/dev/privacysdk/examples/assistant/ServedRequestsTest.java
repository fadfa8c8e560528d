package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.examples.assistant.story.Serving;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The requests that the README lists are answered as it says, in its order, by a service that was just started. */
class ServedRequestsTest {
    private static final List<String> LINES =
            Serving.lines().lines().filter(line -> line.startsWith("curl ")).toList();

    @Test
    void everyRequestOfTheReadmeIsAnsweredAsItSays() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<String> wrong = new ArrayList<>();
        try (ConfigurableApplicationContext service =
                DemoScenario.serve(new PrintStream(printed, true, StandardCharsets.UTF_8), "--port=0")) {
            URI address = address(service);
            for (String line : LINES) {
                String answer = answer(CurlLine.of(line, address));
                if (!answer.equals(CurlLine.of(line, address).expected())) {
                    wrong.add(line + "\n    was answered " + answer);
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains(address.toString(), Serving.lines().replace("http://localhost:8080", address.toString()));
        }
    }

    @Test
    void theReadmeListsWhatTheServiceListsAtItsStart() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("\n```sh\n" + Serving.lines() + "```\n");
    }

    @Test
    void thereAreRequestsThatArePermittedAndSomeThatAreDenied() {
        assertThat(LINES).hasSizeGreaterThan(30);
        assertThat(LINES.stream().filter(line -> line.contains("  # 403 "))).hasSizeGreaterThan(6);
    }

    @Test
    void aLineThatIsNoRequestIsRefused() {
        assertThatThrownBy(() -> CurlLine.of("wget http://localhost:8080/me  # 200", URI.create("http://localhost:1")))
                .hasMessageContaining("Not a line of curl");
    }

    /** As the README writes it: the status, and the reason where the line names one. */
    private static String answer(CurlLine line) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(line.request(), BodyHandlers.ofByteArray());
        String status = Integer.toString(response.statusCode());
        return line.expected().contains(" ") ? status + " " + reason(response) : status;
    }

    private static String reason(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readTree(response.body()).findValuesAsString("reason").stream()
                .findFirst()
                .orElse("");
    }

    private static URI address(ConfigurableApplicationContext service) {
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return URI.create("http://localhost:" + port);
    }
}
