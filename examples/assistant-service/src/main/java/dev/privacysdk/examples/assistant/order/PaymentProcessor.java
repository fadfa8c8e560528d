package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.word.ForPurchase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The client of the payment processor, the one recipient of card data; this one is a stand-in that takes any card. */
@Component
public class PaymentProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentProcessor.class);

    /** Charges a card; what comes back stands for the card and is no card. */
    @ForPurchase
    @DisclosedTo("payment_processor")
    public Charge charge(@SubjectId("customer") String customer, @PaymentCard String card, int cents) {
        LOG.info("charging card {} with {} cents", card, cents);
        String token = "tok_"
                + UUID.nameUUIDFromBytes((customer + card).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8);
        return new Charge(token, Done.under("card charged"));
    }

    /** What the processor answers. */
    public record Charge(String token, Done done) {}
}
