package dev.privacysdk.report;

import dev.privacysdk.policy.ControllerNotice;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the record in one language: the parts of GDPR Art. 30(1) and (2), in their order. */
final class RecordText {
    private final Words words;
    private final Findings findings;
    private final Edition edition;
    private final Markdown out;
    private int chapter;

    RecordText(Words words, Findings findings, Markdown out) {
        this.words = words;
        this.findings = findings;
        this.edition = findings.edition();
        this.out = out;
    }

    void write() {
        out.heading(1, words.say("title"));
        out.paragraph(words.say("lead", Markdown.text(edition.version().id()), words.moment(edition.effective())));
        controller();
        activities();
        new RecordTables(words, findings, out, this::chapter).write();
        processor();
        new RecordGaps(words, findings, out, this::chapter).write(chapter);
    }

    private void chapter(String key) {
        chapter++;
        out.heading(2, chapter + ". " + words.say(key));
    }

    private void controller() {
        chapter("controller");
        ControllerNotice notice = edition.notice().controller();
        if (notice == null) {
            out.paragraph(words.say("controller.missing"));
            return;
        }
        item("controller.name", Markdown.text(notice.name()));
        item("controller.contact", Markdown.text(notice.contact()));
        item("controller.country", words.country(notice.country()));
        item("controller.representative", said(notice.representative()));
        item("controller.dpo", said(notice.dpo()));
        List<String> joint = findings.permitted().stream()
                .filter(rule -> rule.role().equals("joint"))
                .map(RecipientRule::recipient)
                .map(words::recipient)
                .toList();
        item("controller.joint", joint.isEmpty() ? words.say("unsaid") : words.names(joint));
        out.gap();
    }

    private String said(@Nullable String given) {
        return given == null ? words.say("unsaid") : Markdown.text(given);
    }

    private void item(String key, String value) {
        out.item(words.say("item", words.say(key), value));
    }

    private void activities() {
        chapter("activities");
        if (findings.own().isEmpty()) {
            out.paragraph(words.say("activities.none"));
        }
        int number = 0;
        for (Activity activity : findings.own()) {
            number++;
            out.heading(3, chapter + "." + number + " " + words.purpose(activity.purpose()));
            about(activity);
            out.gap();
            data(activity);
        }
    }

    private void about(Activity activity) {
        PurposeRule rule = activity.rule();
        item("basis", bases(rule));
        PurposeRule.Interest interest = rule.interest();
        if (interest != null) {
            item("interest", words.text(interest.text()));
        }
        Set<String> people = findings.people(activity.uses().keySet());
        item(
                "people",
                people.isEmpty()
                        ? words.say("people.unsaid")
                        : words.list(people.stream().map(Markdown::code).toList()));
        item("recipients", disclosed(activity));
        List<String> traits = rule.traits().stream()
                .map(InventoryFacts::spelled)
                .filter(trait -> words.knows("trait." + trait))
                .map(trait -> words.say("trait." + trait))
                .toList();
        if (!traits.isEmpty()) {
            item("traits", words.list(traits));
        }
        item("methods", methods(activity));
    }

    private String methods(Activity activity) {
        if (activity.methods().isEmpty()) {
            return words.say(activity.rule().is(PurposeTrait.SUBJECT_REQUEST) ? "methods.asked" : "methods.none");
        }
        return words.places(activity.methods().stream().map(Survey::name).toList());
    }

    private String bases(PurposeRule rule) {
        List<String> parts = new ArrayList<>();
        for (Regime regime : Regime.values()) {
            List<String> bases = rule.basesIn(regime).stream()
                    .map(basis -> words.say("basis." + InventoryFacts.spelled(basis)))
                    .toList();
            String said = bases.isEmpty() ? words.say("basis.none") : words.list(bases);
            parts.add(words.say("item", words.say("regime." + regime), said));
        }
        return String.join(words.say("regime.separator"), parts);
    }

    private String disclosed(Activity activity) {
        List<String> names =
                activity.disclosures().keySet().stream().map(words::plain).toList();
        return names.isEmpty() ? words.say("recipients.none") : words.names(names);
    }

    private void data(Activity activity) {
        if (activity.uses().isEmpty()) {
            out.paragraph(words.say("data.none"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        activity.uses()
                .forEach((category, places) -> rows.add(List.of(words.category(category), words.places(places))));
        out.table(List.of(words.say("data"), words.say("held")), rows);
    }

    private void processor() {
        chapter("processor");
        if (findings.onBehalf().isEmpty()) {
            out.paragraph(words.say("processor.none"));
            return;
        }
        out.paragraph(words.say("processor.lead"));
        List<List<String>> rows = new ArrayList<>();
        for (Activity activity : findings.onBehalf()) {
            Set<DataCategory> used = activity.uses().keySet();
            rows.add(List.of(
                    words.purpose(activity.purpose()),
                    used.isEmpty()
                            ? words.say("unsaid")
                            : words.names(used.stream().map(words::plain).toList()),
                    transfers(activity)));
        }
        out.table(List.of(words.say("processor.purpose"), words.say("data"), words.say("processor.transfers")), rows);
    }

    private String transfers(Activity activity) {
        List<String> found = activity.disclosures().keySet().stream()
                .map(recipient -> words.plain(recipient) + abroad(recipient))
                .collect(Collectors.toList());
        return found.isEmpty() ? words.say("recipients.none") : words.names(found);
    }

    private String abroad(Recipient recipient) {
        RecipientRule rule = edition.recipient(recipient);
        return rule == null || rule.country() == null ? "" : words.say("id", words.country(rule.country()));
    }
}
