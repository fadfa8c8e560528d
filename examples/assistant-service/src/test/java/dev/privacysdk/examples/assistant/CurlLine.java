package dev.privacysdk.examples.assistant;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the README, as a shell and curl would read it.
 *
 * @param expected the status and perhaps the reason behind the line
 */
record CurlLine(String method, URI address, List<String> headers, String body, String expected) {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    static CurlLine of(String line, URI service) {
        int comment = line.lastIndexOf("  # ");
        List<String> words = words(line.substring(0, comment));
        if (!words.remove(0).equals("curl")) {
            throw new IllegalArgumentException("Not a line of curl: " + line);
        }
        List<String> headers = new ArrayList<>();
        List<String> data = new ArrayList<>();
        String method = "";
        String address = "";
        while (!words.isEmpty()) {
            String word = words.remove(0);
            switch (word) {
                case "-s" -> {}
                case "-o" -> words.remove(0);
                case "-X" -> method = words.remove(0);
                case "-H" -> headers.addAll(List.of(words.remove(0).split(": ", 2)));
                case "-d" -> data.add(words.remove(0));
                case "--data-urlencode" -> data.add(encoded(words.remove(0)));
                default -> address = word;
            }
        }
        if (!data.isEmpty() && !headers.contains("Content-Type")) {
            headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        }
        return new CurlLine(
                method.isEmpty() ? (data.isEmpty() ? "GET" : "POST") : method,
                URI.create(address.replace("http://localhost:8080", service.toString())),
                headers,
                String.join("&", data),
                line.substring(comment + 4));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    private static String encoded(String field) {
        String[] parts = field.split("=", 2);
        return parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
    }

    HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request.build();
    }
}
