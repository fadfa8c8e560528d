package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static dev.privacysdk.interception.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Issues;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.vocabulary.Reason;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a proxy stands for, and what it refuses to stand for. */
class PurposeProxyTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void methodsWithoutAMarkAndDefaultMethodsPassThrough() {
        Issues issues = world.guard(Issues.class, new QuietIssues() {});
        assertThat(issues.unmarked("x")).isEqualTo("x");
        assertThat(issues.greeting()).isEqualTo("hello from x");
    }

    @Test
    void twoProxiesOfOneTargetAreEqualAndShowNothingOfIt() {
        Issues target = new QuietIssues() {
            @Override
            public String toString() {
                return "ada@example.org";
            }
        };
        Issues one = world.guard(Issues.class, target);
        Issues two = world.guard(Issues.class, target);
        Issues other = world.guard(Issues.class, new QuietIssues() {});
        assertThat(one)
                .isEqualTo(two)
                .hasSameHashCodeAs(two)
                .isNotEqualTo(other)
                .isNotEqualTo(target);
        assertThat(one.equals(null)).isFalse();
        Set<Issues> set = new HashSet<>(List.of(one));
        assertThat(set).contains(two);
        assertThat(one).hasToString("Issues behind its purposes");
    }

    interface Repository<T, I> {
        @PurposeRequired
        List<T> find(I id);
    }

    interface ReaderRepository extends Repository<Reader, String> {
        @ForNewsletter
        default Reader first(@SubjectId("customer") String id) {
            return find(id).get(0);
        }
    }

    @Test
    void marksOfGenericSuperinterfacesAndDefaultMethodsCount() {
        ReaderRepository repository = world.guard(ReaderRepository.class, id -> List.of(reader(id)));
        assertThatThrownBy(() -> repository.find("ada"))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE));
        assertThat(repository.first("ada")).isEqualTo(seen("ada"));
        assertThatThrownBy(() -> repository.first("eve")).isInstanceOf(PrivacyDeniedException.class);
    }

    interface Plain {
        Reader preview(String id);
    }

    static class MarkedOnTheClass implements Plain {
        @Override
        @ForNewsletter
        public Reader preview(@SubjectId("customer") String id) {
            return reader(id);
        }
    }

    @Test
    void marksOnTheTargetsClassCount() {
        Plain plain = world.guard(Plain.class, new MarkedOnTheClass());
        assertThat(plain.preview("ada")).isEqualTo(seen("ada"));
        assertThatThrownBy(() -> plain.preview("eve")).isInstanceOf(PrivacyDeniedException.class);
    }

    @Test
    void aClassIsNoInterface() {
        assertThatThrownBy(() -> world.guard(MarkedOnTheClass.class, new MarkedOnTheClass()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MarkedOnTheClass is not an interface that a proxy can implement; take one");
    }

    @Test
    void aProxyThatWouldEnforceNothingIsNotMade() {
        assertThatThrownBy(() -> world.guard(Plain.class, World::reader))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Plain has no method that is for a purpose or demands one");
    }

    interface Wrong {
        @ForNewsletter
        Reader nobody(String id);

        @ForNewsletter
        @PurposeRequired
        Reader both(@SubjectId("customer") String id);

        @ForNewsletter
        Iterator<Reader> tooLate(@SubjectId("customer") String id);
    }

    static class WrongTarget implements Wrong {
        @Override
        public Reader nobody(String id) {
            return reader(id);
        }

        @Override
        public Reader both(String id) {
            return reader(id);
        }

        @Override
        public Iterator<Reader> tooLate(String id) {
            return List.of(reader(id)).iterator();
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> world.guard(Wrong.class, new WrongTarget()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WrongTarget.nobody")
                .hasMessageContaining("none of its parameters is the @SubjectId")
                .hasMessageContaining("Wrong.both is for newsletter and @PurposeRequired at once")
                .hasMessageContaining("WrongTarget.tooLate: Iterator shows what it holds")
                .hasMessageContaining("too late to be looked through");
    }

    interface Pinned {
        @ForNewsletter
        CopyOnWriteArrayList<Reader> pinned(@SubjectId("customer") String id);

        @ForNewsletter
        Iterator<String> words(@SubjectId("customer") String id);
    }

    static class PinnedTarget implements Pinned {
        @Override
        public CopyOnWriteArrayList<Reader> pinned(String id) {
            return new CopyOnWriteArrayList<>(List.of(reader(id)));
        }

        @Override
        public Iterator<String> words(String id) {
            return List.of("word").iterator();
        }
    }

    @Test
    void anAnswerOfAKindThatCannotBeCopiedIsDeniedWhereItWouldHaveToBe() {
        Pinned pinned = world.guard(Pinned.class, new PinnedTarget());
        assertThatThrownBy(() -> pinned.pinned("ada"))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("PinnedTarget.pinned answers with a CopyOnWriteArrayList");
        assertThat(pinned.words("ada")).hasNext();
    }

    @Test
    void aProxyInFrontOfAProxyWorks() {
        Plain once = world.guard(Plain.class, new MarkedOnTheClass());
        interfaceOfAProxyMayBeGuardedOnlyWhereItIsMarked(once);
        ReaderRepository repository = world.guard(ReaderRepository.class, id -> List.of(reader(id)));
        ReaderRepository twice = world.guard(ReaderRepository.class, repository);
        assertThat(twice.first("ada")).isEqualTo(seen("ada"));
    }

    private void interfaceOfAProxyMayBeGuardedOnlyWhereItIsMarked(Plain once) {
        assertThatThrownBy(() -> world.guard(Plain.class, once)).isInstanceOf(IllegalArgumentException.class);
    }

    @PurposeRequired
    interface Fluent {
        Fluent narrowed();

        Optional<Fluent> maybe();

        CompletionStage<Fluent> later();

        String text(@SubjectId("customer") String id);
    }

    static final class Itself implements Fluent {
        @Override
        public Fluent narrowed() {
            return this;
        }

        @Override
        public Optional<Fluent> maybe() {
            return Optional.of(this);
        }

        @Override
        public CompletionStage<Fluent> later() {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public String text(String id) {
            return id;
        }
    }

    @Test
    void aTargetThatAnswersWithItselfIsHandedOutBehindItsPurposes() {
        Fluent fluent = world.guard(Fluent.class, new Itself());
        List<Fluent> found = new CopyOnWriteArrayList<>();
        Issues caller = world.guard(Issues.class, new QuietIssues() {
            @Override
            public Optional<Reader> maybe(String id) {
                found.add(fluent.narrowed());
                found.add(fluent.maybe().orElseThrow());
                fluent.later().thenAccept(found::add);
                return Optional.empty();
            }
        });
        assertThat(caller.maybe("ada")).isEmpty();
        assertThat(found).hasSize(3).allSatisfy(each -> {
            assertThat(each).isSameAs(fluent);
            assertThatThrownBy(() -> each.text("eve")).isInstanceOf(PrivacyDeniedException.class);
        });
    }
}
