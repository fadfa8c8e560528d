package dev.privacysdk.export;

import static dev.privacysdk.export.ExportWorld.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people wrote does nothing in the package, and JSON holds it to the letter. */
class InertValuesProperties {
    private static final List<String> HOSTILE = List.of(
            "</script><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg/onload=alert(1)>",
            "' onmouseover='x",
            "<!--",
            "]]>",
            "&lt;b&gt;",
            "</dd></dl></article>",
            "=cmd|' /C calc'!A0",
            "javascript:alert(1)",
            "a\r\nSet-Cookie: x=1",
            "\u202eeslaf\u202c",
            "\u2066x",
            "\u0000\u0007\u001b[31m",
            "\u2028\u2029",
            "\ud83d",
            "\udc00x",
            "\ud83d\ude00",
            "\uffff\ufffe",
            "{{constructor.constructor('x')()}}",
            "${jndi:ldap://x}",
            "`x`",
            "");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any =
                Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(40);
        Arbitrary<String> markup =
                Arbitraries.strings().withChars("<>&\"'`/ =-!a\r\n\u202e\ud83d").ofMaxLength(30);
        return Arbitraries.oneOf(any, markup, Arbitraries.of(HOSTILE));
    }

    @Property(tries = 4000)
    void jsonHoldsEveryTextToTheLetter(@ForAll("texts") String text) {
        String name = PlainValues.name(text) == null ? "x" : text;
        byte[] line = Json.line(Value.whole().with(name, text).end());

        JsonNode read = new JsonMapper().readTree(line);
        assertThat(List.copyOf(read.propertyNames())).containsExactly(name);
        assertThat(read.get(name).asString()).isEqualTo(text);
        assertThat(line).doesNotContain('\n').doesNotContain('\r');
    }

    @Property(tries = 4000)
    void nothingInATextActsOnAPage(@ForAll("texts") String text) {
        assertThat(acting(Html.escaped(text))).isFalse();
    }

    @Example
    void anEscapeThatForgetsSomethingIsFound() {
        List<UnaryOperator<String>> twins = List.of(
                text -> text,
                text -> text.replace("<", "&lt;").replace(">", "&gt;"),
                text -> Html.escaped(text).replace("&#39;", "'"),
                text -> text.contains("\u202e") ? text : Html.escaped(text));
        for (UnaryOperator<String> twin : twins) {
            assertThat(HOSTILE.stream().map(twin).anyMatch(InertValuesProperties::acting))
                    .isTrue();
        }
    }

    /** Whether anything in escaped text could end its place, begin an element or turn the page's writing around. */
    private static boolean acting(String escaped) {
        boolean entities = escaped.replaceAll("&(amp|lt|gt|quot|#39|#96);", "").contains("&");
        boolean markup = escaped.chars().anyMatch(c -> "<>\"'`".indexOf(c) >= 0);
        boolean turns = escaped.chars()
                .anyMatch(c -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0 || c == 0x1b);
        return entities
                || markup
                || turns
                || !escaped.equals(new String(
                        escaped.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Example
    void aPageOfHostileValuesHasNoElementAndNoAttributeThatIsNotOurs() {
        try (ExportWorld world = new ExportWorld()) {
            ExportWorld.Opened opened = ExportWorld.export(world.exporter(ExportWorld.source(
                            "hostile",
                            Map.of("en", HOSTILE.get(0)),
                            each -> HOSTILE.forEach(text -> {
                                each.accept(text);
                                each.accept(Map.of(text, List.of(text)));
                                each.accept(new ExportWorld.Message(ADA.id(), text, ExportWorld.NOW, null));
                            })))
                    .service(HOSTILE.get(2))
                    .build());
            String page = opened.text("index.html");

            assertThat(opened.report().complete()).isTrue();
            assertThat(opened.text("data/hostile.ndjson").lines()).hasSize(3 * HOSTILE.size());
            assertThat(page)
                    .doesNotContain("<script", "<img", "<svg", "onerror=\"", "href=\"http", "javascript:alert(1)\"")
                    .contains("default-src 'none'; style-src 'sha256-")
                    .contains("&lt;/script&gt;");
            assertThat(page.split("<article class=\"card\"><h4", -1)).hasSize(3 * HOSTILE.size() + 1);
            assertThat(opened.files().keySet()).allMatch(name -> name.matches("[a-z0-9./-]+"));
        }
    }
}
