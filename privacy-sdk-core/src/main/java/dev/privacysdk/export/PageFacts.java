package dev.privacysdk.export;

import dev.privacysdk.policy.ControllerNotice;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.RightNotice;
import java.io.IOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page says of purposes, recipients, decisions by machines and rights. */
final class PageFacts {
    private final Html html;
    private final Words words;
    private final Facts facts;
    private final PageParts parts;
    private final PageNotes notes;

    PageFacts(Html html, Words words, Facts facts, PageParts parts, PageNotes notes) {
        this.html = html;
        this.words = words;
        this.facts = facts;
        this.parts = parts;
        this.notes = notes;
    }

    void why() throws IOException {
        parts.section("why").raw("<p>").text(words.say("why.lead")).raw("</p>");
        for (var group : facts.alike().entrySet()) {
            html.raw("<article class=\"card\">")
                    .element("h3", words.list(group.getValue()))
                    .raw("<dl>");
            html.raw("<dt>").text(words.say("why.purposes")).raw("</dt><dd>");
            purposes(group.getKey().purposes());
            html.raw("</dd>");
            parts.row("why.keep", group.getKey().keep());
            List<String> sources = group.getKey().sources();
            parts.row("why.source", sources.isEmpty() ? words.say("why.source.unsaid") : words.list(sources));
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
            facts.bases(rule).forEach(basis -> bases.add(words.say("basis." + basis)));
            html.raw("<li><bdi>").text(words.purpose(rule.purpose())).raw("</bdi> <span class=\"n\">");
            html.text(words.list(bases)).raw("</span></li>");
        }
        html.raw("</ul>");
    }

    private void recipients() throws IOException {
        List<RecipientRule> recipients = facts.recipients();
        html.element("h3", words.say("why.recipients")).raw("<p>");
        html.text(words.say(recipients.isEmpty() ? "why.recipients.none" : "why.recipients.lead"))
                .raw("</p>");
        if (recipients.isEmpty()) {
            return;
        }
        parts.table("received.whom", "why.role", "why.country", "why.safeguard");
        for (RecipientRule rule : recipients) {
            html.raw("<tr>");
            parts.cell("received.whom", words.recipient(rule.recipient()), true);
            parts.cell("why.role", notes.known("role.", rule.role()), true);
            parts.cell("why.country", rule.country() == null ? "" : words.country(rule.country()), true);
            parts.cell(
                    "why.safeguard", rule.safeguard() == null ? "" : notes.known("safeguard.", rule.safeguard()), true);
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table>");
    }

    void rights(@Nullable ControllerNotice controller) throws IOException {
        parts.section("rights").raw("<p>").text(words.say("rights.lead")).raw("</p>");
        List<RightNotice> rights = facts.rights();
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
