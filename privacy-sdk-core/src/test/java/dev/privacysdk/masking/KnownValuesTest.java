package dev.privacysdk.masking;

import static dev.privacysdk.masking.Handing.ada;
import static dev.privacysdk.masking.Handing.inScope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownValuesTest {
    private static final PrivacyKey KEY =
            PrivacyKey.of("k1", "thirty-two bytes of test secret!".getBytes(StandardCharsets.US_ASCII));

    private final Masker masker = Masker.standard();

    private String masked(String text, Object... handedOut) {
        return inScope(masker, text, handedOut);
    }

    @Test
    void aValueIsFoundInTextWhileTheScopeLasts() {
        assertThat(masked("Hello Ada Lovelace!", ada())).isEqualTo("Hello [REDACTED]!");
        assertThat(masker.text("Hello Ada Lovelace!")).isEqualTo("Hello Ada Lovelace!");
        assertThat(masked("Hello Ada Lovelace!")).isEqualTo("Hello Ada Lovelace!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADA LOVELACE",
                "ada  lovelace",
                "Ada\tLovelace",
                "Ada+Lovelace",
                "Ada%20Lovelace",
                "%41da%20Love%6cace",
                "\\u0041da Lovelace",
                "Ada&nbsp;Lovelace",
                "&#65;da&#x20;Lovelace",
                "Ａｄａ　Ｌｏｖｅｌａｃｅ",
                "A\u200Bda Love\u00ADlace",
                "Ada\u00A0Lovelace",
                "Adà Lovélace",
                "A\u0300da Lovelace"
            })
    void aValueIsFoundHoweverItIsWritten(String written) {
        assertThat(masked("to " + written + ", hello", ada())).isEqualTo("to [REDACTED], hello");
        assertThat(masked(written, ada())).isEqualTo("[REDACTED]");
        assertThat(masked("q=" + written + "&x=1", ada())).isEqualTo("q=[REDACTED]&x=1");
    }

    @ParameterizedTest
    @CsvSource({
        "Jürgen Groß, JURGEN GROSS",
        "Jürgen Groß, J%C3%BCrgen%20Gro%C3%9F",
        "Jürgen Groß, J%FCrgen Gro%DF",
        "Jürgen Groß, J&uuml;rgen Gro&szlig;",
        "Łukasz Żak, lukasz zak",
        "山田太郎, 山田太郎様",
        "山田太郎, %E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E",
        "山田太郎, \\u5c71\\u7530\\u592a\\u90ce",
        "山田 太郎, 山田太郎",
        "山田 太郎, 太郎さん",
        "ガブリエル, ｶﾞﾌﾞﾘｴﾙ",
        "O'Neil-Smythe, O’Neil‐Smythe",
        "Иван Петров, ИВАН ПЕТРОВ",
        "𠮷田花子, 𠮷田花子",
        "50%41 Corner, 50%41 Corner",
        "50%41 Corner, 50%2541+Corner",
        "Ben & Sons, Ben &amp; Sons"
    })
    void soIsOneOfAnyScript(String name, String written) {
        assertThat(masked("<" + written + ">", new Handing.Name(name)))
                .startsWith("<[REDACTED]")
                .endsWith(">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planned",
                "Xada",
                "Lovela",
                "ovelace",
                "Ada",
                "ada",
                "GOLD",
                "London",
                "the tier is GOLD",
                "1984",
                "29",
                "Park",
                "c-10004",
                "c-1000422"
            })
    void whatOnlyLooksLikeAValueStays(String text) {
        assertThat(masked(text, ada())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lovelace",
                "lovelace's",
                "c-100042",
                "Ockham Park 7",
                "ada.l@corp.example",
                "ADA.L%40CORP.EXAMPLE",
                "+81 90-1234-5678",
                "819012345678",
                "1984-02-29",
                "29.02.1984",
                "02/29/1984",
                "19840229",
                "1984年2月29日"
            })
    void everyMarkedFieldIsFoundInItsUsualForms(String written) {
        assertThat(masked("x " + written + " y", ada()))
                .startsWith("x [REDACTED]")
                .endsWith(" y")
                .doesNotContain(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customerAda Lovelace", "Lovelaces", "xLovelace", "_lovelace_", "dearLovelacehello"})
    void aLongValueIsFoundAgainstOtherLetters(String text) {
        assertThat(masked(text, ada())).contains("[REDACTED]").doesNotContainIgnoringCase("lovelace");
    }

    @Test
    void aShortNameIsFoundInItsOwnCaseOnly() {
        assertThat(masked("Ann planned; ann did not", new Handing.Name("Ann")))
                .isEqualTo("[REDACTED] planned; ann did not");
        assertThat(masked("Grace has a grace period", new Handing.Name("Grace")))
                .isEqualTo("[REDACTED] has a grace period");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Al",
                "Tokyo",
                "Japan",
                "true",
                "GOLD",
                "January",
                "may",
                "東京",
                "男性",
                "林",
                "New York",
                "42",
                "1234",
                "error"
            })
    void whatStandsInAnyLogIsNotLookedFor(String value) {
        String text = "Al went to Tokyo, Japan in January: true, GOLD, may 42 1234 error 東京 男性 林 New York";
        assertThat(masked(text, new Handing.Name(value))).isEqualTo(text);
    }

    @Test
    void theLongestOfTwoCounts() {
        Object[] both = {new Handing.Name("Lovelace Lane"), new Handing.Name("Lovelace Lane Corner")};
        assertThat(masked("at Lovelace Lane Corner.", both)).isEqualTo("at [REDACTED].");
    }

    @Test
    void ofTwoThatOverlapNothingIsLeft() {
        Object[] both = {new Handing.Note("Harbor Street Dovecote"), new Handing.Note("Dovecote Gardens West")};
        assertThat(masked("at Harbor Street Dovecote Gardens West.", both)).isEqualTo("at [REDACTED][REDACTED].");
    }

    @Test
    void aNameInsideAnAddressIsLeftToTheScannerThatKnowsAddresses() {
        assertThat(masked("from ada.lovelace@home.example to", ada())).isEqualTo("from [EMAIL] to");
        assertThat(masked("user @lovelace here", ada())).isEqualTo("user @[REDACTED] here");
    }

    @Test
    void valuesAreFoundInEveryShape() {
        Object many = new Handing.Many(
                List.of("first-mail-at-home"),
                Map.of("Nicknamed", "Nickvalue"),
                Optional.of("Maidenname"),
                new String[] {"Othername"},
                123456789L);
        for (String value :
                List.of("first-mail-at-home", "Nicknamed", "Nickvalue", "Maidenname", "Othername", "123456789")) {
            assertThat(masked("<" + value + ">", many)).isEqualTo("<[REDACTED]>");
            assertThat(masked("<" + value + ">", List.of(Map.of("a", new Object[] {many}))))
                    .isEqualTo("<[REDACTED]>");
        }
        assertThat(masked("Inherited Namesake, Deeply Nestedson", new Handing.Derived()))
                .isEqualTo("[REDACTED], [REDACTED]");
        assertThat(masked("Markedson", new HandedOut.Marked(DataCategory.of("identity.name"), "Markedson")))
                .isEqualTo("[REDACTED]");
    }

    @Test
    void theIdsOfThePermitsPeopleAreKnownOnceAnythingIs() {
        assertThat(masked("c-100042")).isEqualTo("c-100042");
        assertThat(masked("c-100042", new Handing.Name("Somebody"))).isEqualTo("[REDACTED]");
    }

    @Test
    void whatIsHandedOutAfterALineIsKnownInTheNext() {
        Handing.scope().run(() -> {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                PurposeScope.handOut(new Handing.Name("Name" + i + "son"));
                lines.add(masker.text("Name0son Name" + i + "son Name" + (i + 1) + "son"));
            }
            assertThat(lines.get(0)).isEqualTo("[REDACTED] [REDACTED] Name1son");
            assertThat(lines.get(299)).isEqualTo("[REDACTED] [REDACTED] Name300son");
        });
    }

    @Test
    void aLongTextIsFoundInPieces() {
        String note = "my neighbour keeps borrowing the ladder and never brings it back on the agreed evening. "
                .repeat(8)
                .strip();
        String masked = masked("note: " + note + " end", new Handing.Note(note));
        assertThat(masked).startsWith("note: [REDACTED]").endsWith(" end").doesNotContain("ladder");
    }

    /** A list of somebody else may be one that a database fills when it is asked. */
    @Test
    void onlyJavasOwnCollectionsAreAsked() {
        List<String> lazy = Handing.lazy();
        long before = Masker.valuesNotKnown();
        Object holder = new Handing.Many(lazy, Map.of(), Optional.of("Maidenname"), new String[0], 0);
        assertThat(masked("Maidenname", holder, lazy)).isEqualTo("[REDACTED]");
        assertThat(Masker.valuesNotKnown()).isEqualTo(before + 1);
    }

    @Test
    void eachMaskerHasItsOwnStrategies() {
        Masker byPolicy = Masker.under(
                PolicyReader.readClasspath("dev/privacysdk/masking/masks.yml")
                        .policy()
                        .latest(),
                KEY);
        String text = "Ada Lovelace, born 29.02.1984, ADA.L@corp.example, c-100042";
        String shown = inScope(byPolicy, text, ada());
        assertThat(shown).startsWith("A. L., born 1984, a***@corp.example, [k1:");
        assertThat(inScope(byPolicy, text.toUpperCase(Locale.ROOT).replace("A L", "A%20L"), ada()))
                .isEqualTo(shown.replace("born", "BORN"));
        assertThat(inScope(byPolicy, shown, ada())).isEqualTo(shown);
        assertThat(inScope(masker, text, ada())).isEqualTo("[REDACTED], born [REDACTED], [REDACTED], [REDACTED]");
        assertThat(inScope(
                        byPolicy, "said: see you at the usual place", new Handing.Note("see you at the usual place")))
                .isEqualTo("said: see you at the usual place");
    }

    @Test
    void argumentsAreMaskedByTheirValueToo() {
        UUID id = UUID.fromString("0b8f8e5e-7d0c-4c3c-9c59-0a4f5d2f1b11");
        Object[] handed = {
            ada(),
            new HandedOut.Marked(DataCategory.of("device.id"), id),
            new HandedOut.Marked(DataCategory.of("loyalty"), 7654321)
        };
        for (Object argument :
                List.of(LocalDate.of(1984, 2, 29), id, 7654321, "Ada Lovelace", List.of("Ada Lovelace"))) {
            assertThat(Handing.in(() -> masker.argument(argument), handed))
                    .asString()
                    .contains("[REDACTED]");
            assertThat(masker.argument(argument)).isSameAs(argument);
        }
    }

    @Test
    void anObjectThatCannotBeReadIsCountedAndHidesNoOther() {
        Object broken = new Object() {
            @SuppressWarnings("UnusedVariable") // Found by looking at fields.
            private final List<Object> inside = new ArrayList<>(List.of(new Handing.Name("Hiddenson")));

            @Override
            public String toString() {
                throw new IllegalStateException("torn");
            }
        };
        assertThat(masked("Hiddenson, Ada Lovelace", broken, ada())).isEqualTo("[REDACTED], [REDACTED]");
        List<Object> cyclic = new ArrayList<>(List.of(ada()));
        cyclic.add(cyclic);
        assertThat(masked("Ada Lovelace", cyclic)).isEqualTo("[REDACTED]");
    }
}
