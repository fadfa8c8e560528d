package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.interception.World.Readers;
import dev.privacysdk.vocabulary.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** A job that runs for long inside one purpose stops when the person says no, at the next record after its permit ran out. */
class LongRunningScopeTest {
    private static final int RECORDS = 1_000;

    private final World world = new World();
    private final List<Reader> kept = new ArrayList<>(List.of(reader("ada")));
    private final Readers readers = world.guard(Readers.class, new World.KeptReaders(kept));
    private int done;

    @AfterEach
    void close() {
        world.close();
        assertThat(PurposeScope.current()).isEmpty();
    }

    /** One record after the other, each of which takes a while; ada withdraws in the middle. */
    private Optional<Reader> job(Function<String, Optional<Reader>> record) {
        World.Issues issues = world.guard(World.Issues.class, new QuietIssues() {
            @Override
            public Optional<Reader> maybe(String id) {
                while (done < RECORDS) {
                    if (done == RECORDS / 2) {
                        world.withdraws("ada");
                        world.passTo(world.now().plusSeconds(2));
                    }
                    assertThat(record.apply(id)).isPresent();
                    done++;
                }
                return Optional.empty();
            }
        });
        return issues.maybe("ada");
    }

    @Test
    void theJobStopsAtTheNextRecord() {
        assertThatThrownBy(() -> job(readers::find))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.CONSENT_WITHDRAWN));
        assertThat(done).isEqualTo(RECORDS / 2);
    }

    /** The broken twin: a keeper that only looks whether there is a purpose lets the job run to its end. */
    @Test
    void aKeeperThatTrustsTheScopeForeverWouldNotStop() {
        job(id -> PurposeScope.current().flatMap(scope -> kept.stream().findFirst()));
        assertThat(done).isEqualTo(RECORDS);
    }

    /** A live answer, to which the test says when the next value comes. */
    private final class Live {
        final Sinks.Many<Reader> source = Sinks.many().unicast().onBackpressureBuffer();
        final Feed feed = world.guard(Feed.class, new Feed.Body(source::asFlux));
        final List<Reader> received = new ArrayList<>();
        final List<Throwable> errors = new ArrayList<>();
        boolean completed;

        Live from(Function<Feed, Flux<Reader>> call) {
            call.apply(feed).subscribe(received::add, errors::add, () -> completed = true);
            return this;
        }

        void comes() {
            source.tryEmitNext(reader("ada"));
        }
    }

    @Test
    void aFluxThatGoesOnEndsWithTheNextValueAfterItsPermitRanOut() {
        Live live = new Live().from(feed -> feed.about("ada"));
        live.comes();
        world.passTo(world.now().plusSeconds(3_600));
        live.comes();
        assertThat(live.received).hasSize(2).containsOnly(World.seen("ada"));
        world.withdraws("ada");
        world.passTo(world.now().plusSeconds(2));
        live.comes();
        live.comes();
        assertThat(live.received).hasSize(2);
        assertThat(live.errors)
                .singleElement()
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.CONSENT_WITHDRAWN));
        assertThat(live.source.currentSubscriberCount()).isZero();
    }

    @Test
    void orItCompletesWhereNothingIsAnAnswer() {
        Live live = new Live().from(feed -> feed.maybeMany("ada"));
        live.comes();
        world.withdraws("ada");
        world.passTo(world.now().plusSeconds(2));
        live.comes();
        assertThat(live.received).hasSize(1);
        assertThat(live.completed).isTrue();
        assertThat(live.errors).isEmpty();
    }

    @Test
    void inAFluxAboutManyEachIsAskedAboutWhenTheyCome() {
        Live live = new Live().from(Feed::due);
        live.comes();
        world.withdraws("ada");
        world.passTo(world.now().plusSeconds(2));
        live.comes();
        live.source.tryEmitNext(reader("bob"));
        assertThat(live.received).containsExactly(World.seen("ada"), World.seen("bob"));
    }
}
