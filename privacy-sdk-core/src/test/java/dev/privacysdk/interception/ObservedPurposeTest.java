package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.decision.Observations.Row;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.interception.World.Readers;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** One purpose is learned while the others are enforced, and what would have been denied is told. */
class ObservedPurposeTest {
    private static final Purpose SUPPORT = Purpose.of("support");

    private final World world = new World(Enforcement.ENFORCE, Set.of(World.NEWSLETTER));
    private final List<Reader> kept = new ArrayList<>(List.of(reader("ada"), reader("eve")));
    private final Readers readers = world.guard(Readers.class, new World.KeptReaders(kept));
    private final Desk desk = world.guard(Desk.class, new Desk() {
        @Override
        public Reader mail(String id) {
            return readers.find(id).orElseThrow();
        }

        @Override
        public Reader help(String id) {
            return readers.find(id).orElseThrow();
        }

        @Override
        public List<Reader> mailing() {
            return readers.all();
        }

        @Override
        public Flux<Reader> feed(String id) {
            return Flux.fromIterable(kept);
        }
    });

    interface Desk {
        @ForNewsletter
        Reader mail(@SubjectId("customer") String id);

        @ForPurpose("support")
        Reader help(@SubjectId("customer") String id);

        @ForNewsletter
        @EachSubject
        List<Reader> mailing();

        @ForNewsletter
        Flux<Reader> feed(@SubjectId("customer") String id);
    }

    @AfterEach
    void close() {
        world.close();
        assertThat(PurposeScope.current()).isEmpty();
    }

    @Test
    void aDeniedCallRunsWithItsKeepersAndIsNoted() {
        assertThat(desk.mail("eve")).isEqualTo(reader("eve"));
        assertThat(desk.mail("eve")).isEqualTo(reader("eve"));
        assertThat(noted()).containsExactly(new Row("Desk.mail", World.NEWSLETTER, Reason.CONSENT_WITHDRAWN, 2));
    }

    @Test
    void aPermittedCallGivesTheWholeAnswerAndIsNotNoted() {
        assertThat(desk.mail("ada")).isSameAs(kept.get(0));
        assertThat(noted()).isEmpty();
    }

    @Test
    void everyOtherPurposeIsEnforcedAsEver() {
        assertThatThrownBy(() -> desk.help("nobody-here"))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.deny().reason()).isEqualTo(Reason.SUBJECT_UNKNOWN));
        assertThatThrownBy(() -> readers.find("ada"))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.deny().reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE));
        assertThat(desk.help("ada")).isEqualTo(reader("ada"));
        assertThat(noted()).isEmpty();
    }

    @Test
    void answersAboutManyAndAnswersThatComeLaterPassWhole() {
        assertThat(desk.mailing()).isSameAs(kept);
        assertThat(desk.feed("eve").collectList().block()).containsExactlyElementsOf(kept);
        assertThat(noted()).containsExactly(new Row("Desk.feed", World.NEWSLETTER, Reason.CONSENT_WITHDRAWN, 1));
    }

    @Test
    void anAnswerThatWouldHaveBeenRefusedIsNoted() {
        Desk mistaken = world.guard(Desk.class, new Mistaken());
        assertThat(mistaken.mail("ada")).isEqualTo(reader("eve"));
        assertThat(noted()).containsExactly(new Row("Mistaken.mail", World.NEWSLETTER, Reason.SUBJECT_MISMATCH, 1));
    }

    @Test
    void aPermitOfAnObservedPurposeDoesNotOpenAnother() {
        Desk nested = world.guard(Desk.class, new Mistaken() {
            @Override
            public Reader mail(String id) {
                return desk.help(id);
            }
        });
        assertThatThrownBy(() -> nested.mail("nobody-here")).isInstanceOf(PrivacyDeniedException.class);
    }

    @Test
    void whileEverythingIsObservedAKeeperWithoutAPurposeNamesItsCaller() {
        try (World observing = new World(Enforcement.OBSERVE)) {
            Readers open = observing.guard(Readers.class, new World.KeptReaders(kept));
            assertThat(open.all()).isSameAs(kept);
            assertThat(observing.privacy.gate().observations().rows())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.call()).startsWith("KeptReaders.all called by ");
                        assertThat(row.purpose()).isNull();
                        assertThat(row.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE);
                    });
        }
    }

    @Test
    void aPurposeThatThePolicyDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> new World(Enforcement.ENFORCE, Set.of(SUPPORT, Purpose.of("newsleter"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "The purpose newsleter is to be observed, and no edition of the policy declares it");
    }

    private List<Row> noted() {
        return world.privacy.gate().observations().rows();
    }

    /** Answers about somebody else. */
    private static class Mistaken implements Desk {
        @Override
        public Reader mail(String id) {
            return reader("eve");
        }

        @Override
        public Reader help(String id) {
            return reader("eve");
        }

        @Override
        public List<Reader> mailing() {
            return List.of();
        }

        @Override
        public Flux<Reader> feed(String id) {
            return Flux.empty();
        }
    }
}
