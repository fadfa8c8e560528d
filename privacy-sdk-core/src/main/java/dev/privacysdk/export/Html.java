package dev.privacysdk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** HTML being written: markup is the SDK's own, everything else passes {@link #text}, which leaves nothing to act. */
final class Html {
    private static final int ENOUGH = 8 * 1024;

    private final OutputStream out;
    private final StringBuilder waiting = new StringBuilder();

    Html(OutputStream out) {
        this.out = out;
    }

    /** Markup, only ever written in the code. */
    Html raw(String markup) throws IOException {
        waiting.append(markup);
        if (waiting.length() > ENOUGH) {
            flush();
        }
        return this;
    }

    /** Writes out what waits, as is needed before anybody else writes. */
    void flush() throws IOException {
        out.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }

    Html text(String text) throws IOException {
        return raw(escaped(text));
    }

    /** An element around a text that keeps its own direction of writing. */
    Html element(String name, String text) throws IOException {
        return raw("<" + name + " dir=\"auto\">").text(text).raw("</" + name + ">");
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                safe.append(c).append(text.charAt(++i));
            } else {
                switch (c) {
                    case '&' -> safe.append("&amp;");
                    case '<' -> safe.append("&lt;");
                    case '>' -> safe.append("&gt;");
                    case '"' -> safe.append("&quot;");
                    case '\'' -> safe.append("&#39;");
                    case '`' -> safe.append("&#96;");
                    default -> safe.append(visible(c));
                }
            }
        }
        return safe.toString();
    }

    /** Control characters, half pairs and overrides of the direction of writing are shown, and do nothing. */
    private static char visible(char c) {
        boolean control = (c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7f && c < 0xa0);
        boolean override = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        boolean none = Character.isSurrogate(c) || c == '\ufffe' || c == '\uffff';
        return control || override || none ? '\ufffd' : c;
    }
}
