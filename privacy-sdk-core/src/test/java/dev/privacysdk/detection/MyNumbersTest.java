package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Japanese individual numbers. */
class MyNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "マイナンバー«123456789018»",
                "個人番号: «1234-5678-9018»",
                "my number «123456789018»",
                "«1234 5678 9018» さん",
                "«9876-5432-1093»",
                "{\"myNumber\":\"«123456789018»\"}",
                "個人番号は«１２３４５６７８９０１８»です"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("jp-my-number", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789018",
                "order 123456789018",
                "法人番号 7000012050002",
                "追跡番号 1234-5678-9018",
                "tracking 1234-5678-9018",
                "個人番号 123456789019",
                "1234-5678-9019",
                "2026-0115-0042",
                "seq 123456789018",
                "1234567890181"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("jp-my-number", line);
    }
}
