package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UkNinoTest {
    private final Alone ninos = new Alone(new UkNino());

    @ParameterizedTest
    @ValueSource(strings = {"AB123456C", "AB 12 34 56 C", "AB-12-34-56-C", "AB 123456 C", "JG103759A"})
    void findsNumbersHoweverTheyAreGrouped(String number) {
        ninos.finds(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB123456C", "JG103759A"})
    void sparesPiecesOfLongerThings(String number) {
        ninos.sparesPieces(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DA123456C",
                "AO123456C",
                "BG123456C",
                "GB123456A",
                "ZZ123456A",
                "AB123456E",
                "AB12345C",
                "AB1234567C"
            })
    void sparesWhatWasNeverGivenOut(String number) {
        ninos.spares(number);
    }

    @Test
    void smallLettersAndMissingLettersNeedAWord() {
        ninos.spares("commit ab123456c");
        ninos.spares("part AB123456");
        assertThat(ninos.in("nino=ab123456c")).containsExactly("ab123456c");
        assertThat(ninos.in("National Insurance number: AB 12 34 56")).containsExactly("AB 12 34 56");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "v1.4-12-gab123456c",
                "AA123456D0000EF",
                "SKU AB123456CX"
            })
    void sparesHashesAndOtherCodes(String text) {
        ninos.spares(text);
    }
}
