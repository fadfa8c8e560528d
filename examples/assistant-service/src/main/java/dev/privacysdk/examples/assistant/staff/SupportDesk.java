package dev.privacysdk.examples.assistant.staff;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import dev.privacysdk.examples.assistant.chat.ChatMessages;
import dev.privacysdk.examples.assistant.order.Orders;
import dev.privacysdk.examples.assistant.profile.Customers;
import dev.privacysdk.examples.assistant.word.ForSupport;
import org.springframework.stereotype.Component;

/** Looks up what is needed to answer a person, which this desk does by mail. */
@Component
public class SupportDesk {
    private final Customers customers;
    private final ChatMessages chat;
    private final Orders orders;

    /** From these keepers. */
    public SupportDesk(Customers customers, ChatMessages chat, Orders orders) {
        this.customers = customers;
        this.chat = chat;
        this.orders = orders;
    }

    /** One person's case: no card, no postal address, as neither field is for support. */
    @ForSupport
    @Via(Channel.EMAIL)
    public SupportCase of(@SubjectId("customer") String person) {
        return new SupportCase(customers.find(person), chat.of(person), orders.of(person));
    }
}
