package dev.privacysdk.report;

import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.vocabulary.Recipient;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes what only one side says: the policy without the code, and the code without the policy. */
final class RecordGaps {
    private final Words words;
    private final Findings findings;
    private final Markdown out;
    private final Consumer<String> chapter;

    RecordGaps(Words words, Findings findings, Markdown out, Consumer<String> chapter) {
        this.words = words;
        this.findings = findings;
        this.out = out;
        this.chapter = chapter;
    }

    void write(int before) {
        chapter.accept("gaps");
        String number = before + 1 + ".";
        out.heading(3, number + "1 " + words.say("gaps.policy"));
        out.paragraph(words.say("gaps.policy.lead"));
        Set<Recipient> disclosed = findings.disclosures().keySet();
        names("gaps.purposes", findings.unserved().stream().map(words::purpose).toList());
        names("gaps.categories", findings.unheld().stream().map(words::category).toList());
        names(
                "gaps.recipients",
                findings.permitted().stream()
                        .filter(rule -> !disclosed.contains(rule.recipient()))
                        .map(this::located)
                        .collect(Collectors.toList()));
        out.gap();
        out.heading(3, number + "2 " + words.say("gaps.code"));
        if (findings.problems().isEmpty()) {
            out.paragraph(words.say("gaps.code.none"));
            return;
        }
        out.paragraph(words.say("gaps.code.lead"));
        findings.problems().forEach(sentence -> out.item(Markdown.text(sentence)));
        out.gap();
    }

    private void names(String key, List<String> names) {
        out.item(words.say("item", words.say(key), names.isEmpty() ? words.say("gaps.none") : ""));
        names.forEach(out::subitem);
    }

    private String located(RecipientRule rule) {
        String name = words.recipient(rule.recipient());
        return rule.country() == null ? name : name + words.say("located", words.country(rule.country()));
    }
}
