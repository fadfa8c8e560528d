package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeSteuerIdTest {
    private final Alone ids = new Alone(new DeSteuerId());

    @ParameterizedTest
    @ValueSource(strings = {"56 823 704 592", "42 067 385 107", "62-587-931-061", "58 619 374 112"})
    void findsNumbersInTheirGroups(String number) {
        ids.finds(number);
        ids.sparesPieces(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Steuer-ID: 56823704592",
                "steuerId=56823704592",
                "Steueridentifikationsnummer 56823704592",
                "IdNr. 56823704592",
                "{\"tax_id\": \"56823704592\"}",
                "TIN 56823704592"
            })
    void findsNumbersInOnePieceBesideAWord(String text) {
        assertThat(ids.in(text)).containsExactly("56823704592");
    }

    @Test
    void oneInOnePieceNeedsAWord() {
        ids.spares("order 56823704592 shipped");
        ids.spares("continue 56823704592");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "56 823 704 593",
                "06 823 704 592",
                "Steuer-ID 12345678901",
                "IdNr 11111111117",
                "5 682 370 459 2"
            })
    void sparesWrongCheckDigitsAndRepetitions(String text) {
        ids.spares(text);
    }

    @Test
    void threeOfADigitAreFineUnlessInARow() {
        assertThat(ids.in("IdNr 97647573217")).containsExactly("97647573217");
        ids.spares("IdNr 97774653210");
    }
}
