package dev.privacysdk.examples.assistant.rights;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.erasure.SubjectEraser;
import dev.privacysdk.examples.assistant.web.SignedIn;
import dev.privacysdk.export.SubjectExporter;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.Subject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A copy of everything, and erasure in three steps: asked for, verified, carried out. */
@RestController
class RightsController {
    private static final String HOW = "code by mail";

    private final SubjectExporter exporter;
    private final SubjectEraser eraser;
    private final SubjectLedger ledger;

    RightsController(SubjectExporter exporter, SubjectEraser eraser, SubjectLedger ledger) {
        this.exporter = exporter;
        this.eraser = eraser;
        this.ledger = ledger;
    }

    /** Everything the service holds about the person, as a ZIP in their language. */
    @GetMapping("/me/export")
    void export(SignedIn me, Locale language, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"");
        try {
            exporter.export(person(me.id()), language, response.getOutputStream());
        } catch (PrivacyDeniedException denied) {
            response.reset();
            throw denied;
        }
    }

    /** Somebody made sure that it is the person who asks; without that nobody is handed anything. */
    @PutMapping("/staff/people/{person}/identity")
    void identify(@PathVariable String person) {
        ledger.identity(person(person)).verified(HOW);
    }

    @PutMapping("/me/erasure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askForErasure(SignedIn me) {
        ledger.erasure(person(me.id())).requested();
    }

    /** Somebody made sure that it was the person who asked. */
    @PutMapping("/staff/erasures/{person}/verification")
    void verify(@PathVariable String person) {
        ledger.identity(person(person)).verified(HOW);
        ledger.erasure(person(person)).verified();
    }

    /** Carries it out; what failed is tried again by asking again. */
    @PostMapping("/staff/erasures/{person}")
    Erasure erase(@PathVariable String person) {
        return Erasure.of(eraser.erase(person(person)));
    }

    private static Subject person(String id) {
        return Subject.of("customer", id);
    }
}
