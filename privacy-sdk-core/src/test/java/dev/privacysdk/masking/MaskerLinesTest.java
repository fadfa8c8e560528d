package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines and arguments, in scopes and outside, and what comes of those that cannot be masked. */
class MaskerLinesTest {
    private static final PrivacyKey KEY =
            PrivacyKey.of("k1", "thirty-two bytes of test secret!".getBytes(StandardCharsets.US_ASCII));

    private final Masker masker = Masker.under(
            PolicyReader.readClasspath("dev/privacysdk/masking/masks.yml")
                    .policy()
                    .latest(),
            KEY);

    /** Has no text of its own, and cannot be asked for that of Java. */
    private static final class Torn {
        @SuppressWarnings("UnusedVariable") // Makes it one that an encoder could look into.
        private final Object held = List.of();

        @Override
        public int hashCode() {
            throw new IllegalStateException("torn");
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }

    @Test
    void aLineIsOneLineWhereverItIsWritten() {
        String text = "Ada Lovelace\nsays: taro@example.com";

        assertThat(masker.line(text))
                .doesNotContain("\n")
                .startsWith("Ada Lovelace")
                .endsWith("says: [EMAIL]");
        assertThat(masker.text(text)).isEqualTo("Ada Lovelace\nsays: [EMAIL]");
        assertThat(Handing.in(() -> masker.line(text), Handing.ada()))
                .doesNotContain("\n")
                .startsWith("A. L.")
                .endsWith("says: [EMAIL]");
        assertThat(Handing.in(() -> masker.text(text), Handing.ada())).isEqualTo("A. L.\nsays: [EMAIL]");
        assertThat(Handing.in(() -> masker.line("a\nb"), Handing.ada())).isEqualTo(masker.line("a\nb"));
    }

    @Test
    void anArgumentOfALineIsOneLineToo() {
        List<String> lines = List.of("a\nb");

        assertThat(masker.lineArgument(null)).isNull();
        assertThat(masker.lineArgument("a")).isEqualTo("a");
        assertThat(masker.lineArgument("a\nb")).isEqualTo(masker.line("a\nb"));
        assertThat(masker.lineArgument(lines)).isEqualTo(masker.line("[a\nb]"));
        assertThat(masker.lineArgument(List.of("a"))).isEqualTo(List.of("a"));
        assertThat(masker.argument(lines)).isSameAs(lines);
        assertThat(masker.argument(null)).isNull();
    }

    @Test
    void whatIsTypedIsTheSameInstanceWhereItPrintsNothingOfItself() {
        Object silent = new PlanTest.Silent();

        assertThat(masker.typed(null)).isNull();
        assertThat(masker.typed("taro@example.com")).isEqualTo("taro@example.com");
        assertThat(masker.typed(7)).isEqualTo(7);
        assertThat(masker.typed(silent)).isSameAs(silent);
        assertThat(masker.typed(List.of("a"))).isEqualTo("[a]");
    }

    @Test
    void whatCannotBeMaskedIsReplacedAndCounted() {
        assertThat(masker.argument(new Torn())).isEqualTo("[MASKING-FAILED]");
        assertThat(masker.counts().failures()).isEqualTo(1);
        assertThat(Handing.in(() -> masker.text(null), Handing.ada())).isEqualTo("[MASKING-FAILED]");
        assertThat(Handing.in(() -> masker.line(null), Handing.ada())).isEqualTo("[MASKING-FAILED]");
        assertThat(masker.counts().failures()).isEqualTo(3);
    }

    @Test
    void anArrayIsLookedThroughUpToALength() {
        long[] longest = new long[4096];

        assertThat(masker.argument(longest)).isSameAs(longest);
        assertThat(masker.argument(new long[4097])).isEqualTo("[MASKED:budget]");
    }

    @Test
    void whoeverKeepsCleanTextsIsToldWhenTheyMayBeCleanNoMore() {
        assertThat(masker.state()).isNotNull().isSameAs(masker.state());
        assertThat(masker.scoped()).isFalse();
        assertThat(Handing.in(masker::scoped, Handing.ada())).isTrue();
    }

    @Test
    void aboutOneLineInAThousandIsTimed() {
        String line = "an ordinary line";
        long start = System.nanoTime();
        for (int i = 0; i < 50_000; i++) {
            assertThat(masker.line(line)).isSameAs(line);
        }
        long took = System.nanoTime() - start;

        assertThat(masker.counts().samples()).isBetween(10L, 200L);
        assertThat(masker.counts().sampledNanos()).isBetween(1L, took);
    }
}
