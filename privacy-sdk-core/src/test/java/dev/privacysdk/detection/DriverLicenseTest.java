package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriverLicenseTest {
    private final Alone licences = new Alone(new DriverLicense());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    driver's license: D1234567              | D1234567
                    driverLicense=D123-4567-8901            | D123-4567-8901
                    {"driving_licence_number":"MORGA657054SM9IJ"} | MORGA657054SM9IJ
                    Driver's license number 482910375       | 482910375
                    運転免許証番号：307412345670              | 307412345670
                    免許証番号は 307412345670 です            | 307412345670
                    Führerschein-Nr. B072RRE2I55            | B072RRE2I55
                    Fuehrerscheinnummer: J010000SD51        | J010000SD51
                    permis de conduire n° 911091204356      | 911091204356
                    DL no. S5304606                         | S5304606
                    """)
    void findsNumbersBehindAWordInManyLanguages(String text, String number) {
        assertThat(licences.in(text)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "license D1234567",
                "driver version 12345678",
                "driver license, order=D1234567",
                "driver license renewed 2024-01-15",
                "driver license d1234567",
                "driver license expired after 86400 s",
                "driver license MORGA657054SM9IJ7",
                "driver license D1234567_x",
                "driver licenses f47ac10b-58cc-4372-a567-0e02b2c3d479"
            })
    void sparesOtherNumbers(String text) {
        licences.spares(text);
    }
}
