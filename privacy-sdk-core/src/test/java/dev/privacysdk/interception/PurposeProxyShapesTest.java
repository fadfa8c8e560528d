package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static dev.privacysdk.interception.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever an interface looks like, a proxy of it obeys, and otherwise is like its target. */
class PurposeProxyShapesTest {
    private final World world = new World();
    private final List<String> ran = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    interface Batch<T, I> {
        @ForNewsletter
        @SuppressWarnings("unchecked")
        T[] all(@SubjectId("customer") I id, T[][] like, I... more);
    }

    /** Partly bound: its array is still one of a variable. */
    class HalfBatch<T> implements Batch<T, String> {
        @Override
        public T[] all(String id, T[][] like, String... more) {
            ran.add(id);
            return like[0];
        }
    }

    class ReaderBatch extends HalfBatch<Reader> {}

    @Test
    void arraysOfTypeVariablesAreObeyedAndKeepTheirType() {
        @SuppressWarnings("unchecked")
        Batch<Reader, String> batch = world.guard(Batch.class, new ReaderBatch());
        Reader[][] like = {{reader("ada"), reader("bob")}};

        assertThatThrownBy(() -> batch.all("eve", like)).isInstanceOf(PrivacyDeniedException.class);
        assertThat(ran).isEmpty();
        assertThat(batch.all("ada", like, "x", "y"))
                .isExactlyInstanceOf(Reader[].class)
                .containsExactly(seen("ada"));
        assertThat(like[0]).as("what the target holds").containsExactly(reader("ada"), reader("bob"));
        like[0] = new Reader[] {seen("ada")};
        assertThat(batch.all("ada", like)).isSameAs(like[0]);
    }

    class ByHand implements Function<String, Reader> {
        @Override
        @ForNewsletter
        public Reader apply(@SubjectId("customer") String id) {
            ran.add(id);
            return reader(id);
        }
    }

    @Test
    void anInterfaceOfTheJdkIsObeyed() {
        @SuppressWarnings("unchecked")
        Function<String, Reader> function = world.guard(Function.class, new ByHand());

        assertThat(function.apply("ada")).isEqualTo(seen("ada"));
        assertThatThrownBy(() -> function.apply("eve")).isInstanceOf(PrivacyDeniedException.class);
        assertThat(ran).containsExactly("ada");
    }

    interface Wide {
        @ForNewsletter
        Record preview(@SubjectId("customer") String id);
    }

    interface Narrow extends Wide {
        @Override
        Reader preview(String id);

        default Reader twice(String id) {
            return preview(id);
        }

        @Override
        boolean equals(Object other);

        @Override
        int hashCode();

        @Override
        String toString();
    }

    enum OnlyOne implements Narrow {
        ONE;

        @Override
        public Reader preview(String id) {
            return reader(id);
        }
    }

    @Test
    void narrowerAnswersAndMethodsOfEveryObjectAreObeyed() {
        Narrow narrow = world.guard(Narrow.class, OnlyOne.ONE);
        Wide wide = narrow;

        assertThat(narrow.preview("ada")).isEqualTo(seen("ada"));
        assertThat(wide.preview("ada")).isEqualTo(seen("ada"));
        assertThatThrownBy(() -> wide.preview("eve")).isInstanceOf(PrivacyDeniedException.class);
        assertThat(narrow)
                .hasToString("Narrow behind its purposes")
                .isEqualTo(world.guard(Narrow.class, OnlyOne.ONE))
                .hasSameHashCodeAs(world.guard(Narrow.class, OnlyOne.ONE))
                .isNotEqualTo(OnlyOne.ONE);
    }

    @Test
    void aDefaultMethodRunsOnTheTargetAndSoPassesItsOwnMarksBy() {
        Narrow narrow = world.guard(Narrow.class, OnlyOne.ONE);

        assertThat(narrow.twice("eve")).isEqualTo(reader("eve"));
    }

    interface Failing {
        @ForNewsletter
        void checked(@SubjectId("customer") String id) throws IOException;

        @ForNewsletter
        void anything(@SubjectId("customer") String id) throws Throwable;

        @ForNewsletter
        void silent(@SubjectId("customer") String id);

        void unmarked() throws Throwable;
    }

    /** Throws what it is given, whatever its methods say. */
    record Fails(Throwable thrown) implements Failing {
        @Override
        public void checked(String id) {
            silent(id);
        }

        @Override
        public void anything(String id) throws Throwable {
            throw thrown;
        }

        @Override
        public void silent(String id) {
            Fails.<RuntimeException>raise(thrown);
        }

        @Override
        public void unmarked() throws Throwable {
            throw thrown;
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <T extends Throwable> void raise(Throwable thrown) throws T {
            throw (T) thrown;
        }
    }

    /** Neither an exception nor an error. */
    static final class Neither extends Throwable {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whatTheTargetThrowsComesThroughAsItIs() {
        for (Throwable thrown : List.of(
                new IOException("broken"),
                new IllegalStateException("broken"),
                new AssertionError("broken"),
                new Neither(),
                new InvocationTargetException(new IOException("inside")),
                new UndeclaredThrowableException(new IOException("inside")))) {
            Failing failing = world.guard(Failing.class, new Fails(thrown));
            assertThatThrownBy(() -> failing.anything("ada")).isSameAs(thrown);
            assertThatThrownBy(failing::unmarked).isSameAs(thrown);
        }
        IOException declared = new IOException("broken");
        assertThatThrownBy(() -> world.guard(Failing.class, new Fails(declared)).checked("ada"))
                .isSameAs(declared);
    }

    @Test
    void whatNoInterfaceDeclaresIsWrappedByTheJdkAlone() {
        TimeoutException undeclared = new TimeoutException("broken");

        assertThatThrownBy(
                        () -> world.guard(Failing.class, new Fails(undeclared)).silent("ada"))
                .isExactlyInstanceOf(UndeclaredThrowableException.class)
                .cause()
                .isSameAs(undeclared);
    }

    @Test
    void aPlainProxyFailsTheSameChecks() {
        ReaderBatch target = new ReaderBatch();
        @SuppressWarnings("unchecked")
        Batch<Reader, String> plain = (Batch<Reader, String>) Proxy.newProxyInstance(
                Batch.class.getClassLoader(),
                new Class<?>[] {Batch.class},
                (proxy, method, args) -> method.invoke(target, args));
        Reader[][] like = {{reader("eve")}};

        assertThat(plain.all("eve", like)).containsExactly(reader("eve"));
        assertThat(ran).containsExactly("eve");

        Failing failing = (Failing) Proxy.newProxyInstance(
                Failing.class.getClassLoader(),
                new Class<?>[] {Failing.class},
                (proxy, method, args) -> method.invoke(new Fails(new IOException("broken")), args));
        assertThatThrownBy(() -> failing.checked("ada")).isInstanceOf(UndeclaredThrowableException.class);
    }
}
