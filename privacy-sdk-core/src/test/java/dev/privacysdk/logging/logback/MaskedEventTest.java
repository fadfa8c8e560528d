package dev.privacysdk.logging.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEventVO;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MarkerFactory;

class MaskedEventTest {
    private static final String MAIL = "taro@example.com";
    private static final String NAME = "Tarosecret";

    private final LoggerContext context = new LoggerContext();
    private final Lines lines;
    private final Logger log;

    record Customer(@PersonName String name, String tier) {}

    private static final class Failing {
        @Override
        public String toString() {
            throw new IllegalStateException(NAME);
        }
    }

    MaskedEventTest() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        lines = Lines.started(context, "lines");
        log = context.getLogger("shop.Orders");
        context.getLogger("ROOT").addAppender(lines);
        LogbackMasking.install(context, Masker.standard());
    }

    @Test
    void theMessageIsMasked() {
        log.info("sent to " + MAIL);

        assertThat(lines.written).singleElement().asString().contains("sent to [EMAIL]");
        assertThat(lines.events.get(0).getMessage()).isEqualTo("sent to [EMAIL]");
    }

    @Test
    void parametersAreMaskedByTypeAndByShape() {
        log.info("customer {} wrote to {} {}", new Customer(NAME, "GOLD"), MAIL, 42);

        assertThat(lines.all()).contains("customer Customer[name=[REDACTED], tier=GOLD] wrote to [EMAIL] 42");
        assertThat(lines.events.get(0).getArgumentArray())
                .containsExactly("Customer[name=[REDACTED], tier=GOLD]", "[EMAIL]", 42);
    }

    @Test
    void aValueSplitOverMessageAndParametersIsMasked() {
        log.info("sent to {}@{}", "taro", "example.com");

        assertThat(lines.all()).contains("sent to [EMAIL]");
    }

    @Test
    void keyValuesAreMaskedWithTheirKeys() {
        log.atInfo()
                .addKeyValue("customer", new Customer(NAME, "GOLD"))
                .addKeyValue("mail", MAIL)
                .addKeyValue(MAIL, 1)
                .log("fluent");

        assertThat(lines.all())
                .contains("customer=\"Customer[name=[REDACTED], tier=GOLD]\"", "mail=\"[EMAIL]\"", "[EMAIL]=\"1\"")
                .doesNotContain(MAIL, NAME);
    }

    @Test
    void theDiagnosticContextIsMasked() {
        context.getMDCAdapter().put("user", MAIL);
        context.getMDCAdapter().put("request", "7");
        log.info("hello");

        assertThat(lines.all()).contains("user=[EMAIL]", "request=7").doesNotContain(MAIL);
        assertThat(lines.events.get(0).getMDCPropertyMap()).isEqualTo(Map.of("user", "[EMAIL]", "request", "7"));
    }

    @Test
    void markersAreMasked() {
        log.info(MarkerFactory.getDetachedMarker("for " + MAIL), "marked");
        log.info(MarkerFactory.getDetachedMarker("AUDIT"), "marked");

        assertThat(lines.all()).contains("for [EMAIL]", "AUDIT").doesNotContain(MAIL);
    }

    @Test
    void theThreadNameIsMasked() throws InterruptedException {
        Thread thread = new Thread(() -> log.info("hello"), "for " + MAIL);
        thread.start();
        thread.join();

        assertThat(lines.all()).contains("[for [EMAIL]]").doesNotContain(MAIL);
    }

    @Test
    void messagesOfThrowablesAreMaskedAtEveryLevel() {
        Exception cause = new NumberFormatException("For input string: \"4111111111111111\"");
        Exception thrown = new IllegalStateException("no mail to " + MAIL, cause);
        thrown.addSuppressed(new IllegalArgumentException("nor to 090-1234-5678", new Exception("from 203.0.113.7")));
        log.error("failed", thrown);

        assertThat(lines.all())
                .contains("IllegalStateException: no mail to [EMAIL]")
                .contains("Suppressed: java.lang.IllegalArgumentException: nor to [PHONE]")
                .contains("Caused by: java.lang.Exception: from [IP]")
                .contains("Caused by: java.lang.NumberFormatException: For input string: \"[CARD]\"")
                .contains("MaskedEventTest.java:");
    }

    @Test
    void aCircularThrowableEnds() {
        Exception one = new Exception("one " + MAIL);
        Exception two = new Exception("two " + MAIL, one);
        one.initCause(two);
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
    void anEncoderThatInsistsOnARealThrowableGetsAMaskedOne() {
        log.error("failed", new IllegalStateException("to " + MAIL, new Exception("and " + MAIL)));

        Throwable shown = ((ThrowableProxy) lines.events.get(0).getThrowableProxy()).getThrowable();
        StringWriter text = new StringWriter();
        shown.printStackTrace(new java.io.PrintWriter(text));
        assertThat(text.toString())
                .contains("java.lang.IllegalStateException: to [EMAIL]", "Caused by: java.lang.Exception: and [EMAIL]")
                .contains("at dev.privacysdk.logging.logback.MaskedEventTest")
                .doesNotContain(MAIL);
    }

    @Test
    void whatIsSentOverTheNetworkIsMasked() throws Exception {
        context.getMDCAdapter().put("user", MAIL);
        log.error("to {} " + MAIL, new Customer(NAME, "GOLD"), new Exception(MAIL));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(LoggingEventVO.build(lines.events.get(0)));
        }

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
                .contains("[EMAIL]")
                .doesNotContain(MAIL, NAME);
    }

    @Test
    void whatChangesAfterTheCallIsLoggedAsItWas() {
        List<Object> changing = new ArrayList<>(List.of("before"));
        log.info("list {}", changing);
        ILoggingEvent event = lines.events.get(0);
        event.prepareForDeferredProcessing();
        changing.set(0, "after");

        assertThat(event.getFormattedMessage()).isEqualTo("list [before]");
    }

    @Test
    void whatFailsIsReplacedAndReachesNeitherTheApplicationNorStandardError() {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            log.info("value {} and {}", new Failing(), "more");
        } finally {
            System.setErr(before);
        }

        assertThat(lines.all()).contains("value [MASKING-FAILED] and more");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(context.getStatusManager().getCopyOfStatusList()).noneMatch(status -> status.getLevel() > 0);
    }

    @Test
    void withoutTheMaskerEverythingLeaks() {
        LoggerContext plain = new LoggerContext();
        plain.setMDCAdapter(new LogbackMDCAdapter());
        Lines raw = Lines.started(plain, "lines");
        plain.getLogger("ROOT").addAppender(raw);
        plain.getMDCAdapter().put("user", MAIL);
        plain.getLogger("shop").error("hello {}", new Customer(NAME, "GOLD"), new Exception("to " + MAIL));

        assertThat(raw.all()).contains("user=" + MAIL, "name=" + NAME, "Exception: to " + MAIL);
    }
}
