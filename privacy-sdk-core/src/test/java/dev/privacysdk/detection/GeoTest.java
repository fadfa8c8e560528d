package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoTest {
    private final Alone places = new Alone(new Geo());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    geo:35.68,139.77;u=35                  | 35.68,139.77
                    location: 35.6895, 139.6917            | 35.6895, 139.6917
                    gps=-33.8688,151.2093                  | -33.8688,151.2093
                    coordinates":[139.6917,35.6895]        | 139.6917,35.6895
                    at 48.1372° N, 11.5756° E today        | 48.1372° N, 11.5756° E
                    48.1372N 11.5756E                      | 48.1372N 11.5756E
                    35°41'22"N 139°41'30"E                 | 35°41'22"N 139°41'30"E
                    35° 41′ 22.5″ N, 139° 41′ 30″ E        | 35° 41′ 22.5″ N, 139° 41′ 30″ E
                    POINT(139.6917 35.6895)                | 139.6917 35.6895
                    position +35.6895+139.6917/            | +35.6895+139.6917
                    Koordinaten: 48,1372; 11,5756          | 48,1372; 11,5756
                    現在地は35.6895, 139.6917です           | 35.6895, 139.6917
                    https://maps.example.org/?q=35.6895,139.6917 | 35.6895,139.6917
                    """)
    void findsPairs(String text, String pair) {
        assertThat(places.in(text)).containsExactly(pair);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat=35.6895, lon=139.6917",
                "{\"lat\":35.6895,\"lng\":139.6917}",
                "longitude: 139.6917 latitude: 35.6895",
                "緯度35.6895、経度139.6917",
                "startLat=35.6895&startLon=139.6917"
            })
    void findsEachOfTwoWithNames(String text) {
        assertThat(places.in(text)).containsExactlyInAnyOrder("35.6895", "139.6917");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "translate(35.6895, 139.6917)",
                "new Point(12.5, 33.75)",
                "new Point(12.5123, 33.7512)",
                "p50=35.6895, p99=139.6917",
                "lat=12.345 ms",
                "lat 12.345 ms lon n/a",
                "location: 1.25, 3.50",
                "location: 235.6895, 239.6917",
                "location: 95.6895, 139.6917",
                "version 1.22.333, 4.55.666",
                "latest=35.6895, longest=139.6917",
                "position 35, 139"
            })
    void sparesOtherPairs(String text) {
        places.spares(text);
    }

    @Test
    void sparesPiecesOfLongerThings() {
        places.spares("geo:35.6895,139.6917.4");
        places.spares("geo:35.6895,139.6917_a");
        places.spares("location: 1.35.6895, 139.6917");
    }
}
