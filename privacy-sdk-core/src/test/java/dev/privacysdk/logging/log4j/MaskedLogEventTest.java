package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.status.StatusData;
import org.apache.logging.log4j.status.StatusLogger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("UnnecessaryStringBuilder") // A builder is a value of its own to a logger.
class MaskedLogEventTest {
    private static final String MAIL = "taro@example.com";
    private static final String NAME = "Tarosecret";

    private final LoggerContext context = Contexts.plain();
    private final Lines lines = Contexts.lines(context);
    private final Logger log = context.getLogger("shop.Orders");

    record Customer(@PersonName String name, String tier) {}

    record Order(Customer customer, int items) {}

    static final class Node {
        @PersonName
        final String name = NAME;

        Node next = this;

        @Override
        public String toString() {
            return name + next;
        }
    }

    MaskedLogEventTest() {
        Log4jMasking.install(context, Masker.standard());
    }

    @AfterEach
    void leave() {
        ThreadContext.clearAll();
        context.stop();
    }

    static Stream<Object> shapes() {
        Customer customer = new Customer(NAME, "GOLD");
        Map<Object, Object> keyed = new HashMap<>(Map.of(customer, 1));
        EnumMap<TimeUnit, Object> byUnit = new EnumMap<>(Map.of(TimeUnit.DAYS, customer));
        return Stream.of(
                customer,
                new Order(customer, 3),
                List.of(new Order(customer, 3)),
                keyed,
                byUnit,
                Map.of("who", List.of(Optional.of(customer))),
                Optional.of(customer),
                new Object[] {new Object[] {customer}},
                (Supplier<Object>) () -> customer,
                List.of(customer).iterator(),
                new Node(),
                MAIL,
                Map.of(MAIL, MAIL),
                Optional.of(MAIL),
                new StringBuilder(MAIL),
                new NumberFormatException("For input string: \"" + MAIL + "\""));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noShapeComesOutAsAParameter(Object shape) {
        log.info("shape {} of {}", shape, 7);

        hidden();
        assertThat(lines.all()).contains("shape ", " of 7");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noShapeComesOutAsTheMessageItself(Object shape) {
        log.info(shape);

        hidden();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noShapeComesOutByAnyKindOfMessage(Object shape) {
        for (org.apache.logging.log4j.message.Message message : Messages.around(shape)) {
            log.info(message);
        }

        hidden();
    }

    /** In the line, and in what layouts may ask the event for. */
    private void hidden() {
        assertThat(lines.written).isNotEmpty();
        assertThat(lines.all()).doesNotContain(NAME, MAIL);
        for (LogEvent event : lines.events) {
            assertThat(Messages.said(event.getMessage())).doesNotContain(NAME, MAIL);
        }
    }

    @Test
    @SuppressWarnings("deprecation") // Layouts may ask for the format still.
    void theMessageIsMasked() {
        log.info("sent to " + MAIL);

        assertThat(lines.written).singleElement().asString().contains("sent to [EMAIL]");
        assertThat(lines.events.get(0).getMessage().getFormat()).isEqualTo("sent to [EMAIL]");
    }

    @Test
    void parametersAreMaskedByTypeAndByShape() {
        log.info("customer {} wrote to {} {}", new Customer(NAME, "GOLD"), MAIL, 42);

        assertThat(lines.all()).contains("customer Customer[name=[REDACTED], tier=GOLD] wrote to [EMAIL] 42");
        assertThat(lines.events.get(0).getMessage().getParameters())
                .containsExactly("Customer[name=[REDACTED], tier=GOLD]", "[EMAIL]", 42);
    }

    @Test
    void aValueSplitOverMessageAndParametersIsMasked() {
        log.info("sent to {}@{}", "taro", "example.com");

        assertThat(lines.all()).contains("sent to [EMAIL]");
    }

    @Test
    void theDiagnosticContextIsMasked() {
        ThreadContext.put("user", MAIL);
        ThreadContext.put("request", "7");
        ThreadContext.push("for " + MAIL);
        log.info("hello");

        assertThat(lines.all())
                .contains("{request=7, user=[EMAIL]}", "[for [EMAIL]]")
                .doesNotContain(MAIL);
        assertThat(lines.events.get(0).getContextData().toMap()).isEqualTo(Map.of("user", "[EMAIL]", "request", "7"));
    }

    @Test
    void markersAreMaskedWithTheirParents() {
        Marker parent = MarkerManager.getMarker("from " + MAIL);
        log.info(MarkerManager.getMarker("for " + MAIL).addParents(parent, MarkerManager.getMarker("AUDIT")), "marked");
        log.info(MarkerManager.getMarker("AUDIT"), "marked");

        assertThat(lines.all()).contains("for [EMAIL]", "from [EMAIL]", "AUDIT").doesNotContain(MAIL);
        assertThat(lines.events.get(1).getMarker()).isSameAs(MarkerManager.getMarker("AUDIT"));
    }

    @Test
    void theNamesOfThreadAndLoggerAreMasked() throws InterruptedException {
        Thread thread = new Thread(() -> context.getLogger("of." + MAIL).info("hello"), "for " + MAIL);
        thread.start();
        thread.join();

        assertThat(lines.all()).contains("[for [EMAIL]]").doesNotContain(MAIL);
    }

    @Test
    void whatIsSentOverTheNetworkIsMasked() throws Exception {
        ThreadContext.put("user", MAIL);
        Lines raw = lines;
        log.error("to {} " + MAIL, new Customer(NAME, "GOLD"), new Exception(MAIL));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(raw.events.get(0));
            out.writeObject(new MaskedLogEvent(raw.events.get(0), Masker.standard()));
        }

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
                .contains("[EMAIL]")
                .doesNotContain(MAIL, NAME);
    }

    @Test
    void whatChangesAfterTheCallIsLoggedAsItWas() {
        List<Object> changing = new ArrayList<>(List.of("before"));
        log.info("list {}", changing);
        changing.set(0, "after");

        assertThat(lines.events.get(0).getMessage().getFormattedMessage()).isEqualTo("list [before]");
    }

    @Test
    void lookupsInWhatIsLoggedAreText() {
        ThreadContext.put("user", "Hanako");
        log.info("${ctx:user} ${java:version} ${jndi:ldap://192.0.2.1/a} {}", "${ctx:user}");

        assertThat(lines.events.get(0).getMessage().getFormattedMessage())
                .startsWith("${ctx:user} ${java:version} ${jndi:ldap://")
                .endsWith(" ${ctx:user}");
    }

    @Test
    void whatFailsIsReplacedAndReachesNeitherTheApplicationNorStandardErrorNorTheStatus() {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<StatusData> said = new ArrayList<>();
        StatusListenerOf listener = new StatusListenerOf(said);
        StatusLogger.getLogger().registerListener(listener);
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            for (Object failing : Messages.failing(NAME)) {
                log.info("value {} and {}", failing, "more");
                log.info(failing);
                Messages.around(failing).forEach(log::info);
            }
            log.info("too {} {}", "few");
            log.info("too {}", "many", "values");
        } finally {
            System.setErr(before);
            StatusLogger.getLogger().removeListener(listener);
        }

        assertThat(lines.all())
                .contains("value [MASKING-FAILED] and more", "too few {}", "too many")
                .doesNotContain(NAME);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void tracesOfMethodsAreMasked() {
        org.apache.logging.log4j.core.Logger traced = context.getLogger("shop.Traced");
        traced.setLevel(org.apache.logging.log4j.Level.ALL);
        traced.traceEntry("with {}", new Customer(NAME, "GOLD"));
        traced.traceExit(new Customer(NAME, "GOLD"));
        traced.traceExit(traced.traceEntry(), new Customer(NAME, "GOLD"));

        hidden();
        assertThat(lines.all()).contains("Enter with Customer[name=[REDACTED], tier=GOLD]");
    }

    @Test
    void withoutTheMaskerEverythingLeaks() {
        Contexts.bare(context.getConfiguration().getRootLogger());
        ThreadContext.put("user", MAIL);
        log.error("hello {}", new Customer(NAME, "GOLD"), new Exception("to " + MAIL));

        assertThat(lines.all()).contains("user=" + MAIL, "name=" + NAME, "Exception: to " + MAIL);
    }
}
