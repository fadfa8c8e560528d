package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.word.ForPurchase;
import org.springframework.stereotype.Component;

/** The client of a vendor who keeps books; somebody had the idea of sending the card along, which the policy forbids. */
@Component
public class Bookkeeper {
    /** Hands over what was paid, and with what. */
    @ForPurchase
    @DisclosedTo("service_providers")
    public Done handOver(@SubjectId("customer") String customer, @PaymentCard String cardToken) {
        return Done.under("card handed to the bookkeeper");
    }
}
