package dev.privacysdk.logging.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class HostileRecordTest {
    private static final String MAIL = "taro@example.com";

    private final MaskingHandler handler = new MaskingHandler(Masker::standard);

    private LogRecord masked(String message, Object parameter) {
        LogRecord record = new LogRecord(Level.INFO, message);
        record.setParameters(new Object[] {parameter});
        handler.publish(record);
        return record;
    }

    @Test
    void aFormatThatPartsTheDigitsOfANumberHidesItFromNobody() {
        assertThat(masked("card {0}", 4_111_111_111_111_111L).getMessage()).isEqualTo("card [CARD]");
        assertThat(masked("count {0}", 1234).getMessage()).isEqualTo("count 1,234");
    }

    @Test
    void anUndeclaredExceptionReachesNobody() {
        Object sneaky = new Object() {
            @Override
            public String toString() {
                throw HostileRecordTest.<RuntimeException>undeclared(new IOException(MAIL));
            }
        };

        assertThat(masked("value {0}", sneaky).getMessage())
                .startsWith("value ")
                .doesNotContain(MAIL);
    }

    @Test
    void anObjectThatLogsItselfComesToAnEnd() {
        AtomicInteger calls = new AtomicInteger();
        record Talking(HostileRecordTest test, AtomicInteger calls) {
            @Override
            public String toString() {
                calls.incrementAndGet();
                test.masked("asked for {0}", this);
                return "talking";
            }
        }

        assertThat(masked("value {0}", new Talking(this, calls)).getMessage()).isEqualTo("value talking");
        assertThat(calls).hasValueLessThan(100);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // This is how undeclared exceptions are thrown.
    private static <T extends Throwable> T undeclared(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
