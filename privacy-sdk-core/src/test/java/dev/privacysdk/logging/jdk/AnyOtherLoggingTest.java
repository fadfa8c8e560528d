package dev.privacysdk.logging.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Masker;
import java.text.MessageFormat;
import org.junit.jupiter.api.Test;

/** Where no room of this house knows the logging library, the application passes what it logs through the masker. */
class AnyOtherLoggingTest {
    private static final String MAIL = "taro@example.com";

    record Customer(@PersonName String name) {}

    /** Stands for SLF4J's simple logger, or one that somebody wrote. */
    private static final class SimpleLog {
        private final StringBuilder written = new StringBuilder();

        void info(String format, Object... arguments) {
            written.append(MessageFormat.format(format, arguments)).append('\n');
        }
    }

    @Test
    void argumentsAndTextGoThroughTheMasker() {
        SimpleLog log = new SimpleLog();
        Masker masker = Masker.standard();
        log.info("customer {0} of {1}", masker.argument(new Customer("Tarosecret")), masker.argument(MAIL));
        log.info("{0}", masker.text("sent to " + MAIL));

        assertThat(log.written).hasToString("""
                customer Customer[name=[REDACTED]] of [EMAIL]
                sent to [EMAIL]
                """);
    }
}
