package dev.privacysdk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class Slf4jAuditSinkTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("dev.privacysdk.audit");

    @BeforeEach
    void aLogAsItIsConfiguredByDefault() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d %level %logger - %msg%n");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        logger.addAppender(appender);
    }

    @Test
    void oneEventIsOneLineWhateverStandsInIt() {
        Slf4jAuditSink sink = new Slf4jAuditSink(logger);

        sink.record(AuditFixtures.taken("a\n2026 INFO forged", List.of("k1:\u2028\u0085"), "\r\n{} %n ${x}"));
        sink.record(AuditFixtures.taken("b"));

        assertThat(text().split("\\R")).hasSize(2).allMatch(line -> line.contains("\"type\":\"decision-taken\""));
    }

    @Test
    void theControlALogLineAsMostPeopleWriteItIsForged() {
        logger.info("decision {}", "a\n2026 INFO forged");

        assertThat(text().split("\\R")).hasSize(2);
    }

    @Test
    void aLoggerThatIsOffLosesNothingSilently() {
        logger.setLevel(Level.WARN);

        assertThatThrownBy(() -> new Slf4jAuditSink(logger).record(AuditFixtures.taken("a")))
                .isInstanceOf(AuditUnavailable.class)
                .hasMessageContaining("set it to INFO");
        assertThat(text()).isEmpty();
    }

    @Test
    void withoutALoggerItWritesToItsOwn() {
        Logger own = (Logger) LoggerFactory.getLogger("dev.privacysdk.audit");
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        kept.start();
        own.addAppender(kept);
        try {
            new Slf4jAuditSink().record(AuditFixtures.taken("a"));
        } finally {
            own.detachAppender(kept);
        }

        assertThat(kept.list).hasSize(1);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
