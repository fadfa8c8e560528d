package dev.privacysdk.report;

import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Label;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.Retention;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the record says in one language: fixed sentences, countries, and the policy's own names, fit for Markdown. */
final class Words {
    private final String language;
    private final Properties texts = new Properties();
    private final Edition edition;

    Words(String language, Edition edition) {
        this.language = language;
        this.edition = edition;
        read("record_" + language);
        read("countries_" + language);
    }

    /** Names of countries are our own: those of the platform change with its version. */
    private void read(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException(
                        "The words of the record in " + language + " are missing; repair the jar.");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** The sentence of this key, with what stands for {0}, {1} and so on, which is Markdown already. */
    String say(String key, Object... with) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("The record has no words for " + key + " in " + language + ".");
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean slot = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            int index = slot ? text.charAt(i + 1) - '0' : -1;
            if (index >= 0 && index < with.length) {
                said.append(with[index]);
                i += 2;
            } else {
                said.append(text.charAt(i));
            }
        }
        return said.toString();
    }

    /** The word for this key where there is one, else the policy's own. */
    String term(String key, String own) {
        return knows(key + "." + own) ? say(key + "." + own) : Markdown.text(own);
    }

    String list(List<String> items) {
        return String.join(say("list.separator"), items);
    }

    /** Names from the policy, which may have commas in them. */
    String names(List<String> names) {
        return String.join(say("names.separator"), names);
    }

    /** Names of code without their packages; a name that two packages share stands once. */
    String places(Collection<String> full) {
        TreeSet<String> names = new TreeSet<>();
        full.forEach(each -> names.add(Markdown.code(CodeName.name(each))));
        return list(List.copyOf(names));
    }

    String moment(Instant instant) {
        OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
        return say("moment", at.toLocalDate(), at.toLocalTime());
    }

    /** Text of the policy in this language; where it has none, in another, which the reader is told. */
    String text(Map<String, String> byLanguage) {
        String own = byLanguage.get(language);
        if (own != null) {
            return Markdown.text(own);
        }
        TreeMap<String, String> others = new TreeMap<>(byLanguage);
        String english = others.getOrDefault(
                "en", others.isEmpty() ? "" : others.firstEntry().getValue());
        return english.isEmpty() ? "" : say("untranslated", Markdown.text(english));
    }

    private String named(Label label, String id) {
        String name = text(label.names());
        return name.isEmpty() ? Markdown.code(id) : name + say("id", Markdown.code(id));
    }

    private String alone(Label label, String id) {
        String name = text(label.names());
        return name.isEmpty() ? Markdown.code(id) : name;
    }

    String category(DataCategory category) {
        CategoryRule rule = edition.category(category);
        return named(rule == null ? Label.NONE : rule.label(), category.id());
    }

    /** A category in a list, whose id stands elsewhere. */
    String plain(DataCategory category) {
        CategoryRule rule = edition.category(category);
        return alone(rule == null ? Label.NONE : rule.label(), category.id());
    }

    String purpose(Purpose purpose) {
        PurposeRule rule = edition.purpose(purpose);
        return named(rule == null ? Label.NONE : rule.label(), purpose.id());
    }

    String plain(Purpose purpose) {
        PurposeRule rule = edition.purpose(purpose);
        return alone(rule == null ? Label.NONE : rule.label(), purpose.id());
    }

    String recipient(Recipient recipient) {
        RecipientRule rule = edition.recipient(recipient);
        return named(rule == null ? Label.NONE : rule.label(), recipient.id());
    }

    String plain(Recipient recipient) {
        RecipientRule rule = edition.recipient(recipient);
        return alone(rule == null ? Label.NONE : rule.label(), recipient.id());
    }

    String country(@Nullable String code) {
        return code == null ? say("unsaid") : term("country", code);
    }

    String keep(@Nullable Retention keep) {
        if (keep == null) {
            return say("unsaid");
        }
        List<String> parts = new ArrayList<>();
        if (keep.period() != null) {
            parts.add(say("keep.period", span(keep.period())));
        }
        if (keep.until() != null) {
            String event = term("until", keep.until());
            parts.add(keep.then() == null ? say("keep.until", event) : say("keep.after", event, span(keep.then())));
        }
        if (!keep.criterion().isEmpty()) {
            parts.add(text(keep.criterion()));
        }
        return list(parts);
    }

    private String span(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, "years", period.getYears());
        part(parts, "months", period.getMonths());
        part(parts, "days", period.getDays());
        return parts.isEmpty() ? say("span.none") : String.join(say("span.separator"), parts);
    }

    private void part(List<String> parts, String unit, int count) {
        if (count != 0) {
            parts.add(say("span." + unit + (count == 1 ? ".one" : ""), count));
        }
    }
}
