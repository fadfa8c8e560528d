package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hardware addresses. */
class MacsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mac «00:1a:2b:3c:4d:5e»",
                "«00-1A-2B-3C-4D-5E» joined",
                "«AA:BB:CC:DD:EE:FF» up",
                "«aa-bb-cc-dd-ee-ff»",
                "«001a.2b3c.4d5e» on port 3",
                "hw=«0A:0B:0C:0D:0E:0F».",
                "[«12:34:56:78:9a:bc»]",
                "«00:1a:2b:3c:4d:5e»: timeout",
                "«0011.2233.44ab» dotted",
                "«a0-b1-cc-d3-e4-f5»",
                "«00%3A1a%3A2b%3A3c%3A4d%3A5e» in a URL",
                "MACアドレス：«4f:f4:b2:f0:5e:8f»を確認",
                "mac:«4f:f4:b2:f0:5e:8f»",
                "key:«32:C2:AE:B8:AE:62»",
                "«a0-b1-c2-d3-e4-f5»",
                "«b1e6.e170.5ab7»",
                "MACアドレス «8269.0354.1451»",
                "（«7081.dcbb.75fa»）"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("mac", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:11:22:33:44:55:66:77",
                "10:15:30",
                "00:00:00:00:00:00",
                "ff:ff:ff:ff:ff:ff",
                "00:1a:2b:3c:4d",
                "2026-01-15-10-15-30-00",
                "1111.2222.3333",
                "aa:bb:cc:dd:ee:ff:00:11:22:33",
                "f47ac10b-58cc-4372-a567-0e02b2c3d479",
                "dead.beef.cafe.babe",
                "00-1a:2b-3c:4d-5e",
                "[MAC]",
                "xx:1a:2b:3c:4d:5e",
                "8269.0354.1451",
                "00:11:22:33:44:55:66:77",
                "2026-01-15-10-15-30-00"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("mac", line);
    }
}
