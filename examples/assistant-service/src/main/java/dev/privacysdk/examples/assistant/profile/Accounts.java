package dev.privacysdk.examples.assistant.profile;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.word.ForRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens accounts. */
@Component
public class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final Customers customers;

    /** Kept here. */
    public Accounts(Customers customers) {
        this.customers = customers;
    }

    /** Opens one. */
    @ForRegistration
    public Done open(@SubjectId("customer") Customer newcomer) {
        customers.add(newcomer);
        LOG.info("account opened: {}", newcomer);
        return Done.under("account opened");
    }
}
