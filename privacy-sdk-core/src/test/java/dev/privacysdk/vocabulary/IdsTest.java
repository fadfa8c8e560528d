package dev.privacysdk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.category.EmailAddress;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Retention(RetentionPolicy.RUNTIME)
    @ForPurpose("newsletter")
    @interface ForNewsletter {}

    @Retention(RetentionPolicy.RUNTIME)
    @ForPurpose("newsletter")
    @ForPurpose("survey")
    @interface ForBoth {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "Contact",
                "contact.",
                ".contact",
                "contact..email",
                "1contact",
                "contact email",
                "-x"
            })
    void whatIsNotAnIdIsRefusedWithTheRemedy(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataCategory(id))
                .withMessageMatching("(?s).*(write one|use lower-case).*");
        assertThatIllegalArgumentException().isThrownBy(() -> new Purpose(id));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient(id));
    }

    @Test
    void aLookAlikeLetterIsShownByItsCodePoint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataCategory.of("c\u043entact"))
                .withMessageContaining("c\\u043Entact");
    }

    @Test
    void anIdOfAnyLengthIsRefusedWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Purpose.of("a".repeat(5_000)))
                .withMessageContaining("5000 characters")
                .withMessageMatching(".{0,120}");
    }

    @Test
    void whatMayBePersonalIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Purpose.of("Ada.Lovelace@example.org"))
                .withMessageStartingWith("This is not the id of a purpose");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataCategory.of("+81 90-1234-5678"))
                .withMessageNotContaining("1234");
    }

    @Test
    void aPersonWhoIsMissingIsNotAnonymous() {
        assertThatThrownBy(() -> Processing.of((Subject) null, ForNewsletter.class))
                .hasMessageContaining("anonymous");
        assertThatThrownBy(() -> ProcessingKind.of(null)).hasMessageContaining("The purpose is missing");
    }

    @Test
    void aParentCoversItsChildrenAndNothingElse() {
        DataCategory contact = DataCategory.of("contact");
        assertThat(contact.covers(DataCategory.of("contact.email"))).isTrue();
        assertThat(contact.covers(contact)).isTrue();
        assertThat(contact.covers(DataCategory.of("contacts"))).isFalse();
        assertThat(DataCategory.of("contact.email").covers(contact)).isFalse();
        assertThat(DataCategory.of("a.b.c").parent()).contains(DataCategory.of("a.b"));
        assertThat(contact.parent()).isEmpty();
    }

    @Test
    void aWordNamesItsId() {
        assertThat(Purpose.of(ForNewsletter.class)).isEqualTo(Purpose.of("newsletter"));
        assertThat(DataCategory.of(EmailAddress.class)).isEqualTo(DataCategory.of("contact.email"));
    }

    @Test
    void whatIsNoWordIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> Purpose.of(EmailAddress.class))
                .hasStackTraceContaining("@EmailAddress is not a word for a purpose; mark it with @ForPurpose");
        assertThatThrownBy(() -> DataCategory.of(ForNewsletter.class))
                .hasStackTraceContaining("@ForNewsletter is not a word for a category");
        assertThatThrownBy(() -> Purpose.of(ForBoth.class))
                .hasStackTraceContaining("@ForBoth gathers 2 purposes, and a question is about one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aPersonIsNamedByANonBlankId(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.of("customer", id));
    }

    @Test
    void aPersonsTextFormNeverNamesThePerson() {
        Subject ada = Subject.of("customer", "ada@example.com");
        assertThat(ada.toString()).isEqualTo("Subject[customer]");
        assertThat(Processing.of(ada, ForNewsletter.class).toString()).doesNotContain("ada");
        assertThat(new Signals("1", null, "device-of-ada", null).toString()).doesNotContain("ada");
    }

    @Test
    void theReasonsOfTheContractAreFiftyNineAndTwoBasesMore() {
        assertThat(Reason.values())
                .filteredOn(reason -> reason.rule() != Rule.GATE)
                .hasSize(61);
        assertThat(Reason.values())
                .allSatisfy(reason -> assertThat(reason.sentence()).endsWith("."));
    }
}
