package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Internet addresses of version 6. */
class Ipv6Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "peer «2001:db8::1» up",
                "[«2001:db8:85a3::8a2e:370:7334»]:443",
                "«2001:0db8:85a3:0000:0000:8a2e:0370:7334»: timeout",
                "«fe80::1ff:fe23:4567:890a%eth0» down",
                "«::ffff:192.0.2.128»",
                "«64:ff9b::192.0.2.33»",
                "client:«2001:db8::7» said",
                "«2001:db8:1234::»/48",
                "«FE80::ABCD:1»",
                "ip=«2001:db8:1:2:3:4:5:6»",
                "«::2» ok",
                "http://[«2001:db8::2»]/",
                "IPアドレス：«2606:1b85::a501:6»を確認",
                "IPアドレス：«::ffff:10.196.118.202»",
                "key:«2606:37c7:e84::a:8628»"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("ipv6", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::1",
                "::",
                "10:15:30",
                "Foo::bar",
                "Bad::add",
                "std::vector",
                "2001:db8:::1",
                "a:b c:d e::f",
                "16:9",
                "12:34:56",
                "f47ac10b:zz",
                "00:11:22:33:44:55:66:77",
                "2001:db8:1:*",
                "key:: value"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("ipv6", line);
    }
}
