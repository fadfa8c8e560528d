package dev.privacysdk.jdbc;

import dev.privacysdk.audit.AuditLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON that {@link AuditLine} writes for a decision: objects, lists and texts, without a space between. */
final class LineReader {
    /** Deeper than any line is. */
    private static final int DEEPEST = 4;

    private final String line;
    private int at;

    private LineReader(String line) {
        this.line = line;
    }

    /** The members of the object; throws IllegalArgumentException for anything else. */
    static Map<String, Object> read(String line) {
        LineReader reader = new LineReader(line);
        Map<String, Object> object = reader.object(0);
        if (reader.at != line.length()) {
            throw malformed();
        }
        return object;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw malformed();
        }
        char c = peek();
        if (c == '"') {
            return text();
        } else if (c == '{') {
            return object(depth);
        } else if (c == '[') {
            return list(depth);
        }
        throw malformed();
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        take('{');
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
            }
            String name = text();
            take(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw malformed();
            }
        }
        take('}');
        return members;
    }

    private List<Object> list(int depth) {
        List<Object> items = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!items.isEmpty()) {
                take(',');
            }
            items.add(value(depth + 1));
        }
        take(']');
        return items;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        take('"');
        while (peek() != '"') {
            char c = next();
            text.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return text.toString();
    }

    private char escaped() {
        char c = next();
        if (c != 'u') {
            return c;
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw malformed();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private char peek() {
        if (at >= line.length()) {
            throw malformed();
        }
        return line.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private void take(char expected) {
        if (next() != expected) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("This is not a line that an audit event is written as.");
    }
}
