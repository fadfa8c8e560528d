package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import dev.privacysdk.examples.assistant.campaign.Outbox;
import dev.privacysdk.examples.assistant.campaign.SentMessage;
import dev.privacysdk.examples.assistant.campaign.TextGateway;
import dev.privacysdk.examples.assistant.profile.Customer;
import dev.privacysdk.examples.assistant.profile.Customers;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.word.ForNotifications;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells people what becomes of their orders. */
@Component
public class Confirmations {
    private static final Logger LOG = LoggerFactory.getLogger(Confirmations.class);

    private final Customers customers;
    private final Orders orders;
    private final Outbox outbox;
    private final TextGateway gateway;
    private final Clock clock;

    /** Over these. */
    public Confirmations(Customers customers, Orders orders, Outbox outbox, TextGateway gateway, Clock clock) {
        this.customers = customers;
        this.orders = orders;
        this.outbox = outbox;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Mails the confirmation of an order. */
    @ForNotifications
    @Via(Channel.EMAIL)
    public Done confirm(@SubjectId("customer") String person, String number) {
        Customer customer = customers.find(person).orElseThrow();
        Order order = orders.find(person, number).orElseThrow();
        outbox.addMail(SentMessage.mail(customer, "Your order " + order.item(), Map.of(), clock.instant()));
        LOG.info("confirmation of {} mailed to " + customer.email(), number);
        return Done.under("confirmation mailed");
    }

    /** Texts that the parcel is on its way. */
    @ForNotifications
    @Via(Channel.SMS)
    public Done onItsWay(@SubjectId("customer") String person) {
        Customer customer = customers.find(person).orElseThrow();
        String phone = customer.phone();
        if (phone == null) {
            return Done.under("no number to text to");
        }
        try {
            gateway.send(phone, "Your parcel is on its way.");
        } catch (IllegalStateException e) {
            LOG.warn("text not sent", e);
            return Done.under("text not sent, no route");
        }
        outbox.addText(SentMessage.text(customer, "Your parcel is on its way", clock.instant()));
        return Done.under("text sent");
    }
}
