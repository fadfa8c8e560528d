package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of what a scope has handed out: no writing of it survives, everything else does, and twice is once. */
class KnownValuesProperties {
    private static final Masker MASKER = Masker.standard();

    /** The ways in which formats write a text. */
    @SuppressWarnings("ImmutableEnumChecker") // Its functions have no state.
    enum Writing {
        PLAIN(text -> text),
        UPPER(text -> text.toUpperCase(Locale.ROOT)),
        LOWER(text -> text.toLowerCase(Locale.ROOT)),
        PERCENT(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)),
        EVERY_BYTE(text -> each(text.getBytes(StandardCharsets.UTF_8))),
        UNICODE(text -> text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining())),
        HTML(text -> text.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining())),
        HTML_HEX(text ->
                text.chars().mapToObj(c -> "&#x" + Integer.toHexString(c) + ";").collect(Collectors.joining())),
        JSON(text -> text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/")),
        FULL_WIDTH(text -> text.chars()
                .mapToObj(c -> Character.toString(c == ' ' ? 0x3000 : c > ' ' && c < 127 ? c + 0xFEE0 : c))
                .collect(Collectors.joining())),
        ZERO_WIDTH(text -> text.chars().mapToObj(Character::toString).collect(Collectors.joining("\u200B")));

        private final UnaryOperator<String> writer;

        Writing(UnaryOperator<String> writer) {
            this.writer = writer;
        }

        private static String each(byte[] bytes) {
            StringBuilder out = new StringBuilder();
            for (byte b : bytes) {
                out.append(String.format("%%%02X", b));
            }
            return out.toString();
        }

        String of(String text) {
            return writer.apply(text);
        }
    }

    @Property(tries = 3000)
    void noWritingOfAValueSurvives(
            @ForAll("values") String value,
            @ForAll Writing writing,
            @ForAll("before") String before,
            @ForAll("around") String after) {
        String written = writing.of(value);
        String text = before + written + after;

        assertThat(Handing.inScope(MASKER, text, new Handing.Name(value))).isEqualTo(before + "[REDACTED]" + after);
        assertThat(MASKER.text(text)).isEqualTo(text);
    }

    @Property(tries = 2000)
    void textWithoutAValueIsTheSameInstance(@ForAll("values") String value, @ForAll("plain") String text) {
        assertThat(Handing.inScope(MASKER, text, new Handing.Name(value))).isSameAs(text);
    }

    @Property(tries = 3000)
    void maskingTwiceIsMaskingOnce(@ForAll("names") List<String> values, @ForAll("texts") String text) {
        Object[] handed = values.stream().map(Handing.Name::new).toArray();
        String once = Handing.inScope(MASKER, text, handed);

        assertThat(Handing.inScope(MASKER, once, handed)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> word = Arbitraries.strings()
                .withChars("bdfgkmprstvz")
                .ofMinLength(4)
                .ofMaxLength(9)
                .map(text -> "Q" + text);
        Arbitrary<String> accented =
                Arbitraries.strings().withChars("bcdéèüöñçłøß").ofMinLength(5).ofMaxLength(9);
        Arbitrary<String> others =
                Arbitraries.strings().withChars("山田佐藤鈴木花子太郎").ofMinLength(2).ofMaxLength(6);
        Arbitrary<String> kana = Arbitraries.strings()
                .withChars("アイウガギパピかきくがぎ")
                .ofMinLength(3)
                .ofMaxLength(8)
                .filter(text -> !text.startsWith("\u3099"));
        Arbitrary<String> two = Combinators.combine(word, word, Arbitraries.of(" ", "-", "'", "/", "\"", ". "))
                .as((a, b, between) -> a + between + b);
        return Arbitraries.oneOf(word, accented, others, kana, two);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.oneOf(values(), Arbitraries.of("aaaa", "aaaaa", "aa aa", "@aaaa", "aaa@a"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.oneOf(around(), Arbitraries.of("to ", "name=", "名前：", "は"));
    }

    /** What may stand beside a value without being part of a word with it, and has no shape of its own. */
    @Provide
    Arbitrary<String> around() {
        return Arbitraries.of("", " ", ", ", "(", "[", "{\"x\":\"", "', '", "=", "?q=", ";", "\n", "。", "<b>", "|");
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withChars("axyjlw ,;!?()[]{}\"'=/\\#%+日本語のテキスト\u200B")
                .ofMaxLength(80);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                values(),
                Arbitraries.strings().withChars("aA @%\\&;#4u0").ofMaxLength(12),
                Arbitraries.of(
                        " ", "%20", "aaaa", "aaaaa", "\\n", "[REDACTED]", "[EMAIL]", "taro@example.com", "+", "\u200B"),
                Arbitraries.strings().ofMaxLength(5));
        return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }
}
