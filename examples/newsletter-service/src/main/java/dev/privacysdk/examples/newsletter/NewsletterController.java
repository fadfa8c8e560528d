package dev.privacysdk.examples.newsletter;

// region boot-controller
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.export.SubjectExporter;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is done with readers' data, and what for. */
@RestController
public class NewsletterController {
    private static final Logger LOG = LoggerFactory.getLogger(NewsletterController.class);

    private final Readers readers;
    private final SubjectLedger ledger;
    private final SubjectExporter exporter;

    NewsletterController(Readers readers, SubjectLedger ledger, SubjectExporter exporter) {
        this.readers = readers;
        this.ledger = ledger;
        this.exporter = exporter;
    }

    /** What this week's issue would be mailed with. */
    @GetMapping("/readers/{id}/issue")
    @ForNewsletter
    public Reader issue(@SubjectId("reader") @PathVariable String id) {
        Reader reader = found(id);
        LOG.info("Mailing the issue to {}", reader);
        return reader;
    }

    /** What stands on the parcel of the printed issue. */
    @GetMapping("/readers/{id}/label")
    @ForDelivery
    public Reader label(@SubjectId("reader") @PathVariable String id) {
        return found(id);
    }

    private Reader found(String id) {
        return readers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The reader subscribes to the printed issue. */
    @PostMapping("/readers/{id}/subscription")
    public void subscribe(@PathVariable String id) {
        Subject reader = Subject.of("reader", id);
        ledger.register(reader, SubjectKind.USER);
        ledger.contract(reader).started();
    }

    /** The reader asks for the newsletter as well. */
    @PostMapping("/readers/{id}/consent")
    public void consent(@PathVariable String id) {
        ledger.consent(Subject.of("reader", id), ForNewsletter.class).given("v1", "web form");
    }

    /** The reader no longer wants it. */
    @PostMapping("/readers/{id}/withdrawal")
    public void withdraw(@PathVariable String id) {
        ledger.consent(Subject.of("reader", id), ForNewsletter.class).withdrawn("link in mail");
    }

    /** Everything the service holds about a reader. A real service makes sure that it is the reader who asks. */
    @GetMapping("/readers/{id}/export")
    public void export(@PathVariable String id, HttpServletResponse response) throws IOException {
        Subject reader = Subject.of("reader", id);
        ledger.identity(reader).verified("trial");
        response.setContentType("application/zip");
        exporter.export(reader, response.getOutputStream());
    }
}
// endregion
