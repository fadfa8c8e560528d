package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextScannerProperties {
    private static final TextScanner SCANNER =
            TextScanner.of(Detectors.standard()).within(1 << 22, Duration.ofHours(1));

    @Property(tries = 4000)
    void maskingTwiceIsMaskingOnce(@ForAll("texts") String text) {
        String once = SCANNER.text(text);

        assertThat(SCANNER.text(once)).isEqualTo(once);
    }

    @Property(tries = 4000)
    void aTextGrowsByNoMoreThanItsOwnLength(@ForAll("texts") String text) {
        assertThat(SCANNER.text(text).length()).isLessThanOrEqualTo(2 * text.length() + 8);
    }

    @Property
    void textWithoutATriggerIsTheSameInstance(@ForAll("words") String text) {
        assertThat(SCANNER.text(text)).isSameAs(text);
    }

    @Property(tries = 2000)
    void aPlantedValueIsFoundWhereverItStands(
            @ForAll("words") String before, @ForAll("planted") String value, @ForAll("words") String after) {
        String masked = SCANNER.text(before + " " + value + " " + after);

        assertThat(masked).doesNotContain(value).startsWith(before + " ").endsWith(" " + after);
    }

    @Property(tries = 1000)
    void manyPlantedValuesAreAllFound(@ForAll("lists") List<String> values) {
        String masked = SCANNER.text(String.join(", ", values));

        assertThat(values).allSatisfy(value -> assertThat(masked).doesNotContain(value));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abcXYZ ,;!?()[]{}\"'=/\\#&日本語のテキスト")
                .ofMaxLength(60);
    }

    /** Text made of what the scanner looks at, in any order, and now and then of anything. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789 -.()+/").ofMaxLength(24),
                Arbitraries.strings().withChars("ab@.:%40\"=+_- ").ofMaxLength(12),
                Arbitraries.strings().withChars("0123456789abcdef:.%").ofMaxLength(40),
                planted(),
                Arbitraries.of(" ", ",", "phone ", "[", "]", "version ", "\u200B", "０", "９", "＠", "。", "://"),
                Arbitraries.strings().ofMaxLength(6));
        return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return planted().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> planted() {
        return Arbitraries.oneOf(emails(), phones(), cards(), v4(), v6());
    }

    private static Arbitrary<String> emails() {
        Arbitrary<String> local = Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyzABC0123456789._+-")
                .ofMinLength(1)
                .ofMaxLength(24)
                .map(text -> "m" + text);
        Arbitrary<String> label =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
        return Combinators.combine(local, label, Arbitraries.of("com", "co.jp", "example.org", "museum"))
                .as((name, host, top) -> name + "@" + host + "." + top);
    }

    private static Arbitrary<String> phones() {
        Arbitrary<Integer> four = Arbitraries.integers().between(1000, 9999);
        Arbitrary<Integer> exchange = Arbitraries.integers().between(200, 999);
        Arbitrary<String> japan = Combinators.combine(Arbitraries.of("090", "080", "070", "03", "06"), four, four)
                .as((area, a, b) -> area + "-" + a + "-" + b);
        Arbitrary<String> america = Combinators.combine(exchange, exchange, four)
                .filter((area, middle, last) -> area / 10 % 10 != 1)
                .as((area, middle, last) -> "(" + area + ") " + middle + "-" + last);
        Arbitrary<String> abroad = Combinators.combine(Arbitraries.of(44, 49, 33, 61), four, four)
                .as((country, a, b) -> "+" + country + " " + a + " " + b);
        return Arbitraries.oneOf(japan, america, abroad);
    }

    private static Arbitrary<String> cards() {
        return Arbitraries.longs()
                .between(400_000_000_000_000L, 499_999_999_999_999L)
                .map(TextScannerProperties::withCheckDigit)
                .flatMap(card -> Arbitraries.of(
                        card,
                        card.substring(0, 4) + " " + card.substring(4, 8) + " " + card.substring(8, 12) + " "
                                + card.substring(12)));
    }

    private static String withCheckDigit(long fifteen) {
        String digits = Long.toString(fifteen);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static Arbitrary<String> v4() {
        Arbitrary<Integer> part = Arbitraries.integers().between(1, 255);
        return Combinators.combine(part, part, part, part)
                .as((a, b, c, d) -> a + "." + b + "." + c + "." + d)
                .filter(text -> !Set.of("127.0.0.1", "255.255.255.255").contains(text));
    }

    private static Arbitrary<String> v6() {
        return Arbitraries.integers()
                .between(0x1000, 0xFFFF)
                .list()
                .ofSize(7)
                .map(groups -> "2001:"
                        + groups.stream()
                                .map(Integer::toHexString)
                                .reduce((a, b) -> a + ":" + b)
                                .orElseThrow());
    }
}
