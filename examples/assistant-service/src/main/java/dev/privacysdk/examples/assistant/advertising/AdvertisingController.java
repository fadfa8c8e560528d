package dev.privacysdk.examples.assistant.advertising;

import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.web.SignedIn;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page view with an advertisement on it. */
@RestController
class AdvertisingController {
    private final AdvertisingPartner partner;

    AdvertisingController(AdvertisingPartner partner) {
        this.partner = partner;
    }

    @PostMapping("/me/page-view")
    Done view(SignedIn me, @CookieValue("browser") String cookie) {
        return partner.tell(me.id(), cookie);
    }
}
