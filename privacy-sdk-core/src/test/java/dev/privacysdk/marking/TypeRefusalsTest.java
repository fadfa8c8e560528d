package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.marking.SampleWords.ForNewsletter;
import dev.privacysdk.marking.SampleWords.VipMail;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Data whose marks contradict each other, or cannot be read, is refused in a sentence. */
@SuppressWarnings("unused")
class TypeRefusalsTest {
    static class Mute {}

    record TwoCategories(@EmailAddress @PhoneNumber String contact) {}

    record TwoStepsAway(@VipMail String contact) {}

    record NoCategory(@ForNewsletter String contact) {}

    record TwoPeople(
            @SubjectId("customer") String from,
            @SubjectId("customer") String to) {}

    record LookAlike(@PersonalData("contact.em\u0430il") String contact) {}

    record TwoKinds(@SubjectId("customer") String id) implements Keyed {}

    interface Keyed {
        @SubjectId("guest")
        String id();
    }

    @Test
    void aContradictoryTypeIsRefused() {
        refused(
                TwoCategories.class,
                "TwoCategories.contact bears two categories, contact.email and contact.phone; keep");
        refused(
                TwoStepsAway.class,
                "TwoStepsAway.contact bears @VipMail, which carries its marks two steps away, on @Mail; write");
        refused(NoCategory.class, "NoCategory.contact is for newsletter but bears no category; say");
        refused(TwoPeople.class, "TwoPeople has two @SubjectId, from and to; keep");
        refused(LookAlike.class, "LookAlike.contact is marked with an id that is none: \"contact.em\\u0430il\"");
        refused(TwoKinds.class, "TwoKinds.id bears @SubjectId twice, with different values; keep one.");
    }

    @Test
    void anIdThatNobodyCanReadIsRefusedWhenItIsMet() {
        assertThatThrownBy(() -> Persons.of("customer", new Mute()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Mute has neither a @SubjectId nor a toString of its own");
    }

    static class NeedsMissing {
        @Nullable
        Missing missing;
    }

    static class Missing {}

    /** The control beside it: with the class at hand the same type is read without complaint. */
    @Test
    void aTypeThatNamesAMissingClassIsRefused() throws Exception {
        assertThat(MarkedType.of(NeedsMissing.class).fields()).hasSize(1);

        Class<?> alone = new Without(Missing.class, NeedsMissing.class).loadClass(NeedsMissing.class.getName());

        assertThatThrownBy(() -> MarkedType.of(alone))
                .isInstanceOf(MarkingException.class)
                .hasMessageStartingWith("NeedsMissing cannot be read because a class it names is missing at run time")
                .hasMessageEndingWith("; add that class to the class path.");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @PersonalData("contact.email")
    @interface Lost {
        String why() default "";

        int[] more() default {};
    }

    record Loses(
            @Lost(
                    why = "x",
                    more = {1, 2})
            String mail,

            @EmailAddress String other,
            long big) {
        void told(@Lost String mail) {}
    }

    /** The control is the first line: Java itself says nothing when a word is gone. */
    @Test
    void aWordThatGotLostOnTheWayToRunTimeIsFoundInTheClassFile() throws Exception {
        Class<?> loses = new Without(Lost.class, Loses.class).loadClass(Loses.class.getName());

        assertThat(MarkedType.of(loses).fields())
                .extracting(MarkedField::category)
                .containsNull();
        assertThat(MarkedType.lostAnnotations(loses)).containsExactly(Lost.class.getName());
        assertThat(MarkedType.lostAnnotations(Loses.class)).isEmpty();
        assertThat(MarkedType.lostAnnotations(String.class)).isEmpty();
    }

    private static void refused(Class<?> type, String sentence) {
        assertThatThrownBy(() -> MarkedType.of(type))
                .isInstanceOf(MarkingException.class)
                .hasMessageStartingWith(sentence);
    }
}
