package dev.privacysdk.examples.assistant.sms;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import dev.privacysdk.examples.assistant.campaign.Outbox;
import dev.privacysdk.examples.assistant.campaign.SentMessage;
import dev.privacysdk.examples.assistant.campaign.TextGateway;
import dev.privacysdk.examples.assistant.profile.Customer;
import dev.privacysdk.examples.assistant.profile.Customers;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.word.ForStopConfirmation;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The one text that may follow a STOP. */
@Component
public class StopConfirmations {
    private final Customers customers;
    private final Outbox outbox;
    private final TextGateway gateway;
    private final SubjectLedger ledger;
    private final Clock clock;

    /** Over these. */
    public StopConfirmations(
            Customers customers, Outbox outbox, TextGateway gateway, SubjectLedger ledger, Clock clock) {
        this.customers = customers;
        this.outbox = outbox;
        this.gateway = gateway;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Confirms it, once. */
    @ForStopConfirmation
    @Via(Channel.SMS)
    public Done confirm(@SubjectId("customer") Subject person) {
        Customer customer = customers.find(person.id()).orElseThrow();
        String phone = customer.phone();
        if (phone == null) {
            return Done.under("no number to text to");
        }
        gateway.send(phone, "You will get no more texts from us.");
        outbox.addText(SentMessage.text(customer, "You will get no more texts from us", clock.instant()));
        ledger.optOutConfirmation(person).sent();
        return Done.under("stop confirmed");
    }
}
