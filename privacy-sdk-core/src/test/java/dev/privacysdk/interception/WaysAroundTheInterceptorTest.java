package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.interception.World.Readers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class WaysAroundTheInterceptorTest {
    record Batch(Stream<Reader> readers, String title) {}

    record Bad(@ForPurpose("newsletter") String noCategory) {}

    interface Desk {
        @ForNewsletter
        Batch batch(@SubjectId("customer") String id);

        @ForNewsletter
        Optional<Stream<Reader>> maybe(@SubjectId("customer") String id);

        @ForNewsletter
        Flux<Iterable<Reader>> iterables(@SubjectId("customer") String id);

        @ForNewsletter
        Object anything(@SubjectId("customer") String id);

        @ForNewsletter
        Stream<Reader> stream(@SubjectId("customer") String id);

        @ForNewsletter
        List<Reader> mailed(@EachSubject Collection<Reader> readers);
    }

    private static Desk desk(World world) {
        return world.guard(Desk.class, new Desk() {
            @Override
            public Batch batch(String id) {
                return new Batch(Stream.of(reader(id)), "t");
            }

            @Override
            public Optional<Stream<Reader>> maybe(String id) {
                return Optional.of(Stream.of(reader(id)));
            }

            @Override
            public Flux<Iterable<Reader>> iterables(String id) {
                Iterator<Reader> once = List.of(reader(id)).iterator();
                return Flux.just(() -> once);
            }

            @Override
            public Object anything(String id) {
                return List.of(new Bad("x"));
            }

            @Override
            public Stream<Reader> stream(String id) {
                return Stream.of(reader(id), reader(id));
            }

            @Override
            public List<Reader> mailed(Collection<Reader> readers) {
                return List.of(reader("ada"), reader("bob"));
            }
        });
    }

    @Test
    void observedRecordWithAStream() {
        try (World world = new World(Enforcement.ENFORCE, Set.of(World.NEWSLETTER))) {
            assertThat(desk(world).batch("ada").readers()).hasSize(1);
        }
    }

    @Test
    void observedOptionalStream() {
        try (World world = new World(Enforcement.OBSERVE)) {
            assertThat(desk(world).maybe("ada").orElseThrow()).hasSize(1);
        }
    }

    @Test
    void observedFluxOfOneShot() {
        try (World world = new World(Enforcement.OBSERVE)) {
            assertThat(desk(world).iterables("ada").blockFirst()).hasSize(1);
        }
    }

    @Test
    void observedAnswerWithContradictingMarks() {
        try (World world = new World(Enforcement.OBSERVE)) {
            assertThat(desk(world).anything("ada")).isInstanceOf(List.class);
        }
    }

    @Test
    void streamReadAfterItsPermitRanOutAndConsentWithdrawn() {
        try (World world = new World()) {
            Iterator<Reader> read = desk(world).stream("ada").iterator();
            assertThat(read.next().id()).isEqualTo("ada");
            world.withdraws("ada");
            world.passTo(world.now().plus(Duration.ofDays(300)));
            assertThatThrownBy(read::next).isInstanceOf(PrivacyDeniedException.class);
        }
    }

    @Test
    void emptyArgumentAnswersAboutNobody() {
        try (World world = new World()) {
            assertThat(desk(world).mailed(List.of(reader("ada")))).hasSize(1);
            assertThat(desk(world).mailed(List.of())).isEmpty();
        }
    }

    interface Mailing {
        @ForNewsletter
        int mail(@EachSubject Iterable<Reader> readers);
    }

    @Test
    void observedOneShotArgument() {
        try (World world = new World(Enforcement.OBSERVE)) {
            Mailing mailing = world.guard(Mailing.class, readers -> {
                int count = 0;
                for (Reader ignored : readers) {
                    count++;
                }
                return count;
            });
            Iterator<Reader> once = List.of(reader("ada"), reader("eve")).iterator();
            assertThat(mailing.mail(() -> once)).isEqualTo(2);
        }
    }

    interface Other {
        @ForPurpose("support")
        String around(@SubjectId("customer") String id);
    }

    interface Feed {
        @ForNewsletter
        Flux<Reader> feed(@SubjectId("customer") String id);
    }

    interface Due {
        @ForNewsletter
        Stream<Reader> due(@SubjectId("customer") String id);
    }

    private static Due due(World world, List<String> phones) {
        Readers readers = world.guard(Readers.class, new World.KeptReaders(new ArrayList<>(List.of(reader("ada")))));
        return world.guard(
                Due.class,
                id -> Stream.of(id).map(x -> {
                    Reader r = readers.find(x).orElseThrow();
                    phones.add(String.valueOf(r.phone()));
                    return r;
                }));
    }

    @Test
    void aLazyStreamMayAskAKeeper() {
        try (World world = new World()) {
            assertThat(due(world, new ArrayList<>()).due("ada").toList()).hasSize(1);
        }
    }

    @Test
    void aLazyStreamReadInAnotherScopeSeesThatScope() {
        try (World world = new World()) {
            List<String> phones = new ArrayList<>();
            Due due = due(world, phones);
            Other other = world.guard(Other.class, id -> "" + due.due(id).toList());
            try {
                other.around("ada");
            } catch (PrivacyDeniedException denied) {
                return;
            }
            assertThat(phones).isNotEmpty().containsOnly("null");
        }
    }
}
