package dev.privacysdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static final List<String> CLEAN = LogLines.of(4_000, 100, 6);
    private static final List<String> MIXED = LogLines.of(4_000, 70, 6);

    private static long masked(List<String> lines) {
        return lines.stream()
                .filter(line -> !Masker.standard().text(line).equals(line))
                .count();
    }

    @Test
    void cleanLinesAreLeftAloneAndThreeInTenOfTheOthersAreMasked() {
        assertThat(masked(CLEAN)).isZero();
        assertThat(masked(MIXED)).isEqualTo(1_200);
    }

    @Test
    void linesAreAsLongAsTheyAreSaidToBe() {
        for (List<String> lines : List.of(CLEAN, MIXED)) {
            assertThat(lines).hasSize(4_000);
            assertThat(lines.stream().mapToInt(String::length).average().orElseThrow())
                    .isBetween(87.0, 91.0);
        }
    }

    @Test
    void theyAreTheSameEachTime() {
        assertThat(LogLines.of(4_000, 70, 6)).isEqualTo(MIXED);
    }
}
