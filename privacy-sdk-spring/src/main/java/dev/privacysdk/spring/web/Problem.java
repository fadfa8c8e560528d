package dev.privacysdk.spring.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The members of a problem (RFC 9457), written as JSON whatever converters there are. */
record Problem(String type, String title, int status, String detail) {
    void write(HttpServletResponse response, Locale language, Map<String, String> more) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("title", title);
        members.put("detail", detail);
        // A map of two has no order of its own, and an answer reads the same each time.
        members.putAll(new TreeMap<>(more));
        StringJoiner json = new StringJoiner(",", "{", ",\"status\":" + status + "}");
        members.forEach((name, text) -> json.add(quoted(name) + ":" + quoted(text)));
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Language");
        response.setContentLength(json.length());
        write(response, json.toString());
    }

    /** Whoever failed may have begun with either of the two. */
    private static void write(HttpServletResponse response, String json) throws IOException {
        ServletOutputStream out;
        try {
            out = response.getOutputStream();
        } catch (IllegalStateException hasWriter) {
            response.getWriter().write(json);
            return;
        }
        out.write(json.getBytes(StandardCharsets.US_ASCII));
    }

    /** In ASCII, so that it reads the same in whatever encoding a writer was opened with. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
