package dev.privacysdk.logging.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.PrivacyKey;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.logstash.logback.argument.StructuredArguments;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.marker.Markers;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Events whose parts say more than their text does, say it later, fail, or log themselves. */
@SuppressWarnings({"deprecation", "UnnecessaryStringBuilder"}) // As applications log.
class HostileEventTest {
    private static final String MAIL = "taro@example.com";
    private static final String NAME = "Tarosecret";

    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("shop.Orders");
    private final Kept kept = new Kept();

    record Customer(@PersonName String name, String tier) {}

    /** Keeps the events for later, as appenders do that write in batches. */
    private static final class Kept extends AppenderBase<ILoggingEvent> {
        final List<ILoggingEvent> events = new ArrayList<>();
        boolean prepares;

        @Override
        protected void append(ILoggingEvent event) {
            if (prepares) {
                event.prepareForDeferredProcessing();
            }
            events.add(event);
        }

        /** All of it, as encoders that read fields, and such that read texts, write it now. */
        String written() {
            LogstashEncoder fields = new LogstashEncoder();
            JsonEncoder texts = new JsonEncoder();
            texts.setWithArguments(true);
            texts.setWithFormattedMessage(true);
            StringBuilder all = new StringBuilder();
            for (Encoder<ILoggingEvent> encoder : List.of(fields, texts)) {
                encoder.setContext(getContext());
                encoder.start();
                for (ILoggingEvent event : events) {
                    all.append(new String(encoder.encode(event), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        }
    }

    /** Throws what its signature does not say, as code of other languages does. */
    private static final class Sneaky {
        @Override
        public String toString() {
            throw HostileEventTest.<RuntimeException>undeclared(new IOException(MAIL));
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // This is how undeclared exceptions are thrown.
    private static <T extends Throwable> T undeclared(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Keeps what it logs with where nobody looks for it, so that it is asked for its text. */
    private static final class Talking {
        static final AtomicInteger CALLS = new AtomicInteger();
        static final LoggerContext CONTEXT = new LoggerContext();

        @Override
        public String toString() {
            CALLS.incrementAndGet();
            CONTEXT.getLogger("shop.Orders").info("asked for the text of {}", this);
            return "talking";
        }
    }

    HostileEventTest() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        kept.setContext(context);
        kept.start();
        context.getLogger("ROOT").addAppender(kept);
        LogbackMasking.install(context, Masker.standard());
    }

    @Test
    void aMarkerBehindAMarkerIsMasked() {
        Marker audit = MarkerFactory.getDetachedMarker("AUDIT");
        Marker between = MarkerFactory.getDetachedMarker("BETWEEN");
        audit.add(between);
        between.add(Markers.append("customer", new Customer(NAME, "GOLD")));
        log.info(audit, "hello");

        assertThat(kept.written()).contains("hello", "AUDIT").doesNotContain(NAME);
    }

    @Test
    void theCauseOfAThrowableThatIsAnArgumentIsMasked() {
        SQLException next = new SQLException("clean");
        next.setNextException(new SQLException("for " + MAIL));
        log.info(
                "hello",
                StructuredArguments.kv("one", new IllegalStateException("clean", new Exception("for " + MAIL))),
                StructuredArguments.kv("other", next));

        assertThat(kept.written()).contains("hello").doesNotContain(MAIL);
    }

    @Test
    void anUndeclaredExceptionReachesNobody() {
        log.info("value {} and {}", new Sneaky(), "more");
        log.atInfo().addKeyValue("k", new Sneaky()).log("pair");

        assertThat(kept.written())
                .contains("value [MASKING-FAILED] and more", "pair")
                .doesNotContain(MAIL);
    }

    @Test
    void whatChangesAfterwardsIsMaskedAsItIsWhenItIsWritten() {
        kept.prepares = true;
        StringBuilder text = new StringBuilder("x");
        List<Object> list = new ArrayList<>(List.of("x"));
        Marker marker = MarkerFactory.getDetachedMarker("AUDIT");
        log.atInfo()
                .addMarker(marker)
                .addArgument(text)
                .addArgument(list)
                .addKeyValue("list", list)
                .log("hello {} {}");
        text.append(' ').append(MAIL);
        list.add(new Customer(NAME, "GOLD"));
        marker.add(MarkerFactory.getDetachedMarker("for " + MAIL));

        assertThat(kept.written()).contains("hello x [x]").doesNotContain(MAIL, NAME);
    }

    @Test
    void anEventThatIsReadAfterItsScopeShowsNothingOfIt() {
        PurposeScope.of(TestPermits.of("newsletter").about(Subject.of("customer", "c-100042")))
                .run(() -> {
                    PurposeScope.handOut(new Customer("Ottoline Wadleigh", "GOLD"));
                    log.error("packed", new IllegalStateException("no parcel for Ottoline Wadleigh"));
                    log.info("for {}", new StringBuilder("Ottoline Wadleigh"));
                });

        assertThat(kept.events).hasSize(2);
        assertThat(kept.written()).contains("packed", "no parcel for").doesNotContain("Ottoline", "Wadleigh");
    }

    @Test
    void theNameOfAContextIsMasked() {
        context.setName("of " + MAIL);
        log.info("hello");

        assertThat(kept.events.get(0).getLoggerContextVO().getName()).isEqualTo("of [EMAIL]");
        assertThat(kept.written()).contains("hello").doesNotContain(MAIL);
    }

    @Test
    void anObjectThatLogsItselfComesToAnEnd() {
        Lines lines = Lines.started(Talking.CONTEXT, "lines");
        Talking.CONTEXT.setMDCAdapter(new LogbackMDCAdapter());
        Talking.CONTEXT.getLogger("ROOT").addAppender(lines);
        LogbackMasking.install(Talking.CONTEXT, Masker.standard());
        Talking.CONTEXT.getLogger("shop.Orders").info("value {}", new Talking());

        assertThat(lines.all()).contains("value talking");
        assertThat(Talking.CALLS).hasValueLessThan(1000);
    }

    @Test
    void aPolicySourceThatLogsOrFailsComesToAnEnd() {
        PolicySource real = PolicySource.classpath("dev/privacysdk/interception/readers.yml");
        AtomicInteger mode = new AtomicInteger();
        PolicySource talking = () -> {
            if (mode.get() == 1) {
                log.info("asked for the policy");
            } else if (mode.get() == 2) {
                throw new NoClassDefFoundError("gone");
            }
            return real.current();
        };
        PrivacyKey key = PrivacyKey.of("k", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        LogbackMasking.install(
                context,
                Masker.following(
                        talking,
                        Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC),
                        key,
                        Map.of(),
                        List.of()));
        mode.set(1);
        log.info("first to " + MAIL);
        mode.set(2);
        log.info("second to {}", new StringBuilder(MAIL));
        mode.set(0);

        assertThat(kept.written())
                .contains("first to [EMAIL]", "second to [EMAIL]")
                .doesNotContain(MAIL);
        assertThat(kept.events).hasSizeLessThan(1000);
    }
}
