package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.TestPermits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known in scopes inside scopes, and what is forgotten when a scope hands out too much. */
class KnownValuesScopesTest {
    private final Masker masker = Masker.standard();

    private static PurposeScope aboutNobody() {
        return PurposeScope.of(TestPermits.of("newsletter").aboutNobody());
    }

    private static void handOut(String name) {
        PurposeScope.handOut(new Handing.Name(name));
    }

    @Test
    void aScopeInsideAnotherKnowsWhatBothHandOut() {
        aboutNobody().run(() -> {
            handOut("Outerson");
            aboutNobody().run(() -> {
                assertThat(masker.text("Outerson Innerson")).isEqualTo("[REDACTED] Innerson");
                handOut("Innerson");
                assertThat(masker.text("Outerson Innerson")).isEqualTo("[REDACTED] [REDACTED]");
                assertThat(masker.text("Outerson Innerson Laterson")).isEqualTo("[REDACTED] [REDACTED] Laterson");
                handOut("Laterson");
                assertThat(masker.text("Outerson Innerson Laterson")).isEqualTo("[REDACTED] [REDACTED] [REDACTED]");
            });
            assertThat(masker.text("Outerson Innerson")).isEqualTo("[REDACTED] Innerson");
        });
        assertThat(masker.text("Outerson Innerson")).isEqualTo("Outerson Innerson");
    }

    @Test
    void whereNothingHandedOutIsWorthLookingForTextStays() {
        aboutNobody().run(() -> {
            handOut("Al");
            assertThat(masker.text("Al, taro@example.com")).isEqualTo("Al, [EMAIL]");
            aboutNobody()
                    .run(() -> assertThat(masker.text("Al, taro@example.com")).isEqualTo("Al, [EMAIL]"));
        });
    }

    @Test
    void whatCannotBeReadIsCountedOnceHoweverManyTextsAreMasked() {
        List<String> lazy = Handing.lazy();
        long before = Masker.valuesNotKnown();
        aboutNobody().run(() -> {
            PurposeScope.handOut(lazy);
            for (int i = 0; i < 3; i++) {
                masker.text("a text");
            }
        });

        assertThat(Masker.valuesNotKnown()).isEqualTo(before + 1);
    }

    @Test
    void whatNobodyCouldLookAtInTimeIsCountedToo() {
        long before = Masker.valuesNotKnown();
        aboutNobody().run(() -> {
            for (int i = 0; i < 300; i++) {
                handOut("Name" + i + "son");
            }
            assertThat(masker.text("Name299son Name43son")).isEqualTo("[REDACTED] Name43son");
        });

        assertThat(Masker.valuesNotKnown()).isEqualTo(before + 44);
    }

    private static List<Object> names(String prefix, int count) {
        List<Object> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(new Handing.Name(prefix + i + "son"));
        }
        return names;
    }

    @Test
    void ofMoreThanTwiceAsManyValuesAsAreKeptTheNewestStay() {
        long before = Masker.valuesNotKnown();
        aboutNobody().run(() -> {
            for (String prefix : List.of("first", "second")) {
                PurposeScope.handOut(names(prefix, 1024));
                masker.text("a text");
            }
            assertThat(masker.text("first0son second1023son")).isEqualTo("[REDACTED] [REDACTED]");
            assertThat(Masker.valuesNotKnown()).isEqualTo(before);

            PurposeScope.handOut(names("third", 24));
            assertThat(masker.text("third0son third23son second0son second999son"))
                    .isEqualTo("[REDACTED] [REDACTED] [REDACTED] [REDACTED]");
            assertThat(masker.text("first0son first1023son second1000son second1023son"))
                    .isEqualTo("first0son first1023son second1000son second1023son");
            assertThat(Masker.valuesNotKnown()).isEqualTo(before + 1024 + 24);

            PurposeScope.handOut(names("first", 1));
            assertThat(masker.text("first0son third0son first1son")).isEqualTo("[REDACTED] [REDACTED] first1son");
            assertThat(Masker.valuesNotKnown()).isEqualTo(before + 1024 + 24);
        });
    }

    private static List<Object> notes(String prefix, int count) {
        List<Object> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notes.add(new Handing.Note((prefix + i + "x" + "-".repeat(128)).substring(0, 127) + "z"));
        }
        return notes;
    }

    private String masked(List<Object> notes, int index) {
        return masker.text(((Handing.Note) notes.get(index)).text());
    }

    @Test
    void ofMoreThanTwiceAsManyCharactersTheNewestStay() {
        long before = Masker.valuesNotKnown();
        List<Object> first = notes("first", 512);
        List<Object> second = notes("second", 512);
        List<Object> third = notes("third", 12);
        aboutNobody().run(() -> {
            for (List<Object> each : List.of(first, second)) {
                PurposeScope.handOut(each);
                masker.text("a text");
            }
            assertThat(masked(first, 0)).isEqualTo("[REDACTED]");
            assertThat(Masker.valuesNotKnown()).isEqualTo(before);

            PurposeScope.handOut(third);
            assertThat(masked(third, 11)).isEqualTo("[REDACTED]");
            assertThat(masked(second, 499)).isEqualTo("[REDACTED]");
            assertThat(masked(second, 500)).startsWith("second500");
            assertThat(masked(first, 511)).startsWith("first511");
            assertThat(Masker.valuesNotKnown()).isEqualTo(before + 512 + 12);

            PurposeScope.handOut(notes("fourth", 512));
            assertThat(masked(second, 0)).isEqualTo("[REDACTED]");
        });
    }
}
