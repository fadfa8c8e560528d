package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Japanese postal codes. */
class PostalCodesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "〒«150-0001» 東京都渋谷区",
                "郵便番号: «150-0001»",
                "住所 «530-0001» 大阪",
                "«150-0001» 東京都渋谷区神宮前",
                "postal code «150-0001»",
                "zip=«150-0001»",
                "〒«１５０－０００１»",
                "〒«1500001»",
                "{\"postalCode\":\"«150-0001»\"}",
                "«060-0000»北海道札幌市",
                "values=[〒«448-3967», null]",
                "Postleitzahl «402-8897»",
                "PLZ: «402-8897»"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("jp-postal", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "room 150-0001",
                "150-0001",
                "part 150-0001",
                "1500001",
                "zip 90210",
                "pages 150-1000",
                "2026-0115",
                "score 150-0001 points"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("jp-postal", line);
    }
}
