package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.minimization.Shop.Box;
import dev.privacysdk.minimization.Shop.Reader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Objects that come later, or one by one. */
class LaterValuesTest {
    private static final Reader SEEN = new Reader("ada", null);

    private final Minimizer minimizer = new Minimizer();

    @Test
    void aStreamIsMinimizedAsItIsReadAndClosesItsSource() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        Stream<Reader> source = Stream.of("bob", "ada", "ada")
                .peek(id -> read.incrementAndGet())
                .map(Shop::reader)
                .onClose(closed::incrementAndGet);
        Stream<Reader> seen = minimizer.minimize(source, nothing(ADA));
        assertThat(read).hasValue(0);
        try (seen) {
            assertThat(seen).containsExactly(SEEN, SEEN);
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void aLaterResultIsMinimizedWhenItComes() {
        CompletableFuture<Reader> later = new CompletableFuture<>();
        CompletableFuture<Reader> seen = minimizer.minimize(later, nothing(ADA));
        later.complete(reader("ada"));
        assertThat(seen.join()).isEqualTo(SEEN);
        CompletableFuture<Reader> others =
                minimizer.minimize(CompletableFuture.completedFuture(reader("bob")), nothing(ADA));
        assertThatThrownBy(others::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(PrivacyDeniedException.class);
    }

    @Test
    void whatShowsItsContentTooLateIsDenied() {
        Supplier<Reader> supplier = () -> reader("ada");
        for (Object late : List.of(List.of(reader("ada")).iterator(), supplier, new ThreadLocal<Reader>())) {
            assertThatThrownBy(() -> minimizer.minimize(new Box<>(late, 1), newsletter(ADA)))
                    .isInstanceOf(PrivacyDeniedException.class)
                    .hasMessageContaining("too late to be looked through; return a List");
        }
    }

    @Test
    @SuppressWarnings("StreamToIterable") // Read once is the point.
    void somethingToIterateThatIsNoCollectionBecomesAListWhereItMayBeReadOnlyOnce() {
        Iterable<Reader> once = Stream.of(reader("bob"), reader("ada"))::iterator;
        assertThat(minimizer.minimize(once, newsletter(ADA))).containsExactly(reader("ada"));
    }
}
