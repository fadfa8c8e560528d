package dev.privacysdk.policy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what an edition tells people beside the rules. */
final class NoticeReader {
    private final EditionScope scope;
    private final Fields edition;

    NoticeReader(EditionScope scope, Fields edition) {
        this.scope = scope;
        this.edition = edition;
    }

    ControllerNotice controller() {
        edition.missing("controller", "people must be told who decides about their data; write its name and contact");
        Fields fields = edition.map("controller");
        if (fields == null) {
            return new ControllerNotice(List.of(), "", "", null, null, null);
        }
        String name = fields.required("name", "write who decides about the data");
        String contact = fields.required("contact", "write the e-mail address for requests");
        if (!contact.isEmpty() && !contact.matches("[^@\\s]{1,200}@[^@\\s]{1,200}")) {
            fields.error("contact", "is not an e-mail address; write one such as privacy@example.com");
        }
        String country = fields.text("country");
        if (country != null && !Transfers.isCountry(country)) {
            fields.error(
                    "country",
                    Spelling.quoted(country) + " is not a country; write the two capitals of ISO 3166, such as US");
        }
        ControllerNotice controller = new ControllerNotice(
                scope.refs(fields), name, contact, country, fields.text("representative"), fields.text("dpo"));
        fields.end();
        return controller;
    }

    List<SourceNotice> sources() {
        return each("sources", (id, fields) -> {
            SourceNotice.Kind kind =
                    needed(fields, "kind", Spelling.words(SourceNotice.Kind.class), SourceNotice.Kind.SUBJECT);
            boolean processor = fields.word("role", Map.of("processor", true)) != null;
            boolean portable = fields.flag("portable") || kind == SourceNotice.Kind.SUBJECT;
            return new SourceNotice(id, scope.label(fields), kind, processor, portable);
        });
    }

    List<TrackingNotice> tracking() {
        return each(
                "tracking",
                (id, fields) -> new TrackingNotice(
                        id,
                        scope.label(fields),
                        fields.flag("purpose-required"),
                        fields.words("kinds", Spelling.words(TrackingNotice.Kind.class))));
    }

    List<HeadingNotice> headings(Map<String, List<Purpose>> purposes) {
        return each(
                "headings",
                (id, fields) -> new HeadingNotice(id, scope.label(fields), purposes.getOrDefault(id, List.of())));
    }

    List<ChoiceNotice> choices() {
        return each("choices", (id, fields) -> {
            List<String> keywords = new ArrayList<>();
            fields.list("keywords").forEach(word -> keywords.add(word.text()));
            return new ChoiceNotice(
                    id,
                    scope.label(fields),
                    needed(fields, "effect", Spelling.words(ChoiceNotice.Effect.class), ChoiceNotice.Effect.NONE),
                    needed(fields, "scope", Spelling.words(ChoiceNotice.Scope.class), ChoiceNotice.Scope.SUBJECT),
                    fields.word("channel", names(Channel.class)),
                    scope.references(fields, "purposes", "purposes", Purpose::of),
                    fields.words("classes", Spelling.words(MessageClass.class)),
                    link(fields),
                    keywords);
        });
    }

    private static @Nullable String link(Fields fields) {
        String link = fields.text("link");
        if (link != null) {
            URI uri = fields.value("link", URI::create, "write an address such as https://example.com/opt-out");
            if (uri != null && !("https".equals(uri.getScheme()) || "mailto".equals(uri.getScheme()))) {
                fields.error("link", "must begin with https:// or mailto:, so that people reach it safely");
            }
        }
        return link;
    }

    List<RightNotice> rights() {
        return each("rights", (id, fields) -> {
            fields.missing("verified", "write true where only people whose identity is verified have it, else false");
            return new RightNotice(
                    id,
                    scope.label(fields),
                    needed(fields, "regime", names(Regime.class), Regime.EU),
                    needed(fields, "kind", Spelling.words(RightNotice.Kind.class), RightNotice.Kind.EXERCISE),
                    fields.flag("verified"),
                    EditionScope.period(fields, "deadline"),
                    EditionScope.period(fields, "extension"),
                    fields.languages("conditions", scope.languages()),
                    scope.jurisdictions(fields, "residents"));
        });
    }

    List<DisclosureNotice> usDisclosures() {
        return each("us-disclosures", (id, fields) -> {
            String letter = fields.required("letter", "write the letter of Cal. Civ. Code 1798.140(v)(1), such as A");
            if (!letter.isEmpty() && !letter.matches("[A-L]")) {
                fields.error(
                        "letter", Spelling.quoted(letter) + " is not a letter of the statute; write one from A to L");
            }
            return new DisclosureNotice(
                    id,
                    scope.label(fields),
                    letter,
                    scope.references(fields, "categories", "categories", DataCategory::of),
                    scope.references(fields, "recipients", "recipients", Recipient::of),
                    fields.flag("sensitive"));
        });
    }

    List<ClauseNotice> clauses() {
        return each("clauses", (id, fields) -> {
            String setting = fields.text("setting");
            if (setting != null && !SettingsReader.keys().contains(setting)) {
                fields.error(
                        "setting",
                        Spelling.quoted(setting) + " is not a key of settings"
                                + Spelling.remedy(setting, SettingsReader.keys()));
            }
            return new ClauseNotice(
                    id,
                    scope.label(fields),
                    needed(fields, "enforced-by", Spelling.words(ClauseNotice.Guard.class), ClauseNotice.Guard.RECORD),
                    fields.languages("text", scope.languages()),
                    EditionScope.period(fields, "period"),
                    setting);
        });
    }

    private <T> List<T> each(String section, BiFunction<String, Fields, T> reader) {
        List<T> entries = new ArrayList<>();
        edition.entities(section).forEach((id, fields) -> {
            entries.add(reader.apply(id, fields));
            fields.end();
        });
        return entries;
    }

    /** A word that must be there; {@code otherwise} stands in where that is reported. */
    private static <T> T needed(Fields fields, String key, Map<String, T> words, T otherwise) {
        fields.missing(key, "write one of " + Spelling.sorted(words.keySet()));
        T word = fields.word(key, words);
        return word == null ? otherwise : word;
    }

    private static <E extends Enum<E>> Map<String, E> names(Class<E> type) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            names.put(constant.name(), constant);
        }
        return names;
    }
}
