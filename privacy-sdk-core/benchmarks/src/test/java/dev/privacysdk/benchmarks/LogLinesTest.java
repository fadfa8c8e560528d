package dev.privacysdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static long masked(String[] lines) {
        return Arrays.stream(lines)
                .filter(line -> !Masker.standard().text(line).equals(line))
                .count();
    }

    @Test
    void cleanLinesAreLeftAloneAndThreeInTenOfTheOthersAreMasked() {
        assertThat(masked(LogLines.clean())).isZero();
        assertThat(masked(LogLines.mixed())).isEqualTo(1_200);
    }

    @Test
    void linesAreAsLongAsTheyAreSaidToBe() {
        for (String[] lines : new String[][] {LogLines.clean(), LogLines.mixed()}) {
            assertThat(lines).hasSize(4_000);
            assertThat(Arrays.stream(lines).mapToInt(String::length).average().orElseThrow())
                    .isBetween(87.0, 91.0);
        }
    }

    @Test
    void theyAreTheSameEachTime() {
        assertThat(LogLines.mixed()).containsExactly(LogLines.mixed());
    }
}
