package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static dev.privacysdk.interception.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Keepers that answer with what Reactor has: their purpose comes with the chain that they are part of. */
class ReactiveKeepersTest {
    private final World world = new World();
    private final Feed.Kept kept = new Feed.Kept("ada", "eve", "bob");
    private final Feed.Shelf shelf = world.guard(Feed.Shelf.class, kept);

    @AfterEach
    void close() {
        world.close();
        assertThat(PurposeScope.current()).isEmpty();
    }

    private Feed feed(Publisher<?> chain) {
        return world.guard(Feed.class, new Feed.Body(() -> chain));
    }

    private PurposeScope scope(String id) {
        Permit permit = world.privacy.gate().require(Processing.of(Subject.of("customer", id), ForNewsletter.class));
        return PurposeScope.of(permit);
    }

    private static void assertDenied(Throwable thrown, Reason reason) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aKeeperAnswersOnlyInsideAPurpose() {
        Mono<Reader> found = shelf.find("ada");
        assertThatThrownBy(found::block).satisfies(e -> assertDenied(e, Reason.NO_PURPOSE_IN_SCOPE));
        assertThat(kept.asked).isEmpty();
    }

    @Test
    void aKeeperTakesThePurposeOfTheChainItIsPartOf() {
        Mono<Reader> chain = Mono.just("ada").flatMap(shelf::find);
        assertThat(feed(chain).preview("ada").block()).isEqualTo(seen("ada"));
        assertThat(feed(shelf.all()).about("bob").collectList().block()).containsExactly(seen("bob"));
    }

    @Test
    void schedulersDoNotMatterToTheChain() {
        Flux<Reader> chain = Flux.just("ada")
                .publishOn(Schedulers.parallel())
                .flatMap(id -> shelf.find(id).subscribeOn(Schedulers.boundedElastic()))
                .publishOn(Schedulers.single())
                .flatMap(reader -> shelf.find(reader.id()));
        assertThat(feed(chain).about("ada").collectList().block()).containsExactly(seen("ada"));
    }

    @Test
    void aKeeperTakesThePurposeOfTheThreadWhereTheChainHasNone() throws Exception {
        assertThat(scope("ada").call(() -> shelf.find("ada").block())).isEqualTo(seen("ada"));
    }

    @Test
    void thePurposeOfTheChainGoesBeforeThatOfTheThread() throws Exception {
        Mono<Reader> chain = Mono.just("ada").flatMap(shelf::find);
        Reader found = scope("bob").call(() -> feed(chain).preview("ada").block());
        assertThat(found).isEqualTo(seen("ada"));
    }

    @Test
    void whatIsCalledInAPurposeAndSubscribedToOutsideIsDenied() throws Exception {
        Mono<Reader> escaped = scope("ada").call(() -> shelf.find("ada"));
        assertThatThrownBy(escaped::block).satisfies(e -> assertDenied(e, Reason.NO_PURPOSE_IN_SCOPE));
    }

    @Test
    void whatLiesUnderTheKeyAndIsNoScopeIsNone() {
        Mono<Reader> found = shelf.find("ada").contextWrite(context -> context.put(ScopeCarrier.KEY, "newsletter"));
        assertThatThrownBy(found::block).satisfies(e -> assertDenied(e, Reason.NO_PURPOSE_IN_SCOPE));
    }

    @Test
    void aKeeperAskedAboutSomebodyElseDoesNotRun() {
        Mono<Reader> chain = Mono.just("bob").flatMap(shelf::find);
        assertThatThrownBy(() -> feed(chain).preview("ada").block())
                .satisfies(e -> assertDenied(e, Reason.SUBJECT_MISMATCH));
        assertThat(kept.asked).isEmpty();
    }

    @Test
    void twoChainsAtOnceKeepTheirOwnPurposes() {
        Sinks.Many<String> ids = Sinks.many().multicast().directBestEffort();
        Flux<Reader> chain = ids.asFlux()
                .flatMap(id -> shelf.find(id).onErrorResume(PrivacyDeniedException.class, e -> Mono.empty()));
        List<Reader> ada = new ArrayList<>();
        List<Reader> bob = new ArrayList<>();
        List<Throwable> nobody = new ArrayList<>();
        feed(chain).about("ada").subscribe(ada::add);
        feed(chain).about("bob").subscribe(bob::add);
        ids.asFlux().flatMap(shelf::find).subscribe(ada::add, nobody::add);
        List.of("ada", "bob", "eve").forEach(ids::tryEmitNext);
        assertThat(ada).containsExactly(seen("ada"));
        assertThat(bob).containsExactly(seen("bob"));
        assertThat(nobody).singleElement().satisfies(e -> assertDenied(e, Reason.NO_PURPOSE_IN_SCOPE));
    }

    @Test
    void insideACallAboutManyEachPersonIsDecided() {
        assertThat(feed(shelf.all()).due().collectList().block()).containsExactly(seen("ada"), seen("bob"));
    }

    @Test
    void aPermitThatRanOutIsAskedForAgainInTheMiddleOfAChain() {
        Instant end = world.now().plus(Duration.ofHours(1));
        world.consentsUntil("ada", end);
        Flux<Reader> chain = Flux.range(1, 1_000).concatMap(record -> {
            if (record == 500) {
                world.passTo(end.plusSeconds(1));
            }
            return shelf.find("ada");
        });
        List<Reader> received = new ArrayList<>();
        assertThatThrownBy(
                        () -> feed(chain).about("ada").doOnNext(received::add).blockLast())
                .satisfies(e -> assertDenied(e, Reason.CONSENT_EXPIRED));
        assertThat(received).hasSize(499).containsOnly(seen("ada"));
        assertThat(kept.asked).hasSize(499);
    }

    @Test
    void anInnerOpenerHasAPurposeOfItsOwnAndTheOuterOneComesBack() {
        Feed inner = world.guard(Feed.class, new Feed.Body(() -> shelf.find("bob")));
        Flux<Reader> chain = Flux.concat(
                shelf.find("ada"),
                inner.preview("bob").doOnNext(found -> assertThat(found).isEqualTo(seen("bob"))),
                shelf.find("ada"));
        assertThat(feed(chain).about("ada").collectList().block()).containsExactly(seen("ada"), seen("ada"));
        assertThat(kept.asked).containsExactly("ada", "bob", "ada");
    }

    @Test
    void theCallersOperatorsAreOutsideThePurpose() {
        Flux<Reader> others = feed(Flux.just(reader("ada"))).about("ada").flatMap(found -> shelf.find("ada"));
        assertThatThrownBy(others::blockLast).satisfies(e -> assertDenied(e, Reason.NO_PURPOSE_IN_SCOPE));
    }
}
