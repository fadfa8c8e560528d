package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrNirTest {
    private final Alone numbers = new Alone(new FrNir());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "178107505819093",
                "1 78 10 75 058 190 93",
                "1-78-10-75-058-190-93",
                "1781075058190 93",
                "209089711905239",
                "246031334912537"
            })
    void findsNumbersHoweverTheyAreGrouped(String number) {
        numbers.finds(number);
        numbers.sparesPieces(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"263102A03209957", "134102B00821723", "2 63 10 2A 032 099 57"})
    void knowsCorsica(String number) {
        numbers.finds(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "178107505819094",
                "578107505819093",
                "178137505819093",
                "263102B03209957",
                "263102C03209957",
                "17810750581909",
                "1764151200000000"
            })
    void sparesWrongKeysAndMonths(String text) {
        numbers.spares(text);
    }

    @Test
    void sparesTraces() {
        assertThat(numbers.in("trace 178107505819093a")).isEmpty();
        assertThat(numbers.in("0f8fad5b-178107505819093")).isEmpty();
    }
}
