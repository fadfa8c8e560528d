package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.impl.ThrowableProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MaskedThrownTest {
    private static final String MAIL = "taro@example.com";

    private final LoggerContext context = Contexts.plain();
    private final Lines lines = Contexts.lines(context);
    private final Logger log = context.getLogger("shop.Orders");

    MaskedThrownTest() {
        Log4jMasking.install(context, Masker.standard());
    }

    @AfterEach
    void leave() {
        context.stop();
    }

    @Test
    void messagesOfThrowablesAreMaskedAtEveryLevel() {
        Exception cause = new NumberFormatException("For input string: \"4111111111111111\"");
        Exception thrown = new IllegalStateException("no mail to " + MAIL, cause);
        thrown.addSuppressed(new IllegalArgumentException("nor to 090-1234-5678", new Exception("from 203.0.113.7")));
        log.error("failed", thrown);

        assertThat(lines.all())
                .contains("java.lang.IllegalStateException: no mail to [EMAIL]")
                .contains("Suppressed: java.lang.IllegalArgumentException: nor to [PHONE]")
                .contains("Caused by: java.lang.Exception: from [IP]")
                .contains("Caused by: java.lang.NumberFormatException: For input string: \"[CARD]\"")
                .contains("MaskedThrownTest.java:");
    }

    @Test
    void whatWasThrownKeepsItsClassAndItsTrace() {
        Exception thrown = new IllegalStateException("no mail to " + MAIL, new NullPointerException(MAIL));
        log.error("failed", thrown);

        LogEvent event = lines.events.get(0);
        assertThat(event.getThrown()).isExactlyInstanceOf(IllegalStateException.class);
        assertThat(event.getThrown().getCause()).isExactlyInstanceOf(NullPointerException.class);
        assertThat(event.getThrown().getStackTrace()).isEqualTo(thrown.getStackTrace());
        assertThat(thrown).hasMessage("no mail to " + MAIL);
    }

    @Test
    @SuppressWarnings("deprecation") // Layouts of other libraries ask for it.
    void theProxyOfAThrowableIsMasked() {
        log.error("failed", new IllegalStateException("no mail to " + MAIL, new Exception(MAIL)));

        ThrowableProxy proxy = lines.events.get(0).getThrownProxy();
        assertThat(proxy.getName()).isEqualTo("java.lang.IllegalStateException");
        assertThat(proxy.getExtendedStackTraceAsString())
                .contains("no mail to [EMAIL]")
                .doesNotContain(MAIL);
    }

    @Test
    void aCircularThrowableEnds() {
        Exception one = new Exception("one " + MAIL);
        Exception two = new Exception("two " + MAIL, one);
        one.initCause(two);
        two.addSuppressed(one);
        log.error("failed", one);

        assertThat(lines.all())
                .contains("one [EMAIL]", "two [EMAIL]", "CIRCULAR")
                .doesNotContain(MAIL);
    }

    @Test
    void aThrowableWithATextOfItsOwnIsMasked() {
        log.error("failed", new Exception("plain") {
            @Override
            @SuppressWarnings("OverrideThrowableToString") // Drivers do it.
            public String toString() {
                return "own text with " + MAIL;
            }
        });

        assertThat(lines.all()).contains("own text with [EMAIL]").doesNotContain(MAIL);
    }

    @Test
    void aThrowableThatCannotSayItsMessageIsLoggedAllTheSame() {
        log.error("failed", new Exception("plain") {
            @Override
            public String getMessage() {
                throw new IllegalStateException(MAIL);
            }
        });
        StringWriter text = new StringWriter();
        lines.events.get(0).getThrown().printStackTrace(new PrintWriter(text));

        assertThat(lines.all()).contains("failed", Masked.FAILED).doesNotContain(MAIL);
        assertThat(text.toString()).contains("MaskedThrownTest").doesNotContain(MAIL);
    }
}
