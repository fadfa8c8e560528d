package dev.privacysdk.examples.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The service of the README does what the README shows. */
class NewsletterServiceTest {
    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private WebServerApplicationContext service;

    @BeforeEach
    void start() {
        service = (WebServerApplicationContext) SpringApplication.run(
                NewsletterApplication.class,
                "--server.port=0",
                "--privacy.h2-file.path=" + folder.resolve("privacy-ledger"),
                "--logging.file.name=" + folder.resolve("service.log"));
    }

    @AfterEach
    void stop() {
        SpringApplication.exit(service);
    }

    @Test
    void theTrialGoesAsItIsWritten() throws Exception {
        List<String> written = lines();
        List<String> played = new ArrayList<>();
        for (String line : written) {
            if (line.startsWith("$ curl")) {
                played.add(line);
                String body = play(line);
                if (!body.isEmpty()) {
                    played.add(body);
                }
            }
        }

        assertThat(played)
                .isEqualTo(written.stream().filter(line -> !line.isBlank()).toList());
    }

    @Test
    void theLogShowsAStandInForThePerson() throws Exception {
        play("$ curl -s -X POST localhost:8080/readers/42/subscription");
        play("$ curl -s -X POST localhost:8080/readers/42/consent");
        play("$ curl -s localhost:8080/readers/42/issue");

        String log = Files.readString(folder.resolve("service.log"));
        assertThat(log).doesNotContain("ada@example.com", "Lovelace", "Main Street");
        assertThat(log.lines()
                        .filter(line -> line.contains("Mailing"))
                        .map(line -> line.replaceFirst(".* : ", "").replaceAll("\\[dev:[^]]*]", "[dev:…]")))
                .isEqualTo(Files.readAllLines(Path.of("src/test/resources/log.txt")));
    }

    @Test
    void theExportHoldsEverythingAboutTheReader() throws Exception {
        play("$ curl -s -X POST localhost:8080/readers/42/subscription");
        play("$ curl -s -X POST localhost:8080/readers/42/consent");
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(uri("/readers/42/export")).build(), BodyHandlers.ofByteArray());

        Map<String, String> files = unzip(answer.body());
        assertThat(files.get("data/readers.ndjson")).contains("Ada Lovelace", "ada@example.com", "1 Main Street");
        assertThat(files).containsKeys("manifest.json", "index.html", "consents.json");
    }

    @Test
    void theTrialKeyIsForItsOwnerAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("privacy-dev.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** What the README shows as typed and answered. */
    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/trial.txt"));
    }

    private String play(String line) throws Exception {
        String path = line.substring(line.indexOf("localhost:8080") + "localhost:8080".length());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (line.contains("-X POST")) {
            request.POST(BodyPublishers.noBody());
        }
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + service.getWebServer().getPort() + path);
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
