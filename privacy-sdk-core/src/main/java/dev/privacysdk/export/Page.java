package dev.privacysdk.export;

import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.policy.ControllerNotice;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page that a person reads: no script, nothing from outside, one file. */
final class Page {
    private static final String STYLE = read("page.css");

    /** What stands in it besides the words: a part for each source, and what was found elsewhere. */
    record Content(
            String service,
            Subject subject,
            Instant created,
            Edition edition,
            Facts facts,
            List<Part> parts,
            List<Recorded> history,
            @Nullable Spool disclosures,
            ExportReport.Section consents,
            ExportReport.Section received) {
        boolean complete() {
            return sections().stream().allMatch(ExportReport.Section::complete);
        }

        List<ExportReport.Section> sections() {
            List<ExportReport.Section> all = new ArrayList<>();
            parts.forEach(part -> all.add(part.section()));
            all.add(consents);
            all.add(received);
            return all;
        }
    }

    /** One source: its heading, what came of it, and its cards. */
    record Part(String label, ExportReport.Section section, Spool cards) {}

    private final OutputStream out;
    private final Html html;
    private final Words words;
    private final Content content;
    private final PageNotes notes;
    private final PageParts parts;

    Page(OutputStream out, Words words, Content content) {
        this.out = out;
        this.html = new Html(out);
        this.words = words;
        this.content = content;
        this.notes = new PageNotes(html, words, content);
        this.parts = new PageParts(html, words);
    }

    private static String read(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The style of the export is missing; repair the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write() throws IOException {
        head();
        notes.alarm();
        contents();
        html.raw("</header>\n<main>\n");
        who();
        held();
        said();
        received();
        PageFacts facts = new PageFacts(html, words, content.facts(), parts, notes);
        facts.why();
        facts.rights(content.edition().notice().controller());
        parts.section("files").raw("<p>").text(words.say("files.lead")).raw("</p></section>\n");
        html.raw("</main>\n<footer>")
                .text(words.moment(content.created()))
                .raw("</footer>\n</body>\n</html>\n")
                .flush();
    }

    private void head() throws IOException {
        String hash =
                Base64.getEncoder().encodeToString(Archive.sha256().digest(STYLE.getBytes(StandardCharsets.UTF_8)));
        html.raw(
                "<!doctype html>\n<html lang=\"" + words.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + hash
                        + "'; base-uri 'none'; form-action 'none'\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n<title>");
        html.text(words.say("title") + " · " + content.service())
                .raw("</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n");
        html.raw("<header>\n").element("h1", words.say("title"));
        html.raw("<p class=\"lead\">")
                .text(words.say("lead", content.service(), words.moment(content.created())))
                .raw("</p>\n");
    }

    private void contents() throws IOException {
        html.raw("<nav>").element("h2", words.say("contents")).raw("<ol>");
        item("who");
        html.raw("<li><a href=\"#held\">").text(words.say("held")).raw("</a><ol>");
        int n = 0;
        for (Part part : content.parts()) {
            html.raw("<li><a href=\"#held-" + n++ + "\">").text(part.label()).raw("</a> <span class=\"n\">");
            html.text(notes.count("records", part.section().records())).raw("</span></li>");
        }
        html.raw("</ol></li>");
        for (String id : List.of("said", "received", "why", "rights", "files")) {
            item(id);
        }
        html.raw("</ol></nav>\n");
    }

    private void item(String id) throws IOException {
        html.raw("<li><a href=\"#" + id + "\">").text(words.say(id)).raw("</a></li>");
    }

    private void who() throws IOException {
        parts.section("who").raw("<dl>");
        ControllerNotice controller = content.edition().notice().controller();
        if (controller != null) {
            parts.row("who.name", controller.name());
            parts.row("who.contact", controller.contact());
            parts.row("who.country", controller.country() == null ? null : words.country(controller.country()));
            parts.row("who.representative", controller.representative());
            parts.row("who.dpo", controller.dpo());
        }
        Edition edition = content.edition();
        parts.row(
                "who.edition",
                words.say("who.edition.value", edition.version().id(), words.moment(edition.effective())));
        parts.row("who.you", content.subject().id());
        html.raw("</dl></section>\n");
    }

    private void held() throws IOException {
        boolean any = content.parts().stream().anyMatch(part -> part.section().records() > 0);
        parts.section("held")
                .raw("<p>")
                .text(words.say(any ? "held.confirm" : "held.none"))
                .raw("</p>");
        int n = 0;
        for (Part part : content.parts()) {
            html.raw("<h3 id=\"held-" + n++ + "\"><bdi>").text(part.label()).raw("</bdi> <span class=\"n\">");
            html.text(notes.count("records", part.section().records())).raw("</span></h3>\n");
            notes.of(part);
            if (part.section().records() == 0) {
                html.raw("<p class=\"none\">").text(words.say("held.empty")).raw("</p>");
            }
            html.flush();
            part.cards().copyTo(out);
        }
        html.raw("</section>\n");
    }

    private void said() throws IOException {
        parts.section("said");
        notes.of("said", content.consents());
        if (content.history().isEmpty()) {
            html.raw("<p class=\"none\">").text(words.say("said.none")).raw("</p></section>\n");
            return;
        }
        html.raw("<p>").text(words.say("said.lead")).raw("</p>");
        parts.table("said.when", "said.what", "said.how");
        for (Recorded recorded : content.history()) {
            String evidence = Said.evidence(recorded.event());
            html.raw("<tr>");
            parts.cell("said.when", words.moment(recorded.event().at()), false);
            parts.cell("said.what", Said.sentence(recorded.event(), words), true);
            parts.cell("said.how", evidence == null ? "" : evidence, true);
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></section>\n");
    }

    private void received() throws IOException {
        parts.section("received");
        notes.of("received", content.received());
        Spool rows = content.disclosures();
        if (rows == null || content.received().records() == 0) {
            String key = rows == null ? "received.unknown" : "received.none";
            html.raw("<p class=\"none\">").text(words.say(key)).raw("</p></section>\n");
            return;
        }
        html.raw("<p>").text(words.say("received.lead")).raw("</p>");
        parts.table("said.when", "received.whom", "received.why", "received.data", "received.reference");
        html.flush();
        rows.copyTo(out);
        html.raw("</tbody></table></section>\n");
    }
}
