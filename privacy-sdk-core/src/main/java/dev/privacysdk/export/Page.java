package dev.privacysdk.export;

import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.policy.ControllerNotice;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.RightNotice;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
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

    Page(OutputStream out, Words words, Content content) {
        this.out = out;
        this.html = new Html(out);
        this.words = words;
        this.content = content;
        this.notes = new PageNotes(html, words, content);
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
        why();
        rights();
        section("files").raw("<p>").text(words.say("files.lead")).raw("</p></section>\n");
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

    private Html section(String id) throws IOException {
        return html.raw("<section id=\"" + id + "\">").element("h2", words.say(id));
    }

    private void who() throws IOException {
        section("who").raw("<dl>");
        ControllerNotice controller = content.edition().notice().controller();
        if (controller != null) {
            row("who.name", controller.name());
            row("who.contact", controller.contact());
            row("who.country", controller.country() == null ? null : words.country(controller.country()));
            row("who.representative", controller.representative());
            row("who.dpo", controller.dpo());
        }
        Edition edition = content.edition();
        row("who.edition", words.say("who.edition.value", edition.version().id(), words.moment(edition.effective())));
        row("who.you", content.subject().id());
        html.raw("</dl></section>\n");
    }

    private void row(String key, @Nullable String text) throws IOException {
        if (text != null) {
            html.raw("<dt>").text(words.say(key)).raw("</dt>").element("dd", text);
        }
    }

    private void held() throws IOException {
        boolean any = content.parts().stream().anyMatch(part -> part.section().records() > 0);
        section("held")
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
        section("said");
        notes.of("said", content.consents());
        if (content.history().isEmpty()) {
            html.raw("<p class=\"none\">").text(words.say("said.none")).raw("</p></section>\n");
            return;
        }
        html.raw("<p>").text(words.say("said.lead")).raw("</p>");
        table("said.when", "said.what", "said.how");
        for (Recorded recorded : content.history()) {
            String evidence = Said.evidence(recorded.event());
            html.raw("<tr>");
            cell("said.when", words.moment(recorded.event().at()), false);
            cell("said.what", Said.sentence(recorded.event(), words), true);
            cell("said.how", evidence == null ? "" : evidence, true);
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></section>\n");
    }

    private void table(String... headings) throws IOException {
        html.raw("<table><thead><tr>");
        for (String heading : headings) {
            html.raw("<th>").text(words.say(heading)).raw("</th>");
        }
        html.raw("</tr></thead><tbody>\n");
    }

    private void cell(String heading, String text, boolean wide) throws IOException {
        String shown = text.isEmpty() ? "" : " data-h=\"" + Html.escaped(words.say(heading)) + "\"";
        html.raw("<td dir=\"auto\"" + (wide ? " class=\"w\"" : "") + shown + ">")
                .text(text)
                .raw("</td>");
    }

    private void received() throws IOException {
        section("received");
        notes.of("received", content.received());
        Spool rows = content.disclosures();
        if (rows == null || content.received().records() == 0) {
            String key = rows == null ? "received.unknown" : "received.none";
            html.raw("<p class=\"none\">").text(words.say(key)).raw("</p></section>\n");
            return;
        }
        html.raw("<p>").text(words.say("received.lead")).raw("</p>");
        table("said.when", "received.whom", "received.why", "received.data", "received.reference");
        html.flush();
        rows.copyTo(out);
        html.raw("</tbody></table></section>\n");
    }

    private void why() throws IOException {
        Facts facts = content.facts();
        section("why").raw("<p>").text(words.say("why.lead")).raw("</p>");
        for (var group : facts.alike().entrySet()) {
            html.raw("<article class=\"card\">")
                    .element("h3", words.list(group.getValue()))
                    .raw("<dl>");
            html.raw("<dt>").text(words.say("why.purposes")).raw("</dt><dd>");
            purposes(group.getKey().purposes());
            html.raw("</dd>");
            row("why.keep", group.getKey().keep());
            List<String> sources = group.getKey().sources();
            row("why.source", sources.isEmpty() ? words.say("why.source.unsaid") : words.list(sources));
            html.raw("</dl></article>\n");
        }
        recipients();
        html.element("h3", words.say("why.automated")).raw("<p>");
        html.text(words.say(facts.automated().isEmpty() ? "why.automated.none" : "why.automated.some"))
                .raw("</p>");
        if (!facts.automated().isEmpty()) {
            purposes(facts.automated());
        }
        html.raw("</section>\n");
    }

    private void purposes(List<PurposeRule> purposes) throws IOException {
        if (purposes.isEmpty()) {
            html.text(words.say("why.none"));
            return;
        }
        html.raw("<ul>");
        for (PurposeRule rule : purposes) {
            List<String> bases = new ArrayList<>();
            content.facts().bases(rule).forEach(basis -> bases.add(words.say("basis." + basis)));
            html.raw("<li><bdi>").text(words.purpose(rule.purpose())).raw("</bdi> <span class=\"n\">");
            html.text(words.list(bases)).raw("</span></li>");
        }
        html.raw("</ul>");
    }

    private void recipients() throws IOException {
        List<RecipientRule> recipients = content.facts().recipients();
        html.element("h3", words.say("why.recipients")).raw("<p>");
        html.text(words.say(recipients.isEmpty() ? "why.recipients.none" : "why.recipients.lead"))
                .raw("</p>");
        if (recipients.isEmpty()) {
            return;
        }
        table("received.whom", "why.role", "why.country", "why.safeguard");
        for (RecipientRule rule : recipients) {
            html.raw("<tr>");
            cell("received.whom", words.recipient(rule.recipient()), true);
            cell("why.role", notes.known("role.", rule.role()), true);
            cell("why.country", rule.country() == null ? "" : words.country(rule.country()), true);
            cell("why.safeguard", rule.safeguard() == null ? "" : notes.known("safeguard.", rule.safeguard()), true);
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table>");
    }

    private void rights() throws IOException {
        section("rights").raw("<p>").text(words.say("rights.lead")).raw("</p>");
        List<RightNotice> rights = content.facts().rights();
        if (rights.isEmpty()) {
            html.raw("<p>").text(words.say("rights.general")).raw("</p>");
        } else {
            html.raw("<dl>");
            for (RightNotice right : rights) {
                Period deadline = right.deadline();
                String text = words.text(right.conditions(), "");
                String within = deadline == null ? "" : words.say("rights.deadline", words.span(deadline));
                html.element("dt", words.label(right.label(), right.id()));
                html.element("dd", text.isEmpty() || within.isEmpty() ? text + within : text + "\n" + within);
            }
            html.raw("</dl>");
        }
        ControllerNotice controller = content.edition().notice().controller();
        if (controller != null) {
            html.raw("<p>")
                    .text(words.say("rights.contact", controller.contact()))
                    .raw("</p>");
        }
        html.element("h3", words.say("rights.complain"))
                .raw("<p>")
                .text(words.say("rights.complain.text"))
                .raw("</p></section>\n");
    }
}
