package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItCodiceFiscaleTest {
    private final Alone codes = new Alone(new ItCodiceFiscale());

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA85T10A562S", "BNCLRA91D55F205D", "bnclra91d55f205d", "RSS MRA 85T10 A562S"})
    void findsCodes(String code) {
        codes.finds(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BNCLRA91D55F20RY", "BNCLRAV1DR5F2LRK"})
    void findsCodesWithLettersForDigits(String code) {
        codes.finds(code);
        codes.sparesPieces(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSSMRA85T10A562T",
                "RSSMRA85F10A562S",
                "RSSMRA85T00A562S",
                "RSSMRA85T32A562S",
                "RSSMR185T10A562S",
                "BNCLRA91D55F20AY"
            })
    void sparesWrongCheckLettersMonthsAndDays(String code) {
        codes.spares(code);
    }

    @Test
    void sparesPiecesOfLongerThings() {
        codes.sparesPieces("RSSMRA85T10A562S");
        assertThat(codes.in("aGVsbG8gRSSMRA85T10A562Sd29ybGQ=")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4bf92f3577b34da6", "da39a3ee5e6b4b0d", "ABCDEFGH12345678", "THE QUICK 85T10 A562S"})
    void sparesTracesAndWords(String text) {
        codes.spares(text);
    }
}
