package dev.privacysdk.examples.assistant.profile;

import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.web.SignedIn;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and profiles over HTTP. */
@RestController
class ProfileController {
    private final Enrolment enrolment;
    private final Profiles profiles;

    ProfileController(Enrolment enrolment, Profiles profiles) {
        this.enrolment = enrolment;
        this.profiles = profiles;
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Done open(@RequestBody SignUp form) {
        return enrolment.enroll(form);
    }

    @GetMapping("/me")
    ResponseEntity<Customer> me(SignedIn me) {
        Optional<Customer> found = profiles.of(me.id());
        return ResponseEntity.of(found);
    }

    @GetMapping("/me/household")
    List<Customer> household(SignedIn me) {
        return profiles.household(me.id());
    }

    @PutMapping("/me/address")
    Done move(SignedIn me, @RequestBody Address address) {
        return profiles.move(me.id(), address.address());
    }

    /** A new address. */
    record Address(String address) {}
}
