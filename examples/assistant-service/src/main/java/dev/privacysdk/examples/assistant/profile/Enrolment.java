package dev.privacysdk.examples.assistant.profile;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.erasure.Contact;
import dev.privacysdk.erasure.Suppressions;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes people in: first what the ledger has to know, then the account, if the answer is yes. */
@Component
public class Enrolment {
    private final SubjectLedger ledger;
    private final Suppressions suppressions;
    private final Accounts accounts;

    /** Over these. */
    public Enrolment(SubjectLedger ledger, Suppressions suppressions, Accounts accounts) {
        this.ledger = ledger;
        this.suppressions = suppressions;
        this.accounts = accounts;
    }

    /** Takes somebody in. */
    public Done enroll(SignUp form) {
        Subject person = Subject.of("customer", form.id());
        ledger.register(person, SubjectKind.USER);
        ledger.residence(person, Jurisdiction.of(form.residence()), "sign-up form");
        if (form.age() != null) {
            ledger.age(person, form.age());
        }
        ledger.contract(person).started();
        // Whoever said stop to an address before, said it for good, whatever account the address belongs to today.
        suppressions.carryOver(contacts(form), person);
        return accounts.open(form.customer());
    }

    private static List<Contact> contacts(SignUp form) {
        List<Contact> contacts = new ArrayList<>();
        add(contacts, Channel.EMAIL, form.email());
        add(contacts, Channel.SMS, form.phone());
        return contacts;
    }

    private static void add(List<Contact> contacts, Channel channel, @Nullable String address) {
        if (address != null) {
            contacts.add(new Contact(channel, address));
        }
    }
}
