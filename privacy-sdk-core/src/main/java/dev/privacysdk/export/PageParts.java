package dev.privacysdk.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the page is made of: sections, rows of a list, tables that become lists on a phone. */
final class PageParts {
    private final Html html;
    private final Words words;

    PageParts(Html html, Words words) {
        this.html = html;
        this.words = words;
    }

    Html section(String id) throws IOException {
        return html.raw("<section id=\"" + id + "\">").element("h2", words.say(id));
    }

    void row(String key, @Nullable String text) throws IOException {
        if (text != null) {
            html.raw("<dt>").text(words.say(key)).raw("</dt>").element("dd", text);
        }
    }

    void table(String... headings) throws IOException {
        html.raw("<table><thead><tr>");
        for (String heading : headings) {
            html.raw("<th>").text(words.say(heading)).raw("</th>");
        }
        html.raw("</tr></thead><tbody>\n");
    }

    void cell(String heading, String text, boolean wide) throws IOException {
        String shown = text.isEmpty() ? "" : " data-h=\"" + Html.escaped(words.say(heading)) + "\"";
        html.raw("<td dir=\"auto\"" + (wide ? " class=\"w\"" : "") + shown + ">")
                .text(text)
                .raw("</td>");
    }
}
