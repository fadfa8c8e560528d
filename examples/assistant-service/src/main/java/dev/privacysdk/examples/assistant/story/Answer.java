package dev.privacysdk.examples.assistant.story;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the service answered: status and body, and what the body says about the decision. */
final class Answer {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int status;
    private final String type;
    private final byte[] body;

    private Answer(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    int status() {
        return status;
    }

    /** Writes the body into a file. */
    void save(Path file) throws IOException {
        Files.write(file, body);
    }

    /** The body as JSON; nothing where it is something else. */
    JsonNode json() {
        return type.contains("json") ? JSON.readTree(body) : MissingNode.getInstance();
    }

    /** The reason code, of a denial or of what was done. */
    String reason() {
        return decision().path("reason").asString("");
    }

    String rule() {
        return decision().path("rule").asString("");
    }

    List<String> obligations() {
        List<String> all = new ArrayList<>();
        decision().path("obligations").forEach(one -> all.add(one.asString("")));
        return all;
    }

    /** A denial is a problem and says it at its top; what was done says it there or one step below. */
    private JsonNode decision() {
        JsonNode top = json();
        for (JsonNode below : top) {
            if (below.has("reason")) {
                return below;
            }
        }
        return top;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
