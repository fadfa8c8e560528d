package dev.privacysdk.examples.assistant.choice;

import dev.privacysdk.examples.assistant.web.SignedIn;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Consents, objections and opt-outs over HTTP; each is given and taken back by one request. */
@RestController
@RequestMapping("/me")
class ChoiceController {
    private static final String HOW = "settings page";

    private final SubjectLedger ledger;
    private final PolicySource policies;
    private final Clock clock;

    ChoiceController(SubjectLedger ledger, PolicySource policies, Clock clock) {
        this.ledger = ledger;
        this.policies = policies;
        this.clock = clock;
    }

    @PutMapping("/consents/{purpose}")
    Heard consent(SignedIn me, @PathVariable String purpose) {
        Edition shown = inForce();
        Purpose known = known(shown, purpose);
        return heard(ledger.consent(person(me), known).given(shown.version().id(), HOW));
    }

    @DeleteMapping("/consents/{purpose}")
    Heard withdraw(SignedIn me, @PathVariable String purpose) {
        return heard(ledger.consent(person(me), known(inForce(), purpose)).withdrawn(HOW));
    }

    @PutMapping("/objections/{purpose}")
    Heard object(SignedIn me, @PathVariable String purpose) {
        return heard(ledger.objection(person(me), known(inForce(), purpose)).raised(HOW));
    }

    @PutMapping("/objections/marketing")
    Heard objectToMarketing(SignedIn me) {
        return heard(ledger.marketing(person(me)).objected(HOW));
    }

    @PutMapping("/opt-outs/{purpose}")
    Heard optOut(SignedIn me, @PathVariable String purpose) {
        return heard(ledger.optOut(person(me), known(inForce(), purpose)).made(HOW));
    }

    private Edition inForce() {
        return policies.current()
                .inForce(clock.instant())
                .orElseThrow(() -> new IllegalStateException("No edition of the policy is in force today."));
    }

    private static Purpose known(Edition edition, String purpose) {
        PurposeRule rule = edition.purpose(purpose);
        if (rule == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "The policy names no such purpose; its purposes stand in its document.");
        }
        return rule.purpose();
    }

    private static Subject person(SignedIn me) {
        return Subject.of("customer", me.id());
    }

    private static Heard heard(Revision place) {
        return new Heard(place.toString());
    }

    /** That it is in the ledger, and where. */
    record Heard(String revision) {}
}
