package dev.privacysdk.export;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON in UTF-8. */
final class Json {
    private static final JsonFactory LINES = new JsonFactory();
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** On one line, without its end. */
    static byte[] line(Value value) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator out = LINES.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, out);
        }
        return bytes(text);
    }

    /** Indented, for documents that people may open. */
    static byte[] document(Value value) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator out = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(text)) {
            write(value, out);
        }
        text.append('\n');
        return bytes(text);
    }

    private static void write(Value value, JsonGenerator out) {
        if (value instanceof Value.Text text) {
            out.writeString(text.text());
        } else if (value instanceof Value.Numeral number) {
            out.writeNumber(number.digits());
        } else if (value instanceof Value.Truth truth) {
            out.writeBoolean(truth.yes());
        } else if (value instanceof Value.Moment moment) {
            out.writeString(moment.at().toString());
        } else if (value instanceof Value.Nothing) {
            out.writeNull();
        } else if (value instanceof Value.Above above) {
            out.writeStartObject();
            out.writeNumberProperty("$above", above.levels());
            out.writeEndObject();
        } else if (value instanceof Value.Many many) {
            out.writeStartArray();
            many.items().forEach(item -> write(item, out));
            out.writeEndArray();
        } else if (value instanceof Value.Whole whole) {
            out.writeStartObject();
            whole.members().forEach(member -> {
                out.writeName(member.name());
                write(member.value(), out);
            });
            out.writeEndObject();
        }
    }

    /** Half a surrogate pair has no UTF-8; it can stand only inside a string, and is escaped there. */
    private static byte[] bytes(StringWriter written) {
        StringBuffer json = written.getBuffer();
        StringBuilder whole = null;
        int length = json.length();
        for (int i = 0; i < length; i++) {
            char c = json.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(json.charAt(i + 1));
            if (pair) {
                if (whole != null) {
                    whole.append(c).append(json.charAt(i + 1));
                }
                i++;
            } else if (Character.isSurrogate(c)) {
                whole = whole == null ? new StringBuilder(length + 16).append(json, 0, i) : whole;
                whole.append("\\u").append(Integer.toHexString(c));
            } else if (whole != null) {
                whole.append(c);
            }
        }
        String text = whole == null ? json.toString() : whole.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
