package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a value is written, it does not come out. */
class FoldingProperties {
    private static final TextScanner SCANNER = Rows.SCANNER;
    private static final Map<String, UnaryOperator<String>> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put("plain", value -> value);
        WRITTEN.put("full width", value -> each(value, c -> c > ' ' && c < 127 ? "" + (char) (c + 0xFEE0) : "" + c));
        WRITTEN.put("mathematical digits", value -> digits(value, 0x1D7D8));
        WRITTEN.put("Arabic digits", value -> digits(value, 0x0660));
        WRITTEN.put("zero width", value -> each(value, c -> c + "\u200B"));
        WRITTEN.put("word joiner", value -> each(value, c -> c + "\u2060"));
        WRITTEN.put("soft hyphen", value -> each(value, c -> c + "\u00AD"));
        WRITTEN.put("direction mark", value -> each(value, c -> c + "\u200F"));
        WRITTEN.put("variation selector", value -> each(value, c -> c + "\uFE0F"));
        WRITTEN.put("Java escapes", value -> each(value, c -> String.format("\\u%04x", (int) c)));
        WRITTEN.put("doubled backslash", value -> each(value, c -> String.format("\\\\u%04X", (int) c)));
        WRITTEN.put("percent", value -> each(value, c -> String.format("%%%02X", (int) c)));
        WRITTEN.put("percent twice", value -> each(value, c -> String.format("%%25%02x", (int) c)));
        WRITTEN.put(
                "form",
                value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        WRITTEN.put("HTML", value -> each(value, c -> "&#" + (int) c + ";"));
        WRITTEN.put("HTML hexadecimal", value -> each(value, c -> String.format("&#x%x;", (int) c)));
        WRITTEN.put("HTML twice", value -> each(value, c -> "&amp;#" + (int) c + ";"));
        WRITTEN.put("HTML names", value -> value.replace("@", "&commat;").replace(".", "&period;"));
        WRITTEN.put(
                "full width in percent",
                value -> URLEncoder.encode(
                        each(value, c -> c > ' ' && c < 127 ? "" + (char) (c + 0xFEE0) : "" + c),
                        StandardCharsets.UTF_8));
    }

    private interface Form {
        String of(char c);
    }

    private static String each(String value, Form form) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            out.append(form.of(value.charAt(i)));
        }
        return out.toString();
    }

    private static String digits(String value, int zero) {
        return each(value, c -> c >= '0' && c <= '9' ? Character.toString(zero + c - '0') : "" + c);
    }

    @Property(tries = 2000)
    void aValueDoesNotComeOutHoweverItIsWritten(
            @ForAll("values") String value, @ForAll("forms") String form, @ForAll("around") String around) {
        String written = WRITTEN.get(form).apply(value);

        String masked = SCANNER.text(around + " " + written + " " + around);

        assertThat(masked)
                .doesNotContain(written)
                .startsWith(around + " [")
                .contains("]")
                .endsWith(" " + around);
    }

    /** The twin: a scanner that does not fold lets most of them through. */
    @Example
    void withoutFoldingMostOfThemWouldComeOut() {
        Scratch scratch = Scratch.take();
        long through = WRITTEN.values().stream()
                .map(form -> form.apply("taro1@example.com"))
                .filter(text -> {
                    scratch.count = 0;
                    scratch.plain.load(text, text.length());
                    int read = new Scan(new Triggers(Detectors.catalogue()), 1L << 50).written(scratch, false);
                    return read == Scan.FOLD || scratch.count == 0;
                })
                .count();

        assertThat(through).isEqualTo(WRITTEN.size() - 1L);
    }

    @Property
    void textWithoutAValueIsTheSameInstanceHoweverItIsWritten(
            @ForAll("forms") String form, @ForAll("around") String around) {
        String written = WRITTEN.get(form).apply(around);

        assertThat(SCANNER.text(written)).isSameAs(written);
    }

    @Property(tries = 3000)
    void nothingIsThrownAndTwiceIsOnce(@ForAll String text) {
        String masked = SCANNER.text(text);
        String line = SCANNER.line(text);

        assertThat(masked).isNotEqualTo(TextScanner.FAILED);
        assertThat(SCANNER.text(masked)).isEqualTo(masked);
        assertThat(SCANNER.line(line)).isEqualTo(line);
        assertThat(line.chars().filter(c -> Controls.is((char) c))).isEmpty();
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(WRITTEN.keySet());
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.strings().withChars("abcXYZ,;!日本語のテキスト").ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> name =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(10);
        Arbitrary<Integer> four = Arbitraries.integers().between(1000, 9999);
        return Arbitraries.oneOf(
                Combinators.combine(name, name).as((local, host) -> local + "@" + host + ".example"),
                Combinators.combine(four, four).as((a, b) -> "090-" + a + "-" + b),
                Arbitraries.of("4111111111111111", "4111 1111 1111 1111", "DE89370400440532013000", "536-22-1234"),
                Arbitraries.integers().between(1, 254).map(part -> "203.0.113." + part),
                Arbitraries.of("2001:db8:85a3::8a2e:370:7334", "00:1a:2b:3c:4d:5e"));
    }
}
