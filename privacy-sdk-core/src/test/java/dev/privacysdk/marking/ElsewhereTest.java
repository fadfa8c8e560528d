package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;

/** Marks that stand on another class than the one they are about. */
class ElsewhereTest {
    static final class Foreign {
        final String id = "ada";
        private final String mail = "mail-ada";

        String mail() {
            return mail;
        }
    }

    static final class Marks {
        @SubjectId("customer")
        String id;

        @EmailAddress
        String mail;

        @EmailAddress
        @PhoneNumber
        String both;

        @Deprecated
        String none;
    }

    private static Annotation[] marks(String name) throws NoSuchFieldException {
        return Marks.class.getDeclaredField(name).getAnnotations();
    }

    @Test
    void aFieldIsReadByMarksFromElsewhere() throws Exception {
        MarkedField id = MarkedField.elsewhere(Foreign.class.getDeclaredField("id"), marks("id"));
        assertThat(id.subjectIn(new Foreign())).isEqualTo(Subject.of("customer", "ada"));
        MarkedField mail = MarkedField.elsewhere(Foreign.class.getDeclaredField("mail"), marks("mail"));
        assertThat(mail.category()).isEqualTo(DataCategory.of("contact.email"));
        assertThat(mail.name()).isEqualTo("mail");
        assertThat(mail.read(new Foreign())).isEqualTo("mail-ada");
        assertThatThrownBy(() -> mail.subjectIn(new Foreign())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void soIsAnAccessor() throws Exception {
        MarkedField mail = MarkedField.elsewhere(Foreign.class.getDeclaredMethod("mail"), marks("mail"));
        assertThat(mail).hasToString("Foreign.mail");
        assertThat(mail.read(new Foreign())).isEqualTo("mail-ada");
    }

    @Test
    void whatSaysNothingOfDataIsNone() throws Exception {
        assertThat(MarkedField.elsewhere(Foreign.class.getDeclaredField("id"), marks("none")))
                .isNull();
    }

    @Test
    void marksThatContradictEachOtherAreRefused() throws Exception {
        assertThatThrownBy(() -> MarkedField.elsewhere(Foreign.class.getDeclaredField("mail"), marks("both")))
                .isInstanceOf(MarkingException.class)
                .hasMessageContaining("Foreign.mail bears two categories");
    }
}
