package dev.privacysdk.logging.thrown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedThrowablesTest {
    private static final String MAIL = "taro@example.com";

    /** Composes its message of a field, as many libraries do. */
    private static final class Composed extends Exception {
        private static final long serialVersionUID = 1;

        private final String detail;

        Composed(String detail) {
            this.detail = detail;
        }

        @Override
        public String getMessage() {
            return "composed of " + detail;
        }
    }

    /** Everything in it fails. */
    private static final class Hopeless extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException(MAIL);
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException(MAIL);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new StackOverflowError(MAIL);
        }
    }

    private static Throwable masked(Throwable thrown) {
        return MaskedThrowables.of(thrown, Masker.standard());
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void classesMessagesAndTracesStayButForWhatIsHidden() {
        List<Throwable> all = List.of(
                new IllegalStateException("for " + MAIL),
                new NullPointerException("for " + MAIL),
                new NumberFormatException("For input string: \"" + MAIL + "\""),
                new SQLException("for " + MAIL, "23505", 7),
                new UncheckedIOException("for " + MAIL, new IOException(MAIL)),
                new StackOverflowError("for " + MAIL),
                new InvocationTargetException(new Exception(MAIL), "for " + MAIL));
        for (Throwable each : all) {
            assertThat(printed(masked(each))).isEqualTo(printed(each).replace(MAIL, "[EMAIL]"));
            assertThat(each).hasMessageContaining(MAIL);
        }
        assertThat(masked(all.get(3))).isExactlyInstanceOf(SQLException.class);
    }

    @Test
    void oneThatComposesItsMessageIsShownLikeIt() {
        Throwable masked = masked(new Composed(MAIL));

        assertThat(masked).hasMessage("composed of [EMAIL]");
        assertThat(masked.toString()).isEqualTo(Composed.class.getName() + ": composed of [EMAIL]");
        assertThat(masked.getStackTrace()[0].getClassName())
                .isEqualTo(getClass().getName());
    }

    @Test
    void oneThatFailsInEveryWayIsShownAsFarAsItGoes() {
        assertThat(printed(masked(new Exception("outside", new Hopeless()))))
                .startsWith("java.lang.Exception: outside")
                .contains("[MASKING-FAILED]")
                .doesNotContain(MAIL);
    }

    @Test
    void circlesStayCircles() {
        Exception one = new Exception("one " + MAIL);
        Exception two = new Exception("two " + MAIL, one);
        one.initCause(two);
        two.addSuppressed(one);
        Throwable masked = masked(one);

        assertThat(masked.getCause().getCause()).isSameAs(masked);
        assertThat(masked.getCause().getSuppressed()).containsExactly(masked);
        assertThat(printed(masked)).contains("CIRCULAR REFERENCE").doesNotContain(MAIL);
    }

    @Test
    void aChainThatIsTooLongIsCutAndNotShown() {
        Throwable chain = new Exception("last " + MAIL);
        for (int i = 0; i < 100_000; i++) {
            chain = new Exception("for " + MAIL, chain);
        }
        int links = 0;
        for (Throwable each = masked(chain); each != null; each = each.getCause()) {
            assertThat(each).hasMessage("for [EMAIL]");
            links++;
        }

        assertThat(links).isEqualTo(1000);
    }
}
