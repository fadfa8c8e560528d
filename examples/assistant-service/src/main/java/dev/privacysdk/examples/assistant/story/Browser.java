package dev.privacysdk.examples.assistant.story;

import dev.privacysdk.examples.assistant.web.DemoSignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends requests to the service, as somebody and with what their browser adds. */
final class Browser {
    private final HttpClient http;
    private final URI service;
    private final Map<String, String> headers;

    Browser(URI service) {
        this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build(), service, Map.of());
    }

    private Browser(HttpClient http, URI service, Map<String, String> headers) {
        this.http = http;
        this.service = service;
        this.headers = headers;
    }

    /** The same, signed in as this person. */
    Browser as(String person) {
        return with(DemoSignIn.HEADER, person);
    }

    /** The same, with a header in every request. */
    Browser with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Browser(http, service, more);
    }

    Answer get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, "application/json", BodyPublishers.noBody());
    }

    Answer put(String path) {
        return put(path, "");
    }

    Answer put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    Answer postForm(String path, String form) {
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private Answer send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .method(method, body);
        headers.forEach(request::header);
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("The service did not answer " + method + " " + path + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the service was asked.", e);
        }
    }
}
