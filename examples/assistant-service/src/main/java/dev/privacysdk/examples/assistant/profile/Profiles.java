package dev.privacysdk.examples.assistant.profile;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.annotation.Performs;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.word.ForService;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people see and change of their own. */
@Component
public class Profiles {
    private final Customers customers;

    /** Kept here. */
    public Profiles(Customers customers) {
        this.customers = customers;
    }

    /** The person's own record; the card's token is for purchases and is withheld here. */
    @ForService
    public Optional<Customer> of(@SubjectId("customer") String person) {
        return customers.find(person);
    }

    /** The people of the person's plan: rows about others are found and not handed over. */
    @ForService
    public List<Customer> household(@SubjectId("customer") String person) {
        return customers.onPlanOf(person);
    }

    /** Stores a new address, which goes on while processing is restricted (GDPR Art. 18(2)). */
    @ForService
    @Performs(Operation.STORE)
    public Done move(@SubjectId("customer") String person, @PostalAddress String address) {
        customers.move(person, address);
        return Done.under("address stored");
    }
}
