package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.marking.SampleWords.CustomerId;
import dev.privacysdk.marking.SampleWords.ForBilling;
import dev.privacysdk.marking.SampleWords.ForNewsletter;
import dev.privacysdk.marking.SampleWords.Reader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a method inherits may contradict itself too, and is refused by the names of those it inherits from. */
@SuppressWarnings("unused")
class InheritedRefusalsTest {
    private static final Reader READER = new Reader(new CustomerId("42"), "a@example.org");

    interface Letters {
        @ForNewsletter
        void preview(@SubjectId("customer") String reader);
    }

    interface Bills {
        @ForBilling
        void preview(@SubjectId("customer") String reader);
    }

    static class Both implements Letters, Bills {
        @Override
        public void preview(String reader) {}
    }

    static class Settled extends Both {
        @Override
        @ForBilling
        public void preview(String reader) {}
    }

    @ForNewsletter
    interface LetterWork {
        void work(@SubjectId("customer") String reader);
    }

    @PurposeRequired
    interface KeeperWork {
        void work(String reader);
    }

    static class BothWork implements LetterWork, KeeperWork {
        @Override
        public void work(String reader) {}
    }

    @Test
    void parentsThatDisagreeAreRefusedByName() {
        assertThat(refusals(Both.class))
                .containsExactly(
                        "Both.preview inherits marks that disagree: Letters.preview is for newsletter, Bills.preview is"
                                + " for billing; write the one that holds on Both.preview itself.");
        assertThat(refusals(BothWork.class))
                .containsExactly(
                        "BothWork.work inherits marks that disagree: LetterWork is for newsletter, KeeperWork demands a"
                                + " purpose; write the one that holds on BothWork.work itself.");
        assertThat(refusals(Settled.class)).isEmpty();
    }

    @ForNewsletter
    static class Worded implements AutoCloseable {
        public static Reader any() {
            return READER;
        }

        public static Worded create() {
            return new Worded();
        }

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "Worded";
        }

        private void helper() {}
    }

    @Test
    void aWordOnAClassReachesEverythingThatOthersCall() {
        assertThat(refusals(Worded.class))
                .satisfiesExactlyInAnyOrder(
                        any -> assertThat(any)
                                .startsWith("Worded.any is static and answers with personal data, but Worded is for"),
                        close -> assertThat(close)
                                .isEqualTo(
                                        "Worded.close is for newsletter but none of its parameters is the @SubjectId; mark the"
                                                + " one that names the person, use @EachSubject for many, or move the word from Worded to"
                                                + " the methods it is about."));
    }

    static class Framework {
        public final void start() {}

        public final Reader reader() {
            return READER;
        }
    }

    @PurposeRequired
    static class Built extends Framework {}

    @Test
    void aFinalMethodOfAParentIsRefusedOnlyIfItHandsOutPersonalData() {
        assertThat(refusals(Built.class))
                .singleElement()
                .asString()
                .startsWith("Built.reader demands a purpose but is final");
    }

    private static List<String> refusals(Class<?> type) {
        Stream.Builder<String> told = Stream.builder();
        MarkedMethod.allOf(type, refusal -> told.add(String.valueOf(refusal.getMessage())));
        return told.build().toList();
    }
}
