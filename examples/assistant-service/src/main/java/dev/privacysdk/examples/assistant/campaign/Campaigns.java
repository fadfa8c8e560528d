package dev.privacysdk.examples.assistant.campaign;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import dev.privacysdk.channel.OneClickUnsubscribe;
import dev.privacysdk.examples.assistant.profile.Customer;
import dev.privacysdk.examples.assistant.profile.Customers;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.word.ForMarketing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends people what they might like. */
@Component
public class Campaigns {
    private static final Logger LOG = LoggerFactory.getLogger(Campaigns.class);

    private final Customers customers;
    private final Outbox outbox;
    private final OneClickUnsubscribe unsubscribe;
    private final TextGateway gateway;
    private final Clock clock;

    /** Over these. */
    public Campaigns(
            Customers customers, Outbox outbox, OneClickUnsubscribe unsubscribe, TextGateway gateway, Clock clock) {
        this.customers = customers;
        this.outbox = outbox;
        this.unsubscribe = unsubscribe;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Mails an offer, with the headers by which one click ends it (RFC 8058). */
    @ForMarketing
    @Via(Channel.EMAIL)
    public Done mailOffer(@SubjectId("customer") String person, String offer) {
        Customer customer = customers.find(person).orElseThrow();
        Map<String, String> headers =
                unsubscribe.headers(Subject.of("customer", person), Purpose.of(ForMarketing.class));
        outbox.addMail(SentMessage.mail(customer, offer, headers, clock.instant()));
        LOG.info("offer mailed to " + customer.email());
        return Done.under("offer mailed");
    }

    /** Texts an offer. */
    @ForMarketing
    @Via(Channel.SMS)
    public Done textOffer(@SubjectId("customer") String person, String offer) {
        Customer customer = customers.find(person).orElseThrow();
        String phone = customer.phone();
        if (phone == null) {
            return Done.under("no number to text to");
        }
        gateway.send(phone, offer);
        outbox.addText(SentMessage.text(customer, offer, clock.instant()));
        return Done.under("offer texted");
    }
}
