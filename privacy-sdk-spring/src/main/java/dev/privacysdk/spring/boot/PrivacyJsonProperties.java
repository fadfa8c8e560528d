package dev.privacysdk.spring.boot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application decides about the JSON it writes.
 *
 * @param outside What becomes of an object with personal data that is written where no permit is known.
 */
@ConfigurationProperties("privacy.json")
record PrivacyJsonProperties(@DefaultValue("refuse") Outside outside) {
    /** What becomes of an object that nothing permits to be written. */
    enum Outside {
        /** It is refused. */
        REFUSE,
        /** Its marked values are masked as in logs. */
        MASK
    }
}
