package dev.privacysdk.examples.assistant.staff;

import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.examples.assistant.order.Orders;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.word.ForTheLaw;
import org.springframework.stereotype.Component;

/** Looks up what the law asks for; the law also keeps invoices when a person is erased. */
@Component
public class LegalDepartment {
    private final Orders orders;

    /** From these orders. */
    public LegalDepartment(Orders orders) {
        this.orders = orders;
    }

    /** Counts the invoices that are there for an audit, under its file number. */
    @ForTheLaw
    public Done invoices(@SubjectId("customer") String person, @Reference String file) {
        return Done.under(orders.of(person).size() + " invoices kept");
    }
}
