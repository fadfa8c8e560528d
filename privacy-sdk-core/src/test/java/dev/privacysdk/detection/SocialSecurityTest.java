package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** US social security numbers. */
class SocialSecurityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssn «536-22-1234»",
                "«536-22-1234» on file",
                "SSN: «536221234»",
                "social security number is «536 22 1234»",
                "itin «912-71-1234»",
                "\"ssn\":\"«536221234»\"",
                "taxpayer id «912711234»",
                "«536 22 1234»",
                "Detail: Key (ssn)=(«920754739») already exists.",
                "the SSN («654431767») of",
                "SSN #«361-30-8132»",
                "c.a.shop.Order : «704-99-3222»",
                "id 42 «496-97-4552» 17 ms"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("us-ssn", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000-12-3456",
                "666-12-3456",
                "536-00-1234",
                "536-22-0000",
                "912-12-1234",
                "536221234",
                "order 536-22-1234",
                "part no. 536-22-1234",
                "1536-22-1234",
                "536-22-12345",
                "2026-01-1500",
                "+536-22-1234x",
                "sku-536-22-1234",
                "order #361-30-8132"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("us-ssn", line);
    }
}
