package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.OnBehalfOf;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.marking.SampleWords.CustomerId;
import dev.privacysdk.marking.SampleWords.ForBilling;
import dev.privacysdk.marking.SampleWords.ForNewsletter;
import dev.privacysdk.marking.SampleWords.ForTheBooks;
import dev.privacysdk.marking.SampleWords.Reader;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every contradiction is refused in one sentence that names the element and what to do. */
@SuppressWarnings("unused")
class MethodRefusalsTest {
    private static final Reader READER = new Reader(new CustomerId("42"), "a@example.org");

    record Nobodys(@EmailAddress String email) {}

    static class Mute {}

    static class Issues {
        @ForNewsletter
        @ForBilling
        public void twoPurposes(@SubjectId("customer") String reader) {}

        @ForTheBooks
        public void gathered(@SubjectId("customer") String reader) {}

        @ForNewsletter
        public void noSubject(String reader) {}

        @ForNewsletter
        public void twoSubjects(@SubjectId("customer") String reader, @SubjectId("customer") String friend) {}

        @ForNewsletter
        public void eachOfOne(@EachSubject Reader reader) {}

        @ForNewsletter
        public void eachOfMap(@EachSubject Map<String, Reader> readers) {}

        @ForNewsletter
        public void eachOfNobody(@EachSubject List<String> readers) {}

        @ForNewsletter
        @EachSubject
        public Reader eachIsOne() {
            return READER;
        }

        @ForNewsletter
        @EachSubject
        public List<String> eachIsNobody() {
            return List.of();
        }

        @ForNewsletter
        @EachSubject
        public List<Reader> twice(@SubjectId("customer") String reader) {
            return List.of();
        }

        @ForPurpose("newsl\u0435tter")
        public void lookAlike(@SubjectId("customer") String reader) {}

        @ForPurpose(" ")
        public void blank(@SubjectId("customer") String reader) {}

        @ForNewsletter
        public void blankKind(@SubjectId("") String reader) {}

        @ForNewsletter
        @DisclosedTo("The Carrier")
        public void badRecipient(@SubjectId("customer") String reader) {}

        @ForNewsletter
        @PurposeRequired
        public void both(@SubjectId("customer") String reader) {}

        @ForNewsletter
        public void wrongReference(@SubjectId("customer") String reader, @Reference List<String> files) {}

        @ForNewsletter
        public void wrongCustomer(@SubjectId("customer") String reader, @OnBehalfOf boolean firm) {}

        @ForNewsletter
        public void wrongSubject(@SubjectId("customer") Optional<String> reader) {}

        @ForNewsletter
        public void muteSubject(@SubjectId("customer") Mute reader) {}

        @ForNewsletter
        public void sameForBoth(@SubjectId("customer") @OnBehalfOf String reader) {}

        @ForNewsletter
        @OnDenial(OnDenial.Then.NOTHING)
        public int cannotBeNothing(@SubjectId("customer") String reader) {
            return 1;
        }

        @ForNewsletter
        @OnDenial(OnDenial.Then.NOTHING)
        public String neverNull(@SubjectId("customer") String reader) {
            return "";
        }

        @ForNewsletter
        @OnDenial(OnDenial.Then.NOTHING)
        public CompletionStage<String> neverNullLater(@SubjectId("customer") String reader) {
            return CompletableFuture.completedFuture("");
        }

        @ForNewsletter
        private void hidden(@SubjectId("customer") String reader) {}

        @ForNewsletter
        public static void everybodys(@SubjectId("customer") String reader) {}

        @ForNewsletter
        public final void sealedOff(@SubjectId("customer") String reader) {}

        @PurposeRequired
        public List<Nobodys> keeps() {
            return List.of();
        }

        @ForNewsletter
        public Optional<Nobodys> aboutMany(@EachSubject List<Reader> readers) {
            return Optional.empty();
        }

        @EmailAddress
        @ForNewsletter
        public void dataWithParameters(@SubjectId("customer") String reader) {}

        @DisclosedTo("carrier")
        public void noPurpose(String reader) {}

        public void noPurposeForEach(@EachSubject List<Reader> readers) {}

        @PurposeRequired
        @DisclosedTo("carrier")
        public void keeperThatDiscloses(String reader) {}

        @PurposeRequired
        @OnDenial(OnDenial.Then.NOTHING)
        public Optional<Reader> keeperThatHushesUp(String reader) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            twoPurposes         | Issues.twoPurposes is for newsletter and billing
            gathered            | Issues.gathered is for billing and audit, but consent is per purpose; make a method for each.
            noSubject           | Issues.noSubject is for newsletter but none of its parameters is the @SubjectId; mark the one
            twoSubjects         | Issues.twoSubjects has two parameters that are the @SubjectId; keep the person
            eachOfOne           | Issues.eachOfOne has @EachSubject on a Reader, from which nobody can be left out; declare
            eachOfMap           | Issues.eachOfMap has @EachSubject on a Map, from which nobody can be left out; declare
            eachOfNobody        | Issues.eachOfNobody has @EachSubject on a collection of String, which has no @SubjectId; give
            eachIsOne           | Issues.eachIsOne is @EachSubject but answers with Reader, which is no collection of a type
            eachIsNobody        | Issues.eachIsNobody is @EachSubject but answers with List, which is no collection of a type
            twice               | Issues.twice is for newsletter and says twice whom it is about
            lookAlike           | Issues.lookAlike is marked with an id that is none: "newsl\\u0435tter" is not the id of a purpose; use
            blank               | Issues.blank is marked with an id that is none: The id of a purpose is missing; write
            blankKind           | Issues.blankKind is marked with an id that is none: The id of a kind of subject is missing; write
            badRecipient        | Issues.badRecipient is marked with an id that is none: "The Carrier" is not the id of a recipient; use
            both                | Issues.both is for newsletter and @PurposeRequired at once; it either
            wrongReference      | Issues.wrongReference has @Reference on a List, which is no file number; use
            wrongCustomer       | Issues.wrongCustomer has @OnBehalfOf on a parameter that cannot bear it: boolean identifies nobody; use
            wrongSubject        | Issues.wrongSubject has @SubjectId on a parameter that cannot bear it: Optional may hold nobody; use
            muteSubject         | Issues.muteSubject has @SubjectId on a parameter that cannot bear it: Mute has neither
            sameForBoth         | Issues.sameForBoth has one parameter for the person and the customer
            cannotBeNothing     | Issues.cannotBeNothing is @OnDenial(NOTHING) but int cannot be nothing; return an Optional
            neverNull           | Issues.neverNull is @OnDenial(NOTHING) but String cannot be nothing; return an Optional
            neverNullLater      | Issues.neverNullLater is @OnDenial(NOTHING) but CompletionStage cannot be nothing; return
            hidden              | Issues.hidden is for newsletter but is private, so nothing can stand in front of it; make
            everybodys          | Issues.everybodys is for newsletter but is static, so nothing can stand in front of it; make
            sealedOff           | Issues.sealedOff is for newsletter but is final, so nothing can stand in front of it; make
            keeps               | Issues.keeps answers with Nobodys, which holds personal data and no @SubjectId, so nobody
            aboutMany           | Issues.aboutMany answers with Nobodys, which holds personal data and no @SubjectId, so nobody
            dataWithParameters  | Issues.dataWithParameters bears a category, which makes it data, but it is no accessor; mark
            noPurpose           | Issues.noPurpose bears @DisclosedTo but serves no purpose, so nothing would be enforced; add
            noPurposeForEach    | Issues.noPurposeForEach bears @EachSubject but serves no purpose, so nothing would be enforced
            keeperThatDiscloses | Issues.keeperThatDiscloses demands a purpose and bears @DisclosedTo
            keeperThatHushesUp  | Issues.keeperThatHushesUp demands a purpose and bears @OnDenial
            """)
    void aContradictoryMethodIsRefused(String name, String sentence) {
        List<String> refusals = refusals(Issues.class);

        assertThat(refusals)
                .filteredOn(refusal -> refusal.startsWith("Issues." + name + " "))
                .singleElement()
                .asString()
                .startsWith(sentence)
                .endsWith(".")
                .contains(";");
    }

    @Test
    void nothingElseIsRefusedAndNothingRefusedIsMarked() {
        assertThat(refusals(Issues.class)).hasSize(33);
        assertThat(MarkedMethod.allOf(Issues.class, refusal -> {})).isEmpty();
        assertThatThrownBy(() -> MarkedMethod.allOf(Issues.class)).isInstanceOf(MarkingException.class);
    }

    /** A word that nobody keeps from constructors. */
    @Retention(RetentionPolicy.RUNTIME)
    @ForPurpose("newsletter")
    @interface ForNewsletterAnywhere {}

    static class Made {
        @ForNewsletterAnywhere
        Made() {}
    }

    @Test
    void aConstructorIsRefused() {
        assertThat(refusals(Made.class))
                .containsExactly(
                        "The constructor of Made is for newsletter but nothing can stand in front of a constructor;"
                                + " move what needs the purpose into a method and the word with it.");
    }

    private static List<String> refusals(Class<?> type) {
        Stream.Builder<String> told = Stream.builder();
        MarkedMethod.allOf(type, refusal -> told.add(String.valueOf(refusal.getMessage())));
        return told.build().toList();
    }
}
