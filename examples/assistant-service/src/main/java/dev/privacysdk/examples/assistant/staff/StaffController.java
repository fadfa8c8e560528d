package dev.privacysdk.examples.assistant.staff;

import dev.privacysdk.examples.assistant.profile.Customer;
import dev.privacysdk.examples.assistant.profile.Customers;
import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.Subject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the staff of the company do, over HTTP. */
@RestController
@RequestMapping("/staff/people/{person}")
class StaffController {
    private final SupportDesk desk;
    private final LegalDepartment legal;
    private final SubjectLedger ledger;
    private final Customers customers;

    StaffController(SupportDesk desk, LegalDepartment legal, SubjectLedger ledger, Customers customers) {
        this.desk = desk;
        this.legal = legal;
        this.ledger = ledger;
        this.customers = customers;
    }

    @GetMapping("/case")
    SupportCase supportCase(@PathVariable String person) {
        return desk.of(person);
    }

    @GetMapping("/invoices")
    Done invoices(@PathVariable String person, @RequestParam String file) {
        return legal.invoices(person, file);
    }

    @PutMapping("/restriction")
    void restrict(@PathVariable String person) {
        ledger.restriction(subject(person)).imposed("accuracy contested");
    }

    @DeleteMapping("/restriction")
    void lift(@PathVariable String person) {
        ledger.restriction(subject(person)).lifted();
    }

    @PutMapping("/age")
    void age(@PathVariable String person, @RequestParam int years) {
        ledger.age(subject(person), years);
    }

    /** Somebody forgot the word of the purpose here: the keeper refuses, and nothing leaks. */
    @GetMapping("/quick-look")
    ResponseEntity<Customer> quickLook(@PathVariable String person) {
        return ResponseEntity.of(customers.find(person));
    }

    private static Subject subject(String person) {
        return Subject.of("customer", person);
    }
}
