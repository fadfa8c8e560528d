package dev.privacysdk.examples.assistant.campaign;

import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.web.SignedIn;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP, and what one was sent. */
@RestController
class CampaignController {
    private final Campaigns campaigns;
    private final Inbox inbox;

    CampaignController(Campaigns campaigns, Inbox inbox) {
        this.campaigns = campaigns;
        this.inbox = inbox;
    }

    @PostMapping("/customers/{customer}/offer-mail")
    Done mail(@PathVariable String customer, @RequestBody Offer offer) {
        return campaigns.mailOffer(customer, offer.title());
    }

    @PostMapping("/customers/{customer}/offer-text")
    Done text(@PathVariable String customer, @RequestBody Offer offer) {
        return campaigns.textOffer(customer, offer.title());
    }

    @GetMapping("/me/messages")
    List<SentMessage> messages(SignedIn me) {
        return inbox.of(me.id());
    }

    /** What is offered. */
    record Offer(String title) {}
}
