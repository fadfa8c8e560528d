package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of URLs, JSON and HTML sees first in a text, and what of the text is left then. */
class EscapesTest {
    /** The text with its first escape read, wherever it stands. */
    private static String read(String text) {
        long alone = Escapes.at(text, 0);
        String read = Character.toString(Escapes.point(alone)) + text.substring(Escapes.end(alone));
        long later = Escapes.at("xy" + text, 2);

        assertThat(Escapes.point(later)).isEqualTo(Escapes.point(alone));
        assertThat(Escapes.end(later)).isEqualTo(Escapes.end(alone) + 2);
        return read;
    }

    @Test
    void anOctetOfAUrlIsItsCharacter() {
        assertThat(read("%41da")).isEqualTo("Ada");
        assertThat(read("%7e")).isEqualTo("~");
        assertThat(read("%00x")).isEqualTo("\0x");
    }

    @Test
    void octetsThatAreUtf8AreOneCharacter() {
        assertThat(read("%C2%80x")).isEqualTo("\u0080x");
        assertThat(read("%C3%BCrgen")).isEqualTo("ürgen");
        assertThat(read("%DF%BFx")).isEqualTo("\u07FFx");
        assertThat(read("%E0%A0%80x")).isEqualTo("\u0800x");
        assertThat(read("%E5%B1%B1%E7")).isEqualTo("山%E7");
        assertThat(read("%EF%BF%BDx")).isEqualTo("\uFFFDx");
        assertThat(read("%F0%9F%98%80x")).isEqualTo("\uD83D\uDE00x");
        assertThat(read("%F4%8F%BF%BFx")).isEqualTo(Character.toString(0x10FFFF) + "x");
    }

    @Test
    void octetsThatAreNotAreLatinLettersOneByOne() {
        assertThat(read("%FCrgen")).isEqualTo("ürgen");
        assertThat(read("%C1%81x")).isEqualTo("\u00C1%81x");
        assertThat(read("%C3x")).isEqualTo("\u00C3x");
        assertThat(read("%C3%28")).isEqualTo("\u00C3%28");
        assertThat(read("%C3%C3")).isEqualTo("\u00C3%C3");
        assertThat(read("%E5%B1x")).isEqualTo("\u00E5%B1x");
        assertThat(read("%F4%90%80%80")).isEqualTo("\u00F4%90%80%80");
        assertThat(read("%F5%80%80%80")).isEqualTo("\u00F5%80%80%80");
    }

    @Test
    void theEscapesOfJavaAndJsonAreWhatTheyStandFor() {
        assertThat(read("\\u0041da")).isEqualTo("Ada");
        assertThat(read("\\u00e9")).isEqualTo("é");
        assertThat(read("\\u0000x")).isEqualTo("\0x");
        assertThat(read("\\ud83d\\ude00x")).isEqualTo("\uD83D\uDE00x");
        assertThat(read("\\\"x")).isEqualTo("\"x");
        assertThat(read("\\'x")).isEqualTo("'x");
        assertThat(read("\\/x")).isEqualTo("/x");
        assertThat(read("\\\\x")).isEqualTo("\\x");
        for (String space : new String[] {"\\n", "\\r", "\\t", "\\b", "\\f"}) {
            assertThat(read(space + "x")).isEqualTo(" x");
        }
    }

    @Test
    void halfAPairIsItself() {
        for (String rest : new String[] {"x", "\\u0041", "xude00", "\\xde00", "\\ude0"}) {
            assertThat(read("\\ud83d" + rest)).isEqualTo("\uD83D" + rest);
        }
        assertThat(read("\uD83Dx")).isEqualTo("\uD83Dx");
    }

    @Test
    void aPairIsOneCharacter() {
        for (String pair : new String[] {"\uD83D\uDE00", "\\ud83d\\ude00", "%F0%9F%98%80", "&#128512;"}) {
            long read = Escapes.at(pair + "x", 0);

            assertThat(Escapes.point(read)).isEqualTo(0x1F600);
            assertThat(Escapes.end(read)).isEqualTo(pair.length());
        }
    }

    @Test
    void anEntityIsItsCharacter() {
        assertThat(read("&amp;x")).isEqualTo("&x");
        assertThat(read("&lt;")).isEqualTo("<");
        assertThat(read("&nbsp;x")).isEqualTo(" x");
        assertThat(read("&auml;&ouml;")).isEqualTo("ä&ouml;");
        assertThat(read("&#65;da")).isEqualTo("Ada");
        assertThat(read("&#x41;da")).isEqualTo("Ada");
        assertThat(read("&#X41;da")).isEqualTo("Ada");
        assertThat(read("&#0;x")).isEqualTo("\0x");
        assertThat(read("&#1114111;x")).isEqualTo(Character.toString(0x10FFFF) + "x");
        assertThat(read("&#x10FFFF;x")).isEqualTo(Character.toString(0x10FFFF) + "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "%4g",
                "%g4",
                "%%41",
                "%４１x",
                "\\",
                "\\d",
                "\\u",
                "\\u004",
                "\\u004x",
                "\\u００４１",
                "&",
                "&x",
                "&;x",
                "&#;x",
                "&#x;x",
                "&#6A;x",
                "&#６５;x",
                "&unknown;x",
                "&amp x",
                "&#1114112;x",
                "&#01114111;x",
                "ä",
                "x"
            })
    void whatIsNoEscapeIsItself(String text) {
        assertThat(read(text)).isEqualTo(text);
        assertThat(Escapes.end(Escapes.at(text, 0))).isOne();
    }
}
