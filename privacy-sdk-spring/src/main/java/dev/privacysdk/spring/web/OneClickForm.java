package dev.privacysdk.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a small form in a body, of either encoding that RFC 8058 names.
 *
 * <p>Containers read {@code multipart/form-data} only where an application switched that on, so it is read here where they
 * did not.
 */
final class OneClickForm {
    private static final int LARGEST = 8_192;
    private static final String BREAK = "\r\n";

    private OneClickForm() {}

    static Map<String, List<String>> of(HttpServletRequest request) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        String type = request.getContentType();
        if (fields.isEmpty() && type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            byte[] body = request.getInputStream().readNBytes(LARGEST);
            parts(new String(body, StandardCharsets.ISO_8859_1), boundary(type), fields);
        }
        return fields;
    }

    private static String boundary(String type) {
        int at = type.toLowerCase(Locale.ROOT).indexOf("boundary=");
        if (at < 0) {
            return "";
        }
        String value = type.substring(at + "boundary=".length());
        if (value.startsWith("\"")) {
            int end = value.indexOf('"', 1);
            return end < 0 ? "" : value.substring(1, end);
        }
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip();
    }

    private static void parts(String body, String boundary, Map<String, List<String>> fields) {
        if (boundary.isEmpty()) {
            return;
        }
        String between = "--" + boundary;
        int start = body.indexOf(between);
        while (start >= 0) {
            int from = start + between.length();
            int end = body.indexOf(between, from);
            if (end < 0) {
                return;
            }
            part(body.substring(from, end), fields);
            start = end;
        }
    }

    private static void part(String part, Map<String, List<String>> fields) {
        int blank = part.indexOf(BREAK + BREAK);
        if (blank < 0) {
            return;
        }
        String name = name(part.substring(0, blank));
        String value = part.substring(blank + 2 * BREAK.length());
        if (value.endsWith(BREAK)) {
            value = value.substring(0, value.length() - BREAK.length());
        }
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static String name(String headers) {
        int at = headers.toLowerCase(Locale.ROOT).indexOf("name=\"");
        int end = at < 0 ? -1 : headers.indexOf('"', at + 6);
        return end < 0 ? "" : headers.substring(at + 6, end);
    }
}
