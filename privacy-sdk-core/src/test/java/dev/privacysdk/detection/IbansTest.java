package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** International bank account numbers. */
class IbansTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "account «DE89370400440532013000»",
                "«DE89 3704 0044 0532 0130 00» ok",
                "«GB82 WEST 1234 5698 7654 32»",
                "«FR1420041010050500013M02606»",
                "iban=«NL91ABNA0417164300»",
                "«BE68 5390 0754 7034».",
                "«NO9386011117947»",
                "«ES9121000418450200051332»,",
                "«IT60X0542811101000000123456»",
                "\"«CH9300762011623852957»\"",
                "ＩＢＡＮ «ＤＥ８９３７０４００４４０５３２０１３０００»",
                "«MT84MALT011000012345MTLCAST001S»",
                "IBAN:«AT611904300234573201»",
                "accountIban=«kw81cbku0000000000001234560101»",
                "«nl91abna0417164300»",
                "no customer with iban '«de89370400440532013000»'"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("iban", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE88370400440532013000",
                "DE89 3704 0044 0532 0130",
                "XX89370400440532013000",
                "AB12 3456",
                "A1B2C3D4E5F6",
                "sku DE8937",
                "xDE89370400440532013000",
                "DE89370400440532013000X1",
                "HTTP1234567890",
                "[IBAN]",
                "request be705ed2-ba0a-4b0b-aaae-227afc52e69e done",
                "ae705ed2-ba0a-4b0b-aaae-227afc52e69e",
                "commit be68539007547034a"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("iban", line);
    }
}
