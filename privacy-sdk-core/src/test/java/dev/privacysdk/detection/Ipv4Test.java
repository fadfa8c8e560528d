package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Internet addresses of version 4. */
class Ipv4Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "client «203.0.113.7» connected",
                "«203.0.113.7»:50123",
                "http://«203.0.113.7»/index",
                "/«192.168.1.20»:8080",
                "host.example.com/«93.184.216.34»:443",
                "range «10.1.2.3»/24",
                "X-Forwarded-For: «203.0.113.7», «198.51.100.23»",
                "全角 «２０３．０．１１３．７» です",
                "[«10.0.0.1»]",
                "ip=«8.8.8.8»",
                "from «1.2.3.4».",
                "\"«172.16.254.1»\"",
                "GET /hosts/«10.20.30.40»/files/a-10.1.1.1.txt",
                "repo/«10.20.30.40»"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("ipv4", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version 1.2.3.4",
                "v1.2.3.4",
                "Chrome/120.0.0.0",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.3.6.1.4.1.311",
                "127.0.0.1",
                "0.0.0.0:80",
                "255.255.255.255",
                "driver version: 10.2.0.4",
                "release=10.2.0.4",
                "1.2.3.4-rc1",
                "a1.2.3.4",
                "build 6.0.3.1",
                "10.15.30.1234",
                "[IP]",
                "203.0.113.*",
                "org/jdom/jdom2/2.0.6.1/jdom2-2.0.6.1.jar",
                "+- org.xerial.snappy:snappy-java:jar:1.1.10.5:compile"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("ipv4", line);
    }
}
