package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payment cards. */
class CardsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "card «4111111111111111» declined",
                "«4111 1111 1111 1111»",
                "«4111-1111-1111-1111» exp",
                "amex «378282246310005»",
                "«3782 822463 10005»",
                "«5555555555554444»",
                "«2223003122003222»",
                "jcb «3530111333300000»",
                "«30569309025904»",
                "«6011111111111117»",
                "«４１１１１１１１１１１１１１１１» です",
                "{\"pan\":\"«4012888888881881»\"}",
                "order-«4111111111111111»",
                "«6212345678901232»",
                "«6771-8940-2319-7718»",
                "visa «4222222222222»",
                "card: «4222 2222 2222 2»",
                "maestro «501800000009»",
                "Kreditkarte: «4111111111111111»",
                "«4000000000000000006» long",
                "カード番号«5105105105105100»"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("card", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "number 1234567812345678",
                "order 4111111111111111",
                "traceId=4111111111111111",
                "4901234567894",
                "1705312530123456789",
                "uuid 41111111-1111-1111-1111-111111111111",
                "0x4111111111111111",
                "4111111111111111abc",
                "0.4111111111111111",
                "commit 4111111111111111abcdef",
                "[CARD]",
                "1234 5678 9012 3456",
                "****1111"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("card", line);
    }
}
