package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Masker;
import java.io.IOException;
import java.util.Formattable;
import java.util.Formatter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MessageFormatMessage;
import org.apache.logging.log4j.util.StringBuilderFormattable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages and parameters that speak in other ways than by their toString. */
@SuppressWarnings("deprecation") // Applications call what is deprecated, too.
class HostileMessageTest {
    private static final String NAME = "Tarosecret";
    private static final long CARD = 4_111_111_111_111_111L;

    private final LoggerContext context = Contexts.plain();
    private final Lines lines = Contexts.lines(context);
    private final Logger log = context.getLogger("shop.Orders");

    record Customer(@PersonName String name) {}

    private static final class Formatted implements Formattable {
        private final Customer customer = new Customer(NAME);

        @Override
        public void formatTo(Formatter formatter, int flags, int width, int precision) {
            formatter.format("%s", customer.name());
        }
    }

    private static final class Built implements StringBuilderFormattable {
        private final @Nullable Customer customer;

        Built(@Nullable Customer customer) {
            this.customer = customer;
        }

        @Override
        public void formatTo(StringBuilder buffer) {
            buffer.append("built for ").append(customer == null ? "nobody" : customer.name());
        }
    }

    private static final class Own implements Message {
        private static final long serialVersionUID = 1;

        private final transient Customer customer = new Customer(NAME);

        @Override
        public String getFormattedMessage() {
            return "own " + customer;
        }

        @Override
        public String getFormat() {
            return "own {}";
        }

        @Override
        public Object @Nullable [] getParameters() {
            return null;
        }

        @Override
        public @Nullable Throwable getThrowable() {
            return null;
        }
    }

    private static final class Sneaky {
        @Override
        public String toString() {
            throw HostileMessageTest.<RuntimeException>undeclared(new IOException(NAME));
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // This is how undeclared exceptions are thrown.
    private static <T extends Throwable> T undeclared(Throwable thrown) throws T {
        throw (T) thrown;
    }

    HostileMessageTest() {
        Log4jMasking.install(context, Masker.standard());
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aParameterThatWritesItselfShowsNothingMarked() {
        log.printf(Level.INFO, "one %s", new Formatted());
        log.info("other {}", new Built(new Customer(NAME)));
        log.info("third {}", new Built(null));

        assertThat(lines.all())
                .contains("one ", "other ", "third built for nobody")
                .doesNotContain(NAME);
    }

    @Test
    void aMessageOfTheApplicationShowsNothingMarkedThatItHolds() {
        log.info(new Own());

        assertThat(lines.all()).contains("Own").doesNotContain(NAME);
    }

    @Test
    void aFormatThatPartsTheDigitsOfANumberHidesItFromNobody() {
        log.printf(Level.INFO, "one %,d", CARD);
        log.info(new MessageFormatMessage("other {0}", CARD));
        log.info(new MessageFormatMessage("third {0}", 1234));

        assertThat(lines.all()).contains("one ", "other [CARD]", "third 1,234").doesNotContain("4,111", "4111");
    }

    @Test
    void anUndeclaredExceptionReachesNobody() {
        log.info("value {}", new Sneaky());
        log.info(new Sneaky());
        log.error("thrown", new Exception("clean") {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw HostileMessageTest.<RuntimeException>undeclared(new IOException(NAME));
            }
        });

        assertThat(lines.written).hasSize(3);
        assertThat(lines.all()).contains("value [MASKING-FAILED]").doesNotContain(NAME);
    }
}
