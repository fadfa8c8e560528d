package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.detection.Detectors;
import dev.privacysdk.detection.TextScanner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskingCountsTest {
    private final Tally tally = new Tally();

    private MaskingCounts now() {
        return tally.with(TextScanner.of(Detectors.standard()));
    }

    @Test
    void whatAScannerFindsIsCountedByItsDetectorsAlsoWhenItIsUsedNoMore() {
        TextScanner first = TextScanner.of(Detectors.standard());
        TextScanner second = TextScanner.of(Detectors.standard());
        first.text("a@b.example and c@d.example from 203.0.113.7");
        tally.keep(first);
        second.text("x@y.example");

        assertThat(tally.with(second).values()).isEqualTo(Map.of("email", 3L, "ipv4", 1L));
        assertThat(tally.with(second).total()).isEqualTo(4);
    }

    @Test
    void failuresAndBudgetsAreNumbersOfTheirOwn() {
        tally.budgetHit();
        tally.failure();

        assertThat(now().values()).isEmpty();
        assertThat(now().budgetHits()).isEqualTo(1);
        assertThat(now().failures()).isEqualTo(1);
    }

    @Test
    void kindsAreBounded() {
        for (int i = 0; i < 10_000; i++) {
            tally.value("kind-" + i);
        }

        assertThat(now().values()).hasSizeLessThanOrEqualTo(512);
    }

    @Test
    void whatAMaskerDoesIsCountedWithoutValues() {
        Masker masker = Masker.standard();
        MaskingCounts before = masker.counts();
        masker.text("nothing to see");
        assertThat(masker.counts().values()).isEqualTo(before.values());
        masker.render(List.of(Shop.customer()));
        masker.text("to taro@example.com");
        masker.render(new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException(Shop.NAME);
            }
        });
        MaskingCounts after = masker.counts();

        assertThat(after.total() - before.total()).isEqualTo(4);
        assertThat(after.values().get("email")).isEqualTo(before.values().getOrDefault("email", 0L) + 1);
        assertThat(after.failures()).isEqualTo(before.failures() + 1);
        assertThat(after.toString()).doesNotContain("taro", Shop.NAME, Shop.MAIL, Shop.ID);
    }

    @Test
    void someTextsAreTimed() {
        Masker masker = Masker.standard();
        for (int i = 0; masker.counts().samples() == 0 && i < 1_000_000; i++) {
            masker.line("an ordinary line");
        }

        assertThat(masker.counts().samples()).isPositive();
        assertThat(masker.counts().sampledNanos()).isPositive();
    }
}
