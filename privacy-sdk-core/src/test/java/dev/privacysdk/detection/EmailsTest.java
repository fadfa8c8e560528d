package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses. */
class EmailsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail «taro.yamada@example.com» now",
                "«taro+news@example.co.jp»",
                "<«o'brien@example.ie»>",
                "«\"john doe\"@example.com» was quoted",
                "宛先«hanako@example.com»まで",
                "«müller@bücher.example»",
                "«info@xn--r8jz45g.xn--zckzah»",
                "to «taro%40example.com»&x=1",
                "wide «taro＠example．com»",
                "«taro\\u0040example.com»",
                "«taro&#64;example.com»",
                "«taro%2540example.com»",
                "mailto:«taro@example.com»?subject=x",
                "«postmaster@[192.0.2.1]» ok",
                "«ｔａｒｏ@example.com»",
                "user=«a.b-c_d@sub.example.org», id=3",
                "(\"«user@example.museum»\")",
                "«ta​ro@exam­ple.com» hidden",
                "«1234567@example.com» digits",
                "«USER@EXAMPLE.COM»: no",
                "a «x@example.com»,«y@example.net»;«z@example.org».",
                "連絡は«taro@example.com»。よろしく",
                "Kontakt: «jörg.meyer@example.de»",
                "écrire à «amélie@exemple.fr».",
                "to «s@umh-jnmrs.io» now",
                "«x@foo-bar.co.jp»",
                "«KFW.ZALNUL@HD-KGHSFDMMJF.CH»,",
                "«a@eu.utk-fmr.fr»"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("email", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "icon@2x.png",
                "logo@large.svg",
                "git@github.com:acme/shop.git",
                "@Override public",
                "root@localhost",
                "lodash@4.17.21",
                "a @ b",
                "me@",
                "@you",
                "com.acme.Customer@1b2c3d4",
                "tool@1.2.3-rc.one",
                "deploy@prod-db-1",
                "image@sha256:9f86d081884c",
                "t***@example.com",
                "user@ example.com",
                "5@3",
                "foo@bar",
                "[EMAIL]@example.com"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("email", line);
    }
}
