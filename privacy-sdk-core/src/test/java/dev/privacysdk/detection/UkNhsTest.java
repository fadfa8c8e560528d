package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UkNhsTest {
    private final Alone numbers = new Alone(new UkNhs());

    @ParameterizedTest
    @ValueSource(strings = {"550 473 6889", "139 849 1659", "479-054-2203"})
    void findsNumbersInTheirGroups(String number) {
        numbers.finds(number);
        numbers.sparesPieces(number);
    }

    @Test
    void oneInOnePieceNeedsAWord() {
        numbers.spares("order 5504736889 shipped");
        assertThat(numbers.in("NHS number 5504736889")).containsExactly("5504736889");
        assertThat(numbers.in("{\"nhsNumber\":\"1398491659\"}")).containsExactly("1398491659");
        assertThat(numbers.in("nhs_no=1564713415")).containsExactly("1564713415");
    }

    @Test
    void oneThatCouldBeATelephoneNumberNeedsAWordToo() {
        numbers.spares("call 550-473-6889");
        numbers.spares("call 045-456-5348");
        numbers.spares("phone: 550 473 6889");
        assertThat(numbers.in("NHS 550-473-6889")).containsExactly("550-473-6889");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 473 6888", "550 473 688", "NHS 5504736880", "NHS 0000000000", "NHS 000 000 0000"})
    void sparesWrongCheckDigits(String text) {
        numbers.spares(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 550 473 6889",
                "550 473 6889 17",
                "1764713415 ms",
                "nhsclient 5504736889",
                "550473-6889",
                "550 473-6889"
            })
    void sparesLongerRowsAndOtherGroups(String text) {
        numbers.spares(text);
    }
}
