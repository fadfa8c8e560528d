package dev.privacysdk.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.EventCodes;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SaidTest {
    /** Every kind of event there is, each with something in every part. */
    private static List<LedgerEvent> events() throws ReflectiveOperationException {
        List<LedgerEvent> events = new ArrayList<>();
        for (Class<?> kind : kinds()) {
            RecordComponent[] parts = kind.getRecordComponents();
            Object[] values = new Object[parts.length];
            Class<?>[] types = new Class<?>[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = sample(parts[i]);
            }
            events.add((LedgerEvent) kind.getDeclaredConstructor(types).newInstance(values));
        }
        return events;
    }

    private static Object sample(RecordComponent part) {
        Class<?> type = part.getType();
        if (type == Set.class) {
            return part.getName().equals("categories") ? Set.of(DataCategory.of("contact.email")) : Set.of();
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> Instant.parse("2026-01-02T03:04:05Z");
            case "Purpose" -> Purpose.of("newsletter");
            case "SubjectKind" -> SubjectKind.USER;
            case "Jurisdiction" -> Jurisdiction.of("US-CA");
            case "Channel" -> Channel.EMAIL;
            case "SuppressionScope" -> SuppressionScope.ALL;
            case "boolean" -> true;
            case "int" -> 41;
            default -> "EVIDENCE-" + part.getName();
        };
    }

    private static List<Class<?>> kinds() {
        List<Class<?>> kinds = new ArrayList<>();
        List<Class<?>> next = new ArrayList<>(List.of(LedgerEvent.class));
        while (!next.isEmpty()) {
            Class<?> kind = next.remove(0);
            if (kind.isRecord()) {
                kinds.add(kind);
            } else {
                next.addAll(Arrays.asList(kind.getPermittedSubclasses()));
            }
        }
        return kinds;
    }

    @Test
    void everyKindOfEventHasACodeAndASentenceInBothLanguages() throws Exception {
        try (ExportWorld world = new ExportWorld()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                Words words = Words.of(language, world.policies.current().latest());
                for (LedgerEvent event : events()) {
                    assertThat(Said.sentence(event, words))
                            .as(EventCodes.of(event))
                            .isNotBlank()
                            .doesNotContain("{", "EVIDENCE-evidence", "null");
                }
            }
        }
    }

    @Test
    void theWholeLedgerIsThereInItsOrderWithEveryPart() {
        try (ExportWorld world = new ExportWorld()) {
            Purpose news = Purpose.of("newsletter");
            world.ledger
                    .consent(ExportWorld.ADA, news)
                    .toUse(DataCategory.of("contact.email"))
                    .given("v1", "web form");
            world.ledger.consent(ExportWorld.ADA, news).withdrawn("link in mail");

            String consents = ExportWorld.export(
                            world.exporter(ExportWorld.tenRecords()).build())
                    .text("consents.json");

            assertThat(consents)
                    .containsSubsequence(
                            "SUBJECT_REGISTERED", "RESIDENCE_LEARNED", "CONSENT_GIVEN", "CONSENT_WITHDRAWN")
                    .contains("\"edition\" : \"v1\"", "\"contact.email\"", "link in mail", "2026-03-01T09:30:00Z")
                    .doesNotContain(ExportWorld.BOB.id());
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        Properties english = Words.read("en");
        Properties japanese = Words.read("ja");

        assertThat(new TreeSet<>(japanese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        english.stringPropertyNames().forEach(key -> {
            for (String slot : List.of("{0}", "{1}")) {
                assertThat(japanese.getProperty(key).contains(slot))
                        .as(key)
                        .isEqualTo(english.getProperty(key).contains(slot));
            }
        });
    }
}
