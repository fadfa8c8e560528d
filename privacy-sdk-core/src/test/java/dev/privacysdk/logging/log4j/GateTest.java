package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Masker;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.AppenderControl;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.core.filter.CompositeFilter;
import org.apache.logging.log4j.core.filter.ThresholdFilter;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No event passes to an appender unmasked, and what stands at the gate is missed when it is gone. */
class GateTest {
    private static final String MAIL = "taro@example.com";
    private static final String NAME = "Tarosecret";

    private final LoggerContext context = Contexts.plain();
    private final Logger log = context.getLogger("shop.orders.Checkout");

    record Customer(@PersonName String name) {}

    @AfterEach
    void stop() {
        context.stop();
    }

    private LoggerConfig root() {
        return context.getConfiguration().getRootLogger();
    }

    private static void masked(Lines lines) {
        assertThat(lines.written).isNotEmpty();
        assertThat(lines.all()).contains("[EMAIL]").doesNotContain(MAIL, NAME);
    }

    /** It is made elsewhere, and comes by a logger configuration that nobody has seen. */
    @Test
    void whatComesFromALoggerConfigurationThatIsNotGuardedIsMaskedAboveIt() {
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        Lines lines = Contexts.lines(context);
        LoggerConfig unseen = new LoggerConfig("unseen", Level.INFO, true);
        Contexts.bare(unseen);
        unseen.setParent(root());
        unseen.log("unseen", "fqcn", null, Level.INFO, new SimpleMessage(MAIL), new Exception(MAIL));

        masked(lines);
        assertThat(lines.written).hasSize(1);
        assertThat(masking.complete()).isTrue();
    }

    @Test
    void aFilterThatAcceptsEverythingComesAfterTheMasker() {
        Filter accepting = ThresholdFilter.createFilter(Level.ALL, Filter.Result.ACCEPT, Filter.Result.ACCEPT);
        root().addFilter(accepting);
        root().addFilter(ThresholdFilter.createFilter(Level.ALL, Filter.Result.NEUTRAL, Filter.Result.NEUTRAL));
        Lines lines = Contexts.lines(context);
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        root().log(Log4jLogEvent.newBuilder()
                .setLoggerName("direct")
                .setLevel(Level.INFO)
                .setMessage(new SimpleMessage(MAIL))
                .build());

        masked(lines);
        root().removeFilter(accepting);
        assertThat(((CompositeFilter) root().getFilter()).getFiltersArray()).hasSize(2);
        assertThat(masking.complete()).isTrue();
    }

    @Test
    void filtersOfTheApplicationStillDecide() {
        Lines lines = Contexts.lines(context);
        root().addFilter(ThresholdFilter.createFilter(Level.ERROR, Filter.Result.NEUTRAL, Filter.Result.DENY));
        Log4jMasking.install(context, Masker.standard());
        log.info("no");
        log.error("yes");

        assertThat(lines.written).singleElement().asString().contains("yes");
    }

    /** The twins: what holds the masking is taken away, piece by piece, and each is missed. */
    @Test
    void whatWasTakenOffIsReportedAndComesBack() {
        Lines lines = Contexts.lines(context);
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        List<Runnable> thefts = List.of(
                () -> Contexts.bare(root()),
                () -> root().removeFilter(root().getFilter()),
                () -> Contexts.bare(context.getConfiguration().getLoggerConfig("shop.orders.Checkout")));
        for (Runnable theft : thefts) {
            theft.run();
            assertThat(masking.complete()).isFalse();
            context.updateLoggers();
            assertThat(masking.complete()).isTrue();
        }
        log.info(MAIL);
        masked(lines);

        Contexts.bare(root());
        log.info(MAIL);
        assertThat(lines.all()).contains(MAIL);
    }

    @Test
    void aFilterPutInFrontIsReported() {
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        Filter gate = root().getFilter();
        root().removeFilter(gate);
        root().addFilter(new AbstractFilter(Filter.Result.ACCEPT, Filter.Result.ACCEPT) {});
        root().addFilter(gate);

        assertThat(masking.complete()).isFalse();
        masking.use(Masker.standard());
        assertThat(masking.complete()).isTrue();
        assertThat(((CompositeFilter) root().getFilter()).getFiltersArray()).hasSize(2);
    }

    @Test
    void theLevelOfAnAppenderStays() {
        Lines lines = Lines.started("errors");
        root().addAppender(lines, Level.ERROR, null);
        Log4jMasking.install(context, Masker.standard());
        log.info(MAIL);
        log.error(MAIL);

        assertThat(lines.written).hasSize(1);
        masked(lines);
    }

    @Test
    void anAppenderBehindAnAppenderGetsTheSameEvent() {
        Lines behind = Lines.started("behind");
        AppenderControl control = new AppenderControl(behind, null, null);
        Log4jMasking.install(context, Masker.standard());
        Contexts.added(
                root(), new org.apache.logging.log4j.core.appender.AbstractAppender("front", null, null, false, null) {
                    {
                        start();
                    }

                    @Override
                    public void append(LogEvent event) {
                        control.callAppender(event);
                    }
                });
        log.info("{}", new Customer(NAME));

        assertThat(behind.all()).contains("[REDACTED]").doesNotContain(NAME);
    }
}
