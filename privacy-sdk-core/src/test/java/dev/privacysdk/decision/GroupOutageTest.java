package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Subject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A job that silently did nothing for want of the ledger would look like one that nobody consented to. */
class GroupOutageTest {
    private static final List<Subject> PEOPLE = List.of(GateWorld.ADA, Subject.of("customer", "bob"));

    private final GateWorld world = new GateWorld().withAda();
    private final Logger log = (Logger) LoggerFactory.getLogger(PurposeGate.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void close() {
        log.detachAppender(lines);
        world.close();
    }

    @Test
    void whoIsDeniedForWantOfTheLedgerIsCountedInTheLogAndNotNamed() {
        world.store.fault = () -> {
            throw new IllegalStateException("gone");
        };

        world.gate.decideAll(ProcessingKind.of(GateWorld.MARKETING), PEOPLE);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("marketing.direct: 2 of 2 people are denied because the ledger"))
                .noneMatch(line -> line.contains("ada-4711"));
    }

    @Test
    void whoSaidNoIsNotWarnedOf() {
        world.gate.decideAll(ProcessingKind.of(GateWorld.MARKETING), PEOPLE);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("did not answer"));
    }
}
