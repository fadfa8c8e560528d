package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.OnBehalfOf;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.annotation.Performs;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import dev.privacysdk.annotation.category.BirthDate;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.marking.SampleWords.CustomerId;
import dev.privacysdk.marking.SampleWords.ForBilling;
import dev.privacysdk.marking.SampleWords.ForNewsletter;
import dev.privacysdk.marking.SampleWords.Reader;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkedMethodTest {
    record Preview(
            @SubjectId("customer") String id,
            @PersonName @Nullable String name,
            @EmailAddress @ForNewsletter @Nullable String email,
            @BirthDate @ForBilling @Nullable LocalDate born) {}

    static class Issues {
        @ForNewsletter
        public Optional<Preview> preview(@SubjectId("customer") CustomerId reader, int pages) {
            return Optional.empty();
        }

        @ForNewsletter
        public void send(@SubjectId("customer") Reader reader) {}

        @ForNewsletter
        @EachSubject(onDenied = EachSubject.WhenDenied.REFUSE)
        public List<Reader> dueToday(LocalDate day) {
            return List.of();
        }

        @ForNewsletter
        public void sendAll(@EachSubject Collection<Reader> readers) {}

        @ForNewsletter
        public void sendTo(@EachSubject @SubjectId("customer") List<CustomerId> readers) {}

        @ForPurpose("payment")
        @Performs(Operation.INFER)
        @Via(Channel.SMS)
        @DisclosedTo("carrier")
        @CollectedFor("newsletter")
        @OnDenial(OnDenial.Then.NOTHING)
        public @Nullable String pay(
                @OnBehalfOf("firm") String firm,
                @Reference @Nullable String file,
                @SubjectId("customer") Subject payer) {
            return null;
        }

        @ForNewsletter
        @DisclosedTo("carrier")
        public void hand(@SubjectId("customer") String reader, @EmailAddress String to) {}

        @ForPurpose("legal-duty")
        public Bill bill(@SubjectId("customer") String reader) {
            return new Bill(null);
        }

        public String free() {
            return "";
        }
    }

    record Bill(@EmailAddress @ForBilling @Nullable String email) {}

    @PurposeRequired
    interface Customers {
        Optional<Reader> find(@SubjectId("customer") CustomerId id);

        CompletionStage<List<Reader>> all();

        @ForNewsletter
        Reader subscriber(@SubjectId("customer") String id);
    }

    @Test
    void aPurposeMethodSaysWhatItDoesAndToWhom() {
        MarkedMethod preview = method(Issues.class, "preview");

        assertThat(preview.opensPurpose()).isTrue();
        assertThat(preview.demandsPurpose()).isFalse();
        assertThat(preview.purpose()).isEqualTo(Purpose.of("newsletter"));
        assertThat(preview.name()).isEqualTo("Issues.preview");
        assertThat(preview.kind())
                .isEqualTo(ProcessingKind.of(Purpose.of("newsletter"))
                        .via(Channel.EMAIL)
                        .usingAnyOf(List.of(DataCategory.of("contact.email"), DataCategory.of("identity.name"))));
        assertThat(preview.words()).containsExactly(ForNewsletter.class);
        assertThat(preview.returnType()).isEqualTo(Optional.class);
        assertThat(preview.genericReturnType().getTypeName()).contains("Preview");
        assertThat(preview.then()).isEqualTo(OnDenial.Then.THROW);
        assertThat(preview.eachInResult()).isFalse();
        assertThat(preview.eachParameter()).isEqualTo(-1);
        assertThat(preview.answers()).extracting(MarkedType::type).containsExactly(Preview.class);
    }

    @Test
    void aCallBecomesAProcessingOfThePersonThatTheArgumentNames() {
        MarkedMethod preview = method(Issues.class, "preview");

        Processing processing = preview.processing(new Object[] {new CustomerId("42"), 3});

        assertThat(processing).isEqualTo(Processing.of(Subject.of("customer", "42"), preview.kind()));
        assertThat(processing.kind()).isSameAs(preview.kind());
        assertThat(method(Issues.class, "send")
                        .processing(new Object[] {new Reader(new CustomerId("42"), "a@example.org")})
                        .subject())
                .isEqualTo(Subject.of("customer", "42"));
    }

    @Test
    void aCallThatNamesNobodyIsRefusedWithoutRepeatingWhatItWasGiven() {
        assertThatThrownBy(() -> method(Issues.class, "preview").processing(new Object[] {null, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Issues.preview was called without the @SubjectId it needs; pass an id, a Subject, or an object"
                                + " about one.");
        assertThatThrownBy(() -> method(Issues.class, "preview").processing(new Object[] {new CustomerId(" "), 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customer is missing");
    }

    @Test
    void aMethodAboutManyIsAskedAboutWithoutAPerson() {
        MarkedMethod due = method(Issues.class, "dueToday");
        MarkedMethod all = method(Issues.class, "sendAll");
        MarkedMethod ids = method(Issues.class, "sendTo");

        assertThat(due.eachInResult()).isTrue();
        assertThat(due.onDenied()).isEqualTo(EachSubject.WhenDenied.REFUSE);
        assertThat(due.processing(new Object[] {LocalDate.EPOCH})).isEqualTo(Processing.anonymous(due.kind()));
        assertThat(all.eachInResult()).isFalse();
        assertThat(all.eachParameter()).isZero();
        assertThat(all.onDenied()).isEqualTo(EachSubject.WhenDenied.LEAVE_OUT);
        assertThat(all.person(new Reader(new CustomerId("42"), "a@example.org")))
                .isEqualTo(Subject.of("customer", "42"));
        assertThat(ids.person(new CustomerId("42"))).isEqualTo(Subject.of("customer", "42"));
    }

    @Test
    void everyMarkFindsItsPlaceInTheProcessing() {
        MarkedMethod pay = method(Issues.class, "pay");

        Processing processing = pay.processing(new Object[] {"acme", "file 7", Subject.of("guest", "9")});

        assertThat(processing.subject()).isEqualTo(Subject.of("guest", "9"));
        assertThat(processing.customer()).isEqualTo(Subject.of("firm", "acme"));
        assertThat(processing.reference()).isEqualTo("file 7");
        assertThat(processing.kind()).isEqualTo(pay.kind());
        assertThat(pay.kind().operation()).isEqualTo(Operation.INFER);
        assertThat(pay.kind().channel()).isEqualTo(Channel.SMS);
        assertThat(pay.kind().recipient()).isEqualTo(Recipient.of("carrier"));
        assertThat(pay.kind().collectedFor()).isEqualTo(Purpose.of("newsletter"));
        assertThat(pay.kind().role()).isEqualTo(Role.PROCESSOR);
        assertThat(pay.takesReference()).isTrue();
        assertThat(pay.onBehalfOfCustomer()).isTrue();
        assertThat(pay.then()).isEqualTo(OnDenial.Then.NOTHING);
        assertThat(pay.returnsNullable()).isTrue();
        assertThat(pay.nothing()).isNull();
        assertThat(pay.processing(new Object[] {"acme", " ", Subject.of("guest", "9")})
                        .reference())
                .isNull();
        assertThatThrownBy(() -> pay.processing(new Object[] {null, "file 7", Subject.of("guest", "9")}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@OnBehalfOf");
    }

    @Test
    void whatArgumentsBringMustBePermittedAsAWhole() {
        ProcessingKind hand = method(Issues.class, "hand").kind();

        assertThat(hand.operation()).isEqualTo(Operation.DISCLOSE);
        assertThat(hand.categories()).containsExactly(DataCategory.of("contact.email"));
        assertThat(hand.everyCategory()).isTrue();
    }

    @Test
    void whereNoFieldNamesThePurposeThePolicyIsAskedAboutAllThatIsAnswered() {
        assertThat(method(Issues.class, "bill").kind().categories()).containsExactly(DataCategory.of("contact.email"));
        assertThat(method(Issues.class, "send").kind().categories()).isEmpty();
    }

    @Test
    void aKeeperDemandsAPurposeAndHasNone() {
        MarkedMethod find = method(Customers.class, "find");

        assertThat(find.demandsPurpose()).isTrue();
        assertThat(find.subject(new Object[] {new CustomerId("42")})).isEqualTo(Subject.of("customer", "42"));
        assertThatThrownBy(find::kind)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Customers.find is a keeper");
        assertThat(method(Customers.class, "all").then()).isEqualTo(OnDenial.Then.THROW);
    }

    @Test
    void theWordOfAMethodBeatsTheWordOfItsClass() {
        assertThat(method(Customers.class, "subscriber").purpose()).isEqualTo(Purpose.of("newsletter"));
    }

    @Test
    void aMethodWithoutMarksIsNotMarked() throws Exception {
        assertThat(MarkedMethod.of(Issues.class.getMethod("free"), Issues.class))
                .isNull();
        assertThat(MarkedMethod.of(Issues.class.getMethod("hashCode"), Issues.class))
                .isNull();
        assertThat(MarkedMethod.allOf(String.class)).isEmpty();
    }

    @Test
    void dataIsNoDeed() throws Exception {
        assertThat(MarkedMethod.of(Preview.class.getMethod("email"), Preview.class))
                .isNull();
        assertThat(MarkedMethod.of(Preview.class.getMethod("id"), Preview.class))
                .isNull();
        assertThat(MarkedMethod.allOf(Preview.class)).isEmpty();
    }

    @Test
    void allMarkedMethodsOfAClassAreFoundOnce() {
        assertThat(MarkedMethod.allOf(Issues.class))
                .extracting(MarkedMethod::name)
                .containsExactlyInAnyOrder(
                        "Issues.preview",
                        "Issues.send",
                        "Issues.dueToday",
                        "Issues.sendAll",
                        "Issues.sendTo",
                        "Issues.pay",
                        "Issues.hand",
                        "Issues.bill");
    }

    /** The control is the second half: a call that makes one list more is over the bar. */
    @Test
    void aCallAllocatesASubjectAndAProcessingAndNothingElse() {
        MarkedMethod hand = method(Issues.class, "hand");
        Object[] args = {"42", "a@example.org"};
        Object[] kept = new Object[1];

        assertThat(bytesPerCall(() -> hand.processing(args))).isLessThanOrEqualTo(64);
        assertThat(bytesPerCall(() -> {
                    kept[0] = List.of(args[0], args[1]);
                    hand.processing(args);
                }))
                .isGreaterThan(64);
        assertThat(kept).isNotEmpty();
    }

    private static long bytesPerCall(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int calls = 20_000;
        long before = 0;
        for (int i = -calls; i < calls; i++) {
            if (i == 0) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            call.run();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / calls;
    }

    private static MarkedMethod method(Class<?> type, String name) {
        return MarkedMethod.allOf(type).stream()
                .filter(method -> method.name().endsWith("." + name))
                .findFirst()
                .orElseThrow();
    }
}
