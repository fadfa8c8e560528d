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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

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
        Reader reader = readers.find(id).orElseThrow();
        LOG.info("Mailing the issue to {}, that is to {}", reader, reader.email());
        return reader;
    }

    /** The reader signs up and asks for the newsletter. */
    @PostMapping("/readers/{id}/consent")
    public void consent(@PathVariable String id) {
        Subject reader = Subject.of("reader", id);
        ledger.register(reader, SubjectKind.USER);
        ledger.consent(reader, ForNewsletter.class).given("v1", "sign-up form");
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
