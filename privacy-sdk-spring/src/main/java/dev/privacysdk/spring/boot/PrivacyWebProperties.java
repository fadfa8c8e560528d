package dev.privacysdk.spring.boot;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a web application says about its requests and answers.
 *
 * @param gpc Global Privacy Control
 * @param device where a request says which device it comes from
 * @param unsubscribe unsubscribing from mail with one click
 */
@ConfigurationProperties("privacy.web")
record PrivacyWebProperties(
        @DefaultValue Gpc gpc,
        @DefaultValue Device device,
        @DefaultValue Unsubscribe unsubscribe) {
    /**
     * Global Privacy Control.
     *
     * @param publish whether /.well-known/gpc.json is answered while the policy honors the signal
     * @param lastUpdate the date in that file; the day the edition in force took effect where it is not given
     */
    record Gpc(
            @DefaultValue("true") boolean publish, @Nullable LocalDate lastUpdate) {}

    /**
     * Where a request says which device it comes from; devices are not told apart where neither is given.
     *
     * @param cookie the name of the cookie that holds the device
     * @param header the name of the header that holds the device
     */
    record Device(@Nullable String cookie, @Nullable String header) {}

    /**
     * Unsubscribing from mail with one click (RFC 8058).
     *
     * @param endpoint the absolute https address under which the service answers, such as https://shop.example/unsubscribe
     */
    record Unsubscribe(@Nullable URI endpoint) {}
}
