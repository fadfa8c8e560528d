package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import dev.privacysdk.marking.SampleWords.ForBilling;
import dev.privacysdk.marking.SampleWords.ForNewsletter;
import dev.privacysdk.marking.SampleWords.Reader;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InheritedMarksTest {
    interface Finder<T> {
        @PurposeRequired
        Optional<T> find(String id);
    }

    interface Readers extends Finder<Reader> {}

    static class StoredReaders implements Readers {
        @Override
        public Optional<Reader> find(String id) {
            return Optional.empty();
        }
    }

    @Test
    void theAnswerIsKnownAsPreciselyAsTheClassTells() {
        for (Class<?> type : List.of(Readers.class, StoredReaders.class)) {
            assertThat(method(type, "find").genericReturnType().getTypeName()).contains("Reader");
            assertThat(method(type, "find").answers())
                    .extracting(MarkedType::type)
                    .containsExactly(Reader.class);
        }
    }

    @Test
    void aLambdaIsCalledByTheNameOfItsInterface() throws Exception {
        Finder<Reader> lambda = id -> Optional.empty();

        MarkedMethod found = MarkedMethod.of(Finder.class.getMethod("find", String.class), lambda.getClass());

        assertThat(found).isNotNull();
        assertThat(found.name()).isEqualTo("Finder.find");
    }

    interface Sender {
        @ForNewsletter
        @DisclosedTo("carrier")
        void send(@SubjectId("customer") String reader, @Reference String file);
    }

    static class Plain implements Sender {
        @Override
        public void send(String reader, String file) {}
    }

    static class Stricter implements Sender {
        @Override
        @ForBilling
        @Via(Channel.POST)
        public void send(String reader, String file) {}
    }

    @Test
    void marksOnTheParametersOfAnInterfaceHoldForWhoeverImplementsIt() {
        MarkedMethod plain = method(Plain.class, "send");

        assertThat(plain.name()).isEqualTo("Plain.send");
        assertThat(plain.kind().recipient()).isEqualTo(Recipient.of("carrier"));
        assertThat(plain.processing(new Object[] {"42", "7"}).reference()).isEqualTo("7");
    }

    @Test
    void theMoreSpecificTypeSpeaksAndTheRestIsInherited() {
        MarkedMethod stricter = method(Stricter.class, "send");

        assertThat(stricter.purpose()).isEqualTo(Purpose.of("billing"));
        assertThat(stricter.kind().channel()).isEqualTo(Channel.POST);
        assertThat(stricter.kind().recipient()).isEqualTo(Recipient.of("carrier"));
    }

    @Test
    void aMethodOfAClassOutsideTheHierarchyIsFoundByItsSignature() throws Exception {
        class Copy extends Plain {
            @Override
            public void send(String reader, String file) {}
        }

        MarkedMethod found = MarkedMethod.of(Copy.class.getMethod("send", String.class, String.class), Plain.class);

        assertThat(found).isNotNull();
        assertThat(found.purpose()).isEqualTo(Purpose.of("newsletter"));
    }

    private static MarkedMethod method(Class<?> type, String name) {
        return MarkedMethod.allOf(type).stream()
                .filter(method -> method.name().endsWith("." + name))
                .findFirst()
                .orElseThrow();
    }
}
