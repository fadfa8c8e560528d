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
                "カード番号«5105105105105100»",
                "order «4111111111111111»",
                "traceId=«5555555555554444»",
                "c.a.shop.Order : «6304939304310009610»",
                "Detail: Key (pan)=(«4111111111111111») already exists.",
                "カード番号（«4111111111111111»）を更新",
                "payment «582300001234»",
                "payment=«4688310679244»"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("card", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "number 1234567812345678",
                "4901234567894",
                "1705312530123456789",
                "uuid 41111111-1111-1111-1111-111111111111",
                "0x4111111111111111",
                "4111111111111111abc",
                "0.4111111111111111",
                "commit 4111111111111111abcdef",
                "[CARD]",
                "1234 5678 9012 3456",
                "****1111",
                "IMEI 340000000000009 activated",
                "Sendungsnummer 3530111333300000007",
                "blk_-4000000000000000006",
                "法人番号 4111111111119",
                "payment 123456789012",
                "id=6304000000000000",
                "number 582300001234"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("card", line);
    }
}
