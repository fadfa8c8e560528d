package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.minimization.Shop.Reader;
import dev.privacysdk.vocabulary.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Envelopes that an application or a framework puts around answers, wherever they lie. */
class EnvelopeTest {
    private static final Reader SEEN = new Reader("ada", null);

    /** No record, so without its envelope it would be handed out whole or not at all. */
    static final class Letter<T> {
        final int status;
        final @Nullable T body;

        Letter(int status, @Nullable T body) {
            this.status = status;
            this.body = body;
        }
    }

    /** Of a kind that is refused where no envelope opens it. */
    record Later<T>(T value) implements Supplier<T> {
        @Override
        public T get() {
            return value;
        }
    }

    private static final class LetterEnvelope implements Envelope {
        @Override
        public boolean holds(Class<?> type) {
            return type == Letter.class;
        }

        @Override
        public @Nullable Object content(Object envelope) {
            return ((Letter<?>) envelope).body;
        }

        @Override
        public Object around(Object envelope, @Nullable Object content) {
            return new Letter<>(((Letter<?>) envelope).status, content);
        }
    }

    private final Minimizer minimizer = new Minimizer(List.of(new LetterEnvelope()));

    @Test
    void onlyWhatIsInsideIsCutAndTheEnvelopeIsOtherwiseTheSame() {
        Letter<Reader> given = new Letter<>(201, reader("ada"));
        Letter<Reader> seen = minimizer.minimize(given, nothing(ADA));
        assertThat(seen.body).isEqualTo(SEEN);
        assertThat(seen.status).isEqualTo(201);
        assertThat(given.body).isEqualTo(reader("ada"));
    }

    @Test
    void whereNothingIsWithheldItIsTheSameInstance() {
        for (Letter<?> letter : List.of(
                new Letter<>(200, reader("ada")),
                new Letter<>(200, List.of(reader("ada"))),
                new Letter<>(200, "text"),
                new Letter<>(204, null))) {
            assertThat(minimizer.minimize(letter, newsletter(ADA))).isSameAs(letter);
        }
    }

    @Test
    void itIsOpenedAtAnyDepth() {
        assertThat(minimizer.minimize(List.of(letter("bob"), letter("ada")), nothing(ADA)))
                .extracting(letter -> letter.body)
                .containsExactly(SEEN);
        assertThat(minimizer.minimize(Optional.of(letter("ada")), nothing(ADA)))
                .hasValueSatisfying(letter -> assertThat(letter.body).isEqualTo(SEEN));
        assertThat(minimizer.minimize(Map.of("k", letter("ada")), nothing(ADA)).get("k").body)
                .isEqualTo(SEEN);
        assertThat(minimizer
                        .minimize(CompletableFuture.completedFuture(letter("ada")), nothing(ADA))
                        .join()
                        .body)
                .isEqualTo(SEEN);
        assertThat(minimizer.minimize(Stream.of(letter("bob"), letter("ada")), nothing(ADA)))
                .extracting(letter -> letter.body)
                .containsExactly(SEEN);
        Letter<Letter<List<Reader>>> nested = new Letter<>(1, new Letter<>(2, List.of(reader("bob"), reader("ada"))));
        assertThat(minimizer.minimize(nested, nothing(ADA)).body.body).containsExactly(SEEN);
        Shop.Box<Letter<Reader>> inARecord = new Shop.Box<>(letter("ada"), 1);
        assertThat(minimizer.minimize(inARecord, nothing(ADA)).content().body).isEqualTo(SEEN);
    }

    @Test
    void aroundSomebodyElseItIsLeftOutWithWhatIsInside() {
        assertThat(minimizer.minimize(Optional.of(letter("bob")), newsletter(ADA)))
                .isEmpty();
        assertThatThrownBy(() -> minimizer.minimize(letter("bob"), newsletter(ADA)))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.SUBJECT_MISMATCH))
                .hasMessageNotContaining("bob");
    }

    @Test
    void thePeopleInsideAreDecidedEach() {
        List<Letter<List<Reader>>> given = List.of(new Letter<>(1, List.of(reader("ada"), reader("bob"))));
        List<String> asked = new ArrayList<>();
        List<Letter<List<Reader>>> seen = minimizer.minimizeEach(
                given,
                TestPermits.of("newsletter").forEach(),
                people -> people.stream().collect(Collectors.toMap(person -> person, person -> {
                    asked.add(person.id());
                    return person.equals(ADA) ? newsletter(ADA) : TestPermits.deny(Reason.CONSENT_MISSING);
                })),
                count -> assertThat(count).isEqualTo(1));
        assertThat(asked).containsExactlyInAnyOrder("ada", "bob");
        assertThat(seen.get(0).body).containsExactly(reader("ada"));
    }

    @Test
    void oneMinimizersEnvelopesAreNotAnothers() {
        Minimizer plain = new Minimizer();
        assertThatThrownBy(() -> plain.minimize(letter("ada"), nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("Letter is not a record, so it is handed out whole or not at all");
        assertThat(minimizer.minimize(letter("ada"), nothing(ADA)).body).isEqualTo(SEEN);
        assertThatThrownBy(() -> plain.minimize(letter("ada"), nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class);
    }

    @Test
    void whereAMethodDeclaresItNothingIsRefused() {
        assertThat(Minimizer.concerns(Letter.class)).isTrue();
        assertThat(Minimizer.refusal(Letter.class)).isEmpty();
        assertThat(Minimizer.refusal(Later.class)).isPresent();
    }

    /** Has to be woken before it can be looked at, such as a row of which parts are loaded late. */
    static final class Sleeper {
        @SubjectId("customer")
        final String id;

        @EmailAddress
        @Nullable
        String email;

        boolean broken;

        Sleeper(String id) {
            this.id = id;
        }
    }

    private static final class WakingEnvelope implements Envelope {
        @Override
        public boolean holds(Class<?> type) {
            return type == Sleeper.class;
        }

        @Override
        public Object content(Object envelope) {
            Sleeper sleeper = (Sleeper) envelope;
            if (sleeper.broken) {
                throw new IllegalStateException("A Sleeper cannot be woken; wake it before.");
            }
            sleeper.email = "loaded late";
            return sleeper;
        }

        @Override
        public Object around(Object envelope, @Nullable Object content) {
            throw new AssertionError("A Sleeper is never copied.");
        }
    }

    @Test
    void whatIsOnlyMadeReadyIsThenLookedAtAsAnyOtherObject() {
        Minimizer waking = new Minimizer(List.of(new WakingEnvelope()));
        Sleeper hers = new Sleeper("ada");
        assertThat(waking.minimize(hers, newsletter(ADA))).isSameAs(hers);
        assertThatThrownBy(() -> waking.minimize(hers, nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("[email]");
        assertThat(waking.minimize(List.of(new Sleeper("bob")), newsletter(ADA)))
                .isEmpty();
        List<Sleeper> seen = waking.minimizeEach(
                List.of(hers, new Sleeper("bob")),
                TestPermits.of("newsletter").forEach(),
                people -> people.stream()
                        .collect(Collectors.toMap(
                                person -> person,
                                person -> person.equals(ADA)
                                        ? newsletter(ADA)
                                        : TestPermits.deny(Reason.CONSENT_MISSING))),
                count -> assertThat(count).isEqualTo(1));
        assertThat(seen).containsExactly(hers);
    }

    @Test
    void whatCannotBeOpenedIsDeniedWithTheSentenceOfItsEnvelope() {
        Sleeper broken = new Sleeper("ada");
        broken.broken = true;
        assertThatThrownBy(() -> new Minimizer(List.of(new WakingEnvelope())).minimize(broken, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("A Sleeper cannot be woken; wake it before.");
    }

    private static Letter<Reader> letter(String id) {
        return new Letter<>(200, reader(id));
    }
}
