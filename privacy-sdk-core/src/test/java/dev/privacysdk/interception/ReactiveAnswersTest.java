package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static dev.privacysdk.interception.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers of Reactor: nothing is asked, and nothing runs, before somebody subscribes. */
class ReactiveAnswersTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
        assertThat(PurposeScope.current()).isEmpty();
    }

    private Feed guarded(Feed.Body body) {
        return world.guard(Feed.class, body);
    }

    private Feed answering(Publisher<?> answer) {
        return guarded(new Feed.Body(() -> answer));
    }

    private static void assertDenied(Throwable thrown, Reason reason) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void nothingRunsBeforeSomebodySubscribes() {
        Feed.Body body = new Feed.Body(() -> Mono.just(reader("ada")));
        Mono<Reader> preview = guarded(body).preview("ada");
        assertThat(body.ran).isEmpty();
        assertThat(preview.block()).isEqualTo(seen("ada"));
        assertThat(body.ran).containsExactly("ada");
    }

    @Test
    void whoMayNotIsAskedAboutWhenSubscribedToAndTheBodyDoesNotRun() {
        Feed.Body body = new Feed.Body(() -> Mono.just(reader("eve")));
        Mono<Reader> preview = guarded(body).preview("eve");
        assertThatThrownBy(preview::block).satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
        assertThat(body.ran).isEmpty();
    }

    @Test
    void aWithdrawalBetweenTheCallAndTheSubscriptionCounts() {
        Feed.Body body = new Feed.Body(() -> Mono.just(reader("ada")));
        Mono<Reader> preview = guarded(body).preview("ada");
        world.withdraws("ada");
        assertThatThrownBy(preview::block).satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
        assertThat(body.ran).isEmpty();
    }

    @Test
    void eachSubscriptionIsAskedAnew() {
        Feed.Body body = new Feed.Body(() -> Flux.just(reader("ada")));
        List<Reader> received = new ArrayList<>();
        Flux<Reader> repeated = guarded(body)
                .about("ada")
                .doOnNext(received::add)
                .doOnComplete(() -> {
                    if (received.size() == 2) {
                        world.withdraws("ada");
                    }
                });
        assertThatThrownBy(() -> repeated.repeat(5).blockLast())
                .satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
        assertThat(received).containsExactly(seen("ada"), seen("ada"));
        assertThat(body.ran).hasSize(2);
    }

    @Test
    void aRetryIsAskedAnew() {
        Feed.Body body = new Feed.Body(() -> Mono.error(new IOException("no paper")));
        Mono<Reader> retried = guarded(body)
                .preview("ada")
                .doOnError(IOException.class, e -> world.withdraws("ada"))
                .retry(3);
        assertThatThrownBy(retried::block).satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
        assertThat(body.ran).hasSize(1);
    }

    /** The broken twin: asked when called, it hands out what was withdrawn before anybody subscribed. */
    @Test
    void askedAtTheCallItWouldHandOutWhatWasWithdrawn() {
        Supplier<Mono<Reader>> atTheCall = () -> {
            world.privacy.gate().require(Processing.of(Subject.of("customer", "ada"), World.ForNewsletter.class));
            return Mono.just(reader("ada"));
        };
        Mono<Reader> preview = atTheCall.get();
        world.withdraws("ada");
        assertThat(preview.block()).isNotNull();
    }

    @Test
    void valuesAreMinimizedOneByOneAndOthersAreLeftOut() {
        assertThat(answering(Flux.just(reader("ada"), reader("bob"), reader("ada")))
                        .about("ada")
                        .collectList()
                        .block())
                .containsExactly(seen("ada"), seen("ada"));
        assertThat(answering(Mono.just(reader("bob"))).preview("ada").blockOptional())
                .isEmpty();
        assertThat(answering(Mono.just(List.of(reader("ada"), reader("bob"))))
                        .listed("ada")
                        .block())
                .containsExactly(seen("ada"));
    }

    @Test
    void aPublisherIsOneOfMany() {
        assertThat(Flux.from(answering(Mono.just(reader("ada"))).published("ada"))
                        .collectList()
                        .block())
                .containsExactly(seen("ada"));
        assertThat(Flux.from(answering(Flux.just(reader("bob"), reader("ada"))).published("ada"))
                        .collectList()
                        .block())
                .containsExactly(seen("ada"));
    }

    @Test
    void whatIsUnchangedIsTheSameInstance() {
        Reader already = seen("ada");
        assertThat(answering(Mono.just(already)).preview("ada").block()).isSameAs(already);
        assertThat(answering(Flux.just(already)).about("ada").blockLast()).isSameAs(already);
        assertThat(answering(Flux.just(already)).due().blockLast()).isSameAs(already);
    }

    @Test
    void nothingIsAnEmptyOne() {
        Feed.Body body = new Feed.Body(() -> Mono.just(reader("eve")));
        assertThat(guarded(body).maybe("eve").blockOptional()).isEmpty();
        assertThat(guarded(body).maybeMany("eve").collectList().block()).isEmpty();
        assertThat(body.ran).isEmpty();
    }

    @Test
    void errorsComeThroughAsTheyAre() {
        IOException checked = new IOException("no paper");
        assertThatThrownBy(() -> answering(Mono.error(checked)).preview("ada").block())
                .hasRootCause(checked);
        List<Reader> before = new ArrayList<>();
        assertThatThrownBy(() -> answering(Flux.concat(Flux.just(reader("ada")), Flux.error(checked)))
                        .due()
                        .doOnNext(before::add)
                        .blockLast())
                .hasRootCause(checked);
        assertThat(before).containsExactly(seen("ada"));
    }

    @Test
    void whatTheBodyThrowsOnTheWayIsTheErrorOfTheSubscription() {
        Feed feed = guarded(new Feed.Body(() -> {
            throw new IllegalStateException("no paper");
        }));
        Mono<Reader> preview = feed.preview("ada");
        assertThatThrownBy(preview::block)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no paper");
        Flux<Reader> about = feed.about("ada");
        assertThatThrownBy(about::blockLast).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aVoidAnswerEnds() {
        Feed.Body body = new Feed.Body(Mono::empty);
        assertThat(guarded(body).send("ada").blockOptional()).isEmpty();
        assertThat(body.ran).hasSize(1);
    }

    @Test
    void theBodyIsAssembledInItsScopeAndItsChainCarriesIt() {
        List<@Nullable Object> scopes = new ArrayList<>();
        Feed feed = guarded(new Feed.Body(() -> {
            scopes.add(PurposeScope.current().orElseThrow().permit().purpose());
            return Mono.deferContextual(context -> {
                scopes.add(context.<PurposeScope>get(ScopeCarrier.KEY).permit().purpose());
                return Mono.just(reader("ada"));
            });
        }));
        Mono<Reader> seenOutside = feed.preview("ada")
                .transformDeferredContextual((mono, context) -> mono.doOnNext(value -> {
                    assertThat(context.hasKey(ScopeCarrier.KEY)).isFalse();
                    assertThat(PurposeScope.current()).isEmpty();
                    scopes.add("outside");
                }));
        seenOutside.block();
        assertThat(scopes).containsExactly(World.NEWSLETTER, World.NEWSLETTER, "outside");
    }

    @Test
    void peopleInArgumentsAreLeftOutForEachSubscriptionAnew() {
        List<Object> given = new ArrayList<>();
        Feed feed = guarded(new Feed.Body((Function<@Nullable Object, Publisher<?>>) argument -> {
            given.add(argument);
            return Mono.just(((Collection<?>) argument).size());
        }));
        Mono<Integer> sent = feed.sendAll(List.of(reader("ada"), reader("bob"), reader("eve")));
        assertThat(sent.block()).isEqualTo(2);
        world.withdraws("bob");
        assertThat(sent.block()).isEqualTo(1);
        world.passTo(world.now().plusSeconds(1));
        world.privacy
                .ledger()
                .consent(Subject.of("customer", "eve"), World.NEWSLETTER)
                .given("v1", "form");
        assertThat(sent.block()).isEqualTo(2);
        assertThat(given)
                .containsExactly(
                        List.of(reader("ada"), reader("bob")),
                        List.of(reader("ada")),
                        List.of(reader("ada"), reader("eve")));
    }

    @Test
    void peopleInArgumentsRefuseItAll() {
        Feed.Body body = new Feed.Body(() -> Flux.just(reader("ada"), reader("bob")));
        Feed feed = guarded(body);
        assertThat(feed.each(List.of("ada")).collectList().block()).containsExactly(seen("ada"));
        assertThatThrownBy(() -> feed.each(List.of("ada", "eve")).blockLast())
                .satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
        assertThat(body.ran).hasSize(1);
    }

    @Test
    void peopleInTheAnswerAreTakenByTheirOwnDecision() {
        assertThat(answering(Flux.just(reader("ada"), reader("eve"), reader("bob")))
                        .due()
                        .collectList()
                        .block())
                .containsExactly(seen("ada"), seen("bob"));
        assertThat(answering(Mono.just(List.of(reader("eve"), reader("bob"))))
                        .dueList()
                        .block())
                .containsExactly(seen("bob"));
    }

    @Test
    void oneWhoIsDeniedRefusesAllOfIt() {
        List<Reader> received = new ArrayList<>();
        Flux<Reader> three = Flux.just(reader("ada"), reader("bob"), reader("eve"));
        assertThatThrownBy(() ->
                        answering(three).allOrError().doOnNext(received::add).blockLast())
                .satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
        assertThat(received).isEmpty();
        assertThat(answering(three).allOrNothing().collectList().block()).isEmpty();
        assertThat(answering(three.take(2)).allOrNothing().collectList().block())
                .containsExactly(seen("ada"), seen("bob"));
        assertThat(answering(three.collectList()).allOrNothingList().blockOptional())
                .isEmpty();
    }

    @Test
    void anAnswerThatIsNullIsAnError() {
        Feed feed = guarded(new Feed.Body((Function<@Nullable Object, Publisher<?>>) given -> null));
        Mono<Reader> preview = feed.preview("ada");
        assertThatThrownBy(preview::block).isInstanceOf(NullPointerException.class);
    }
}
