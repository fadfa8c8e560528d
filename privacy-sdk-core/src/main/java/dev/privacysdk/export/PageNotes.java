package dev.privacysdk.export;

import dev.privacysdk.policy.ControllerNotice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the page says about itself: how much there is, what is missing, and what was withheld. */
final class PageNotes {
    private final Html html;
    private final Words words;
    private final Page.Content content;

    PageNotes(Html html, Words words, Page.Content content) {
        this.html = html;
        this.words = words;
        this.content = content;
    }

    /** Loud, and first, where anything is missing. */
    void alarm() throws IOException {
        if (content.complete()) {
            return;
        }
        ControllerNotice controller = content.edition().notice().controller();
        html.raw("<div class=\"alarm\" role=\"alert\">")
                .element("h2", words.say("incomplete.title"))
                .raw("<p>");
        html.text(
                        controller == null
                                ? words.say("incomplete.lead.alone")
                                : words.say("incomplete.lead", controller.contact()))
                .raw("</p><ul>");
        for (Page.Part part : content.parts()) {
            items(missing(part.label(), part.section()));
        }
        items(missing(words.say("said"), content.consents()));
        items(missing(words.say("received"), content.received()));
        html.raw("</ul></div>\n");
    }

    private void items(List<String> sentences) throws IOException {
        for (String sentence : sentences) {
            html.element("li", sentence);
        }
    }

    /** What is missing from a part, sentence by sentence. */
    List<String> missing(String label, ExportReport.Section section) {
        List<String> missing = new ArrayList<>();
        if (section.failure() != null) {
            missing.add(words.say("incomplete.failed", label));
        }
        if (section.failed() > 0) {
            missing.add(words.say("incomplete.records", label, count("records", section.failed())));
        }
        if (section.foreign() > 0) {
            missing.add(words.say("incomplete.foreign", label, count("records", section.foreign())));
        }
        long permitted = section.withheld(Withheld.NOT_PERMITTED);
        if (permitted > 0) {
            missing.add(words.say("incomplete.permitted", label, count("values", permitted)));
        }
        return missing;
    }

    void of(Page.Part part) throws IOException {
        ExportReport.Section section = part.section();
        bad(missing(part.label(), section));
        for (Withheld reason : List.of(Withheld.ANOTHER_PERSON, Withheld.SECRET)) {
            if (section.withheld(reason) > 0) {
                note(words.say("held.withheld." + reason.name(), count("values", section.withheld(reason))));
            }
        }
        if (section.unmarked() > 0) {
            note(words.say("held.unmarked", count("records", section.unmarked())));
        }
    }

    void of(String key, ExportReport.Section section) throws IOException {
        bad(missing(words.say(key), section));
    }

    private void bad(List<String> sentences) throws IOException {
        for (String sentence : sentences) {
            html.raw("<p class=\"note bad\" dir=\"auto\">").text(sentence).raw("</p>");
        }
    }

    private void note(String sentence) throws IOException {
        html.raw("<p class=\"note\" dir=\"auto\">").text(sentence).raw("</p>");
    }

    String count(String what, long count) {
        return count == 1 ? words.say("count." + what + ".one") : words.say("count." + what, count);
    }

    /** A word of the policy in this language, or as it is written there. */
    String known(String prefix, String word) {
        return words.knows(prefix + word) ? words.say(prefix + word) : Names.plain(word);
    }
}
