package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.minimization.Shop.Box;
import dev.privacysdk.minimization.Shop.Reader;
import dev.privacysdk.vocabulary.Reason;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams: read as slowly, as far and as widely as their caller reads, and never held. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamsTest {
    private static final int MANY = 1_000_000;

    private final Minimizer minimizer = new Minimizer();

    /** Under one permit, or with everybody decided in batches. */
    enum Way {
        ONE,
        EACH;

        Stream<Reader> of(Minimizer minimizer, Stream<Reader> given) {
            return this == ONE
                    ? minimizer.minimize(given, nothing(ADA))
                    : minimizer.minimizeEach(
                            given,
                            TestPermits.of("newsletter").forEach(),
                            people -> people.stream()
                                    .collect(Collectors.toMap(
                                            person -> person,
                                            person -> person.equals(ADA)
                                                    ? nothing(ADA)
                                                    : TestPermits.deny(Reason.CONSENT_MISSING))),
                            count -> {});
        }
    }

    @Test
    void theSecondElementIsNotPulledBeforeItIsAskedFor() {
        AtomicInteger pulled = new AtomicInteger();
        Iterator<Reader> seen = minimizer
                .minimize(endless().peek(each -> pulled.incrementAndGet()), newsletter(ADA))
                .iterator();
        assertThat(pulled).hasValue(0);
        assertThat(seen.next()).isEqualTo(reader("ada"));
        assertThat(pulled).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessStreamIsReadAsFarAsItIsAsked(Way way) {
        AtomicInteger pulled = new AtomicInteger();
        Stream<Reader> seen = way.of(minimizer, endless().peek(each -> pulled.incrementAndGet()));
        assertThat(seen.limit(3)).containsOnly(new Reader("ada", null));
        assertThat(pulled).hasValueLessThanOrEqualTo(way == Way.ONE ? 3 : Batches.SIZE);
    }

    @ParameterizedTest
    @EnumSource
    void aMillionElementsPassAndNoneOfThemIsHeld(Way way) {
        assertThat(stillHeld(given -> way.of(minimizer, given))).isZero();
    }

    /** The twin: collected before anything is handed out, they are all held while it is. */
    @Test
    void aMinimizerThatCollectsWouldBeSeen() {
        UnaryOperator<Stream<Reader>> collecting = given -> given.toList().stream()
                .filter(each -> each.id().equals(ADA.id()))
                .map(each -> new Reader(each.id(), null));
        assertThat(stillHeld(collecting)).isPositive();
    }

    /** How many of those long handed over somebody still holds when the last one comes. */
    private static int stillHeld(UnaryOperator<Stream<Reader>> way) {
        List<WeakReference<Object>> sample = new ArrayList<>();
        Stream<Reader> given = IntStream.range(0, MANY).mapToObj(i -> {
            Reader next = reader(i % 2 == 0 ? "ada" : "bob");
            if (i % 10_000 == 0 && i < MANY - 10_000) {
                sample.add(new WeakReference<>(next));
            }
            return next;
        });
        int seen = 0;
        int held = -1;
        Iterator<Reader> all = way.apply(given).iterator();
        while (all.hasNext()) {
            Reader next = all.next();
            assertThat(next.email()).isNull();
            seen++;
            if (seen == MANY / 2) {
                held = held(sample);
            }
        }
        assertThat(seen).isEqualTo(MANY / 2);
        return held;
    }

    private static int held(List<WeakReference<Object>> sample) {
        int held = sample.size();
        for (int tries = 0; tries < 20 && held > 0; tries++) {
            System.gc();
            held = (int) sample.stream()
                    .filter(reference -> !reference.refersTo(null))
                    .count();
        }
        return held;
    }

    @ParameterizedTest
    @EnumSource
    void readByManyThreadsItIsTheSame(Way way) {
        Stream<Reader> given = IntStream.range(0, 20_000).mapToObj(i -> reader(i % 2 == 0 ? "ada" : "bob"));
        List<Reader> seen = way.of(minimizer, given.parallel()).parallel().toList();
        assertThat(seen).hasSize(10_000).containsOnly(new Reader("ada", null));
    }

    @ParameterizedTest
    @EnumSource
    void closingItClosesItsSourceAndAFailureOfTheSourceComesThrough(Way way) {
        AtomicInteger closed = new AtomicInteger();
        try (Stream<Reader> seen = way.of(minimizer, endless().onClose(closed::incrementAndGet))) {
            assertThat(seen.findFirst()).isPresent();
            assertThat(closed).hasValue(0);
        }
        assertThat(closed).hasValue(1);
        Stream<Reader> broken = Stream.generate(() -> {
            throw new IllegalStateException("no more rows");
        });
        assertThatThrownBy(() -> way.of(minimizer, broken).toList()).hasMessage("no more rows");
    }

    @Test
    void aStreamInsideARecordIsReadLazilyToo() {
        Box<Stream<Reader>> seen = minimizer.minimize(new Box<>(endless(), 1), nothing(ADA));
        assertThat(seen.content().limit(2)).containsOnly(new Reader("ada", null));
    }

    @Test
    void aStreamAmongManyPeopleIsDenied() {
        assertThatThrownBy(() -> minimizer.minimizeEach(
                        new Box<>(endless(), 1),
                        TestPermits.of("newsletter").forEach(),
                        people -> Map.of(),
                        count -> {}))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("return the Stream itself, or a List");
    }

    private static Stream<Reader> endless() {
        return Stream.generate(() -> reader("ada"));
    }
}
