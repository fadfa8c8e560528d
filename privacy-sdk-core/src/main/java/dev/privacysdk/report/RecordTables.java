package dev.privacysdk.report;

import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.ClauseNotice;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Writes what holds over all purposes: data and how long it is kept, recipients and transfers, decisions, security. */
final class RecordTables {
    private final Words words;
    private final Findings findings;
    private final Edition edition;
    private final Markdown out;
    private final Consumer<String> chapter;

    RecordTables(Words words, Findings findings, Markdown out, Consumer<String> chapter) {
        this.words = words;
        this.findings = findings;
        this.edition = findings.edition();
        this.out = out;
        this.chapter = chapter;
    }

    void write() {
        categories();
        recipients();
        transfers();
        automated();
        security();
    }

    private void categories() {
        chapter.accept("categories");
        if (findings.held().isEmpty()) {
            out.paragraph(words.say("categories.none"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (DataCategory category : findings.held()) {
            CategoryRule rule = edition.category(category);
            if (rule != null) {
                rows.add(List.of(words.category(category), words.keep(rule.keep()), sensitivity(rule)));
            }
        }
        out.table(List.of(words.say("data"), words.say("kept"), words.say("sensitivity")), rows);
    }

    private String sensitivity(CategoryRule rule) {
        List<String> flags = new ArrayList<>();
        if (rule.special()) {
            flags.add(words.say("flag.special"));
        }
        if (rule.usSensitive()) {
            flags.add(words.say("flag.us-sensitive"));
        }
        if (rule.secret()) {
            flags.add(words.say("flag.secret"));
        }
        return flags.isEmpty() ? words.say("nothing") : words.list(flags);
    }

    private void recipients() {
        chapter.accept("disclosures");
        if (findings.disclosures().isEmpty()) {
            out.paragraph(words.say("disclosures.none"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        findings.disclosures().forEach((recipient, activities) -> {
            Set<DataCategory> going = new TreeSet<>();
            activities.forEach(each -> going.addAll(each.disclosures().getOrDefault(recipient, Set.of())));
            rows.add(List.of(
                    words.recipient(recipient),
                    role(recipient),
                    words.names(activities.stream()
                            .map(each -> words.plain(each.purpose()))
                            .toList()),
                    going.isEmpty()
                            ? words.say("disclosures.refused")
                            : words.names(going.stream().map(words::plain).toList())));
        });
        out.table(List.of(words.say("recipient"), words.say("role"), words.say("purposes"), words.say("data")), rows);
    }

    private String role(Recipient recipient) {
        RecipientRule rule = edition.recipient(recipient);
        return rule == null ? words.say("unsaid") : words.term("role", rule.role());
    }

    private void transfers() {
        chapter.accept("transfers");
        List<List<String>> rows = new ArrayList<>();
        for (Recipient recipient : findings.disclosures().keySet()) {
            RecipientRule rule = edition.recipient(recipient);
            if (rule != null && rule.inThirdCountry()) {
                String safeguard = rule.safeguard();
                rows.add(List.of(
                        words.recipient(recipient),
                        words.country(rule.country()),
                        safeguard == null ? words.say("unsaid") : words.term("safeguard", safeguard)));
            }
        }
        if (rows.isEmpty()) {
            out.paragraph(words.say("transfers.none"));
        } else {
            out.table(List.of(words.say("recipient"), words.say("country"), words.say("safeguard")), rows);
        }
    }

    private void automated() {
        chapter.accept("automated");
        List<String> purposes = findings.activities().stream()
                .filter(activity -> activity.rule().is(PurposeTrait.AUTOMATED_DECISION))
                .map(activity -> words.purpose(activity.purpose()))
                .toList();
        out.paragraph(
                purposes.isEmpty() ? words.say("automated.none") : words.say("automated.some", words.names(purposes)));
    }

    /** Only what the policy and the marks say; what else protects the data must be written elsewhere. */
    private void security() {
        chapter.accept("security");
        out.paragraph(words.say("security.lead"));
        out.item(words.say("security.purposes"));
        if (!findings.disclosures().isEmpty()) {
            out.item(words.say("security.disclosures"));
        }
        List<String> audited = findings.activities().stream()
                .filter(activity -> activity.rule().is(PurposeTrait.AUDIT_EVERY))
                .map(activity -> words.plain(activity.purpose()))
                .toList();
        if (!audited.isEmpty()) {
            out.item(words.say("security.audited", words.names(audited)));
        }
        for (ClauseNotice clause : edition.notice().clauses()) {
            if (clause.enforcedBy() == ClauseNotice.Guard.SECURITY) {
                String text = clause.text().isEmpty() ? "" : words.say("clause", words.text(clause.text()));
                out.item(words.say("security.clause", words.text(clause.label().names()) + text));
            }
        }
        out.gap();
        masks();
        out.paragraph(words.say("security.elsewhere"));
    }

    private void masks() {
        List<List<String>> rows = new ArrayList<>();
        for (DataCategory category : findings.held()) {
            CategoryRule rule = edition.category(category);
            String mask = rule == null ? null : rule.mask();
            rows.add(List.of(words.plain(category), words.term("mask", mask == null ? "redact" : mask)));
        }
        if (!rows.isEmpty()) {
            out.table(List.of(words.say("data"), words.say("mask")), rows);
        }
    }
}
