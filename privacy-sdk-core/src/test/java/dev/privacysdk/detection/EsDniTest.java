package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EsDniTest {
    /** A day whose number modulo 23 is the place of Z. */
    private static final String DAY = "20241210";

    private final Alone numbers = new Alone(new EsDni());

    @ParameterizedTest
    @ValueSource(
            strings = {"82413811G", "82413811-G", "82.413.811-G", "X1632795W", "X-1632795-W", "Z1768846J", "X8017423Z"})
    void findsNumbersHoweverTheyAreGrouped(String number) {
        numbers.finds(number);
        numbers.sparesPieces(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"82413811H", "X1632795G", "Y1632795W", "8241381G", "182413811G", "DNI 82413811"})
    void sparesWrongLetters(String text) {
        numbers.spares(text);
    }

    @Test
    void smallLettersNeedAWord() {
        numbers.spares("commit 82413811g");
        assertThat(numbers.in("dni=82413811g")).containsExactly("82413811g");
        assertThat(numbers.in("NIE: x1632795w")).containsExactly("x1632795w");
    }

    @Test
    void aLetterBehindASpaceNeedsAWord() {
        numbers.spares("82413811 G bytes");
        assertThat(numbers.in("DNI 82413811 G")).containsExactly("82413811 G");
    }

    @Test
    void sparesDaysWithTheirZone() {
        numbers.spares("%sZ".formatted(DAY));
        assertThat(numbers.in("DNI %sZ".formatted(DAY))).containsExactly("%sZ".formatted(DAY));
        numbers.spares("20240115T103000Z");
    }
}
