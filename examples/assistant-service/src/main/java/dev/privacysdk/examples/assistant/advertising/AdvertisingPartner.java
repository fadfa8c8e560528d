package dev.privacysdk.examples.assistant.advertising;

import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.CookieId;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.word.ForAdvertising;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The client of an advertising partner; what it is told is a sale or sharing in the sense of Californian law. */
@Component
public class AdvertisingPartner {
    private static final Logger LOG = LoggerFactory.getLogger(AdvertisingPartner.class);

    /** Tells the partner that a browser was here. */
    @ForAdvertising
    @DisclosedTo("advertising_partners")
    public Done tell(@SubjectId("customer") String person, @CookieId String cookie) {
        LOG.info("advertising partner told");
        return Done.under("advertising partner told");
    }
}
