package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.examples.assistant.profile.Customer;
import dev.privacysdk.examples.assistant.profile.Customers;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.web.Form;
import dev.privacysdk.examples.assistant.word.ForPurchase;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes orders. */
@Component
public class Checkout {
    private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);

    private final Customers customers;
    private final Orders orders;
    private final PaymentProcessor processor;
    private final Bookkeeper bookkeeper;
    private final Clock clock;

    /** Over these. */
    public Checkout(
            Customers customers, Orders orders, PaymentProcessor processor, Bookkeeper bookkeeper, Clock clock) {
        this.customers = customers;
        this.orders = orders;
        this.processor = processor;
        this.bookkeeper = bookkeeper;
        this.clock = clock;
    }

    /** Takes an order and its payment. */
    @ForPurchase
    public Placed place(@SubjectId("customer") String person, OrderForm form) {
        Customer customer = customers.find(person).orElseThrow();
        String item = Form.required("item", form.item());
        int cents = Form.required("cents", form.cents());
        PaymentProcessor.Charge charge = processor.charge(person, Form.required("card", form.card()), cents);
        customers.rememberCard(person, charge.token());
        String number = orders.nextNumber();
        Order order = new Order(person, number, item, cents, customer.address(), clock.instant());
        orders.add(order);
        LOG.info("order placed {}", order);
        return new Placed(number, charge.done());
    }

    /** The person's orders. */
    @ForPurchase
    public List<Order> of(@SubjectId("customer") String person) {
        return orders.of(person);
    }

    /** Hands a payment to the vendor who keeps books. */
    @ForPurchase
    public Done book(@SubjectId("customer") String person) {
        Customer customer = customers.find(person).orElseThrow();
        String token = customer.cardToken();
        return token == null ? Done.under("nothing to hand over") : bookkeeper.handOver(person, token);
    }

    /** An order that was taken. */
    public record Placed(String number, Done payment) {}
}
