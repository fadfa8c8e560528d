package dev.privacysdk.examples.guilty;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.examples.assistant.profile.Customer;
import dev.privacysdk.examples.assistant.word.ForMarketing;

/** Reads a card for an offer. */
public class CardReader {
    /** Whether there is one. */
    @ForMarketing
    public boolean hasCard(@SubjectId("customer") Customer customer) {
        return customer.cardToken() != null;
    }
}
