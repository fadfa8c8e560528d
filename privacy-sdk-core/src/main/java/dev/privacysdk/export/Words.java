package dev.privacysdk.export;

import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Label;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.Retention;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is said to people in one language: fixed sentences, the names in the policy, dates and spans. */
final class Words {
    private static final Map<String, Properties> TEXTS = Map.of("en", read("en"), "ja", read("ja"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final String language;
    private final Locale locale;
    private final Properties texts;
    private final Edition edition;
    private final DateTimeFormatter date;
    private final Map<DataCategory, String> categories = new ConcurrentHashMap<>();

    private Words(String language, Edition edition) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.texts = TEXTS.getOrDefault(language, new Properties());
        this.edition = edition;
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }

    /** In this language where it is spoken here, else in English. */
    static Words of(Locale wanted, Edition edition) {
        return new Words(TEXTS.containsKey(wanted.getLanguage()) ? wanted.getLanguage() : "en", edition);
    }

    static Properties read(String language) {
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("words_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException(
                        "The words of the export in " + language + " are missing; repair the jar.");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** The sentence of this key, with what stands for {0}, {1} and so on. */
    String say(String key, Object... with) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("The export has no words for " + key + " in " + language + ".");
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

    /** What the policy calls something in this language, in English, in any, or by its id. */
    String label(Label label, String id) {
        return text(label.names(), Names.plain(id));
    }

    String text(Map<String, String> byLanguage, String fallback) {
        String own = byLanguage.get(language);
        String english = own == null ? byLanguage.get("en") : own;
        return english != null
                ? english
                : byLanguage.values().stream().sorted().findFirst().orElse(fallback);
    }

    /** The name of a category or of its nearest ancestor that has one. */
    String category(DataCategory category) {
        String known = categories.get(category);
        if (known == null) {
            known = named(category);
            categories.put(category, known);
        }
        return known;
    }

    private String named(DataCategory category) {
        return edition.categories().stream()
                .filter(rule -> rule.category().equals(category))
                .findFirst()
                .map(rule -> label(rule.label(), category.id()))
                .orElseGet(() -> category.parent().isPresent() && edition.category(category) != null
                        ? named(category.parent().get())
                        : Names.plain(category.id()));
    }

    String purpose(Purpose purpose) {
        PurposeRule rule = edition.purpose(purpose);
        return rule == null ? Names.plain(purpose.id()) : label(rule.label(), purpose.id());
    }

    String recipient(Recipient recipient) {
        RecipientRule rule = edition.recipient(recipient);
        return rule == null ? Names.plain(recipient.id()) : label(rule.label(), recipient.id());
    }

    /** A country or region; a state of the US by its code. */
    String country(Jurisdiction residence) {
        int dash = residence.code().indexOf('-');
        String code = dash < 0 ? residence.code() : residence.code().substring(0, dash);
        String name = code.length() == 2 ? country(code) : code;
        return dash < 0 ? name : name + " (" + residence.code() + ")";
    }

    String country(String code) {
        return new Locale("", code).getDisplayCountry(locale);
    }

    String list(Collection<String> items) {
        return String.join(say("list.separator"), items);
    }

    String keep(@Nullable Retention keep) {
        if (keep == null) {
            return say("keep.unknown");
        }
        if (!keep.criterion().isEmpty()) {
            return text(keep.criterion(), "");
        }
        if (keep.until() != null) {
            String event = knows("until." + keep.until()) ? say("until." + keep.until()) : Names.plain(keep.until());
            return keep.then() == null ? say("keep.until", event) : say("keep.after", event, span(keep.then()));
        }
        return keep.period() == null ? say("keep.unknown") : say("keep.period", span(keep.period()));
    }

    String span(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, "years", period.getYears());
        part(parts, "months", period.getMonths());
        part(parts, "days", period.getDays());
        return parts.isEmpty() ? say("span.none") : String.join(" ", parts);
    }

    private void part(List<String> parts, String unit, int count) {
        if (count != 0) {
            parts.add(say("span." + unit + (count == 1 ? ".one" : ""), count));
        }
    }

    String moment(TemporalAccessor at) {
        if (at instanceof Instant instant) {
            return instant.equals(Instant.MIN) || instant.equals(Instant.MAX) || !readable(instant)
                    ? instant.toString()
                    : moment(instant.atOffset(ZoneOffset.UTC));
        }
        if (at instanceof LocalDate day) {
            return date.format(day);
        }
        if (at instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (at instanceof LocalDateTime both) {
            return moment(both.toLocalDate()) + " " + TIME.format(both);
        }
        if (at instanceof OffsetDateTime offset) {
            return moment(offset.toLocalDateTime()) + " " + zone(offset.getOffset());
        }
        return at instanceof ZonedDateTime zoned ? moment(zoned.toOffsetDateTime()) : at.toString();
    }

    private static boolean readable(Instant instant) {
        long second = instant.getEpochSecond();
        return second > -60_000_000_000L && second < 250_000_000_000L;
    }

    private static String zone(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }
}
