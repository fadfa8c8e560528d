package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassportTest {
    private final Alone passports = new Alone(new Passport());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Passport No. 487120935                | 487120935
                    passport_number=TK4093817             | TK4093817
                    {"passportNo":"12AB34567"}            | 12AB34567
                    Her passport number is X1234567 now.  | X1234567
                    パスポート番号：TR1234567を確認          | TR1234567
                    旅券番号 MZ7654321                     | MZ7654321
                    Reisepass-Nr. C01X00T47               | C01X00T47
                    Reisepassnummer: L8FK30V19            | L8FK30V19
                    passeport n° 19CV03582                | 19CV03582
                    pasaporte AAB123456                   | AAB123456
                    """)
    void findsNumbersBehindAWordInManyLanguages(String text, String number) {
        assertThat(passports.in(text)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order TK4093817",
                "passport-js 1.2.3",
                "passport check took 1234567 ns",
                "passport ok, order=TK4093817",
                "passports 2024-01-15",
                "compassport TK4093817",
                "passport f47ac10b-58cc-4372-a567-0e02b2c3d479",
                "passport tk4093817",
                "passport number TK40938171"
            })
    void sparesOtherNumbers(String text) {
        passports.spares(text);
    }

    @Test
    void sparesPiecesOfLongerThings() {
        passports.spares("passport TK4093817_2");
        passports.spares("passport TK4093817@example.org");
        passports.spares("passport a-TK4093817");
    }
}
