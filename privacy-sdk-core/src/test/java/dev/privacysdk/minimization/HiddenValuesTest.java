package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.minimization.Shop.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.security.PrivilegedAction;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.JapaneseDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EventObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;

/** Values of other people where no element, key or component shows them. */
class HiddenValuesTest {
    private final Minimizer minimizer = new Minimizer();

    interface Later<T> {
        T get();
    }

    static final class Best extends ArrayList<Reader> {
        private static final long serialVersionUID = 1L;

        final transient Reader best;

        Best(Reader best) {
            this.best = best;
        }
    }

    private static Later<Reader> caught(Reader reader) {
        return new Later<>() {
            @Override
            public Reader get() {
                return reader;
            }
        };
    }

    private void assertDenied(Object value) {
        assertThatThrownBy(() -> minimizer.minimize(value, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("return a")
                .hasMessageNotContaining("bob@");
    }

    @Test
    void aLambdaThatCouldHandOutAnythingIsDenied() {
        Reader bob = reader("bob");
        Later<Reader> later = () -> bob;
        IntFunction<Reader> byNumber = number -> bob;
        PrivilegedAction<Reader> privileged = () -> bob;
        for (Object lambda : List.of(later, byNumber, privileged)) {
            assertDenied(lambda);
        }
    }

    @Test
    void aLambdaThatHandsNothingOutPasses() {
        Runnable runnable = () -> {};
        assertThat(minimizer.minimize(runnable, newsletter(ADA))).isSameAs(runnable);
    }

    @Test
    void whatAnInnerClassCaughtIsLookedThrough() {
        Later<Reader> hers = caught(reader("ada"));
        assertThat(minimizer.minimize(hers, newsletter(ADA))).isSameAs(hers);
        assertDenied(caught(reader("bob")));
    }

    @Test
    void whatACollectionHoldsBesideItsElementsIsLookedThrough() {
        Best hers = new Best(reader("ada"));
        assertThat(minimizer.minimize(hers, newsletter(ADA))).isSameAs(hers);
        assertDenied(new Best(reader("bob")));
    }

    @Test
    void anEventThatCarriesAnythingIsDenied() {
        assertDenied(new EventObject(reader("bob")));
    }

    interface Visit {
        void all(Consumer<Reader> each);
    }

    interface Fill {
        void into(List<Reader> page);
    }

    interface FillArray {
        void into(Object[] page);
    }

    interface Told {
        void about(String text, int number);
    }

    @Test
    void aLambdaThatIsGivenWhatItHandsAnythingToIsDenied() {
        Reader bob = reader("bob");
        Visit visit = each -> each.accept(bob);
        Fill fill = page -> page.add(bob);
        FillArray array = page -> page[0] = bob;
        for (Object lambda : List.of(visit, fill, array)) {
            assertDenied(lambda);
        }
        Told harmless = (text, number) -> {};
        Comparator<Reader> order = (one, other) -> one.id().compareTo(other.id());
        for (Object lambda : List.of(harmless, order)) {
            assertThat(minimizer.minimize(lambda, newsletter(ADA))).isSameAs(lambda);
        }
    }

    @Test
    void whatJavaKeepsValuesOfAnyTypeInIsDenied() {
        Reader bob = reader("bob");
        LogRecord logged = new LogRecord(Level.INFO, "a reader");
        logged.setParameters(new Object[] {bob});
        ClassValue<Reader> perClass = new ClassValue<>() {
            @Override
            protected Reader computeValue(Class<?> type) {
                return bob;
            }
        };
        Subject login = new Subject(false, Set.of(), Set.of(bob), Set.of());
        for (Object holder : List.of(
                new Exchanger<Reader>(),
                new AtomicReference<>(bob),
                new WeakReference<>(bob),
                new FutureTask<>(() -> bob),
                new ExecutorCompletionService<Reader>(Runnable::run),
                MethodHandles.constant(Reader.class, bob),
                logged,
                perClass,
                login)) {
            assertDenied(new Shop.Box<>(holder, 1));
        }
    }

    @Test
    void whatJavaKeepsOnlyItsOwnThingsInPasses() {
        for (Object inert : List.of(
                "text",
                1,
                LocalDate.EPOCH,
                JapaneseDate.of(2026, 7, 1).atTime(LocalTime.NOON),
                UUID.fromString("8f14e45f-ceea-4a7d-9c2b-1f0e3a5b7c9d"),
                URI.create("https://shop.example"),
                Locale.JAPAN,
                TimeZone.getTimeZone("Asia/Tokyo"),
                Pattern.compile("a*"),
                new BitSet(),
                String.class,
                Thread.State.NEW,
                new AtomicLong(),
                IntStream.of(1))) {
            Shop.Box<Object> box = new Shop.Box<>(inert, 1);
            assertThat(minimizer.minimize(box, newsletter(ADA)))
                    .as("%s", inert.getClass())
                    .isSameAs(box);
        }
    }
}
