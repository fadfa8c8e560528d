package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Masker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Log4jMaskingTest {
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

    @Test
    void appendersThatWereThereAreMasked() {
        Lines lines = Contexts.lines(context);
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        log.info(MAIL);

        masked(lines);
        assertThat(lines.written).hasSize(1);
        assertThat(masking.complete()).isTrue();
        assertThat(Log4jMasking.in(context)).containsSame(masking);
    }

    @Test
    void appendersStayAsTheyAre() {
        Lines lines = Contexts.lines(context);
        Log4jMasking.install(context, Masker.standard());

        assertThat(root().getAppenders()).containsEntry("lines", lines);
        root().removeAppender("lines");
        assertThat(root().getAppenders()).isEmpty();
    }

    @Test
    void anAppenderAddedLaterIsMaskedFromItsFirstEvent() {
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        Lines toRoot = Contexts.lines(context);
        log.info(MAIL);
        masked(toRoot);

        Lines toLogger = Lines.started("of the logger");
        log.addAppender(toLogger);
        log.info(MAIL);
        masked(toLogger);

        Lines toConfiguration = Lines.started("of the configuration");
        context.getConfiguration().addLoggerAppender(context.getLogger("store"), toConfiguration);
        context.getLogger("store.child").info(MAIL);
        masked(toConfiguration);
        assertThat(masking.complete()).isTrue();
    }

    @Test
    void aLoggerConfigurationAddedLaterIsMasked() {
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        Lines below = Contexts.lines(context);
        for (boolean additive : new boolean[] {true, false}) {
            LoggerConfig plain = new LoggerConfig("own" + additive, Level.INFO, additive);
            Lines lines = Contexts.added(plain, Lines.started("own"));
            context.getConfiguration().addLogger(plain.getName(), plain);
            context.updateLoggers();
            context.getLogger(plain.getName() + ".child").info(MAIL);
            masked(lines);
        }

        assertThat(below.written).hasSize(1);
        masked(below);
        assertThat(masking.complete()).isTrue();
    }

    @Test
    void everyWayToLogIsMasked() {
        Log4jMasking.install(context, Masker.standard());
        LogEvent made = Log4jLogEvent.newBuilder()
                .setLoggerName(log.getName())
                .setLevel(Level.INFO)
                .setMessage(new SimpleMessage(MAIL))
                .setThrown(new Exception(MAIL))
                .build();
        List<Runnable> ways = List.of(
                () -> log.info("{}", MAIL),
                () -> log.info("{} {} {}", MAIL, 1, 2),
                () -> log.info("{}", () -> MAIL),
                () -> log.info(() -> MAIL),
                () -> log.printf(Level.INFO, "%s", MAIL),
                () -> log.atInfo().withThrowable(new Exception(MAIL)).log("{}", MAIL),
                () -> log.atWarn().withLocation().log((CharSequence) MAIL),
                () -> log.logIfEnabled(Logger.class.getName(), Level.INFO, null, MAIL),
                () -> log.warn(MAIL, new Exception(MAIL)),
                () -> log.get().log(made),
                () -> log.get().log("name", "fqcn", null, Level.INFO, new SimpleMessage(MAIL), null),
                () -> root().log(made));
        for (Runnable way : ways) {
            Lines lines = Contexts.lines(context);
            way.run();
            masked(lines);
            assertThat(lines.written).hasSize(1);
            root().removeAppender("lines");
        }
    }

    @Test
    void aNewConfigurationIsMaskedFromItsFirstEvent() {
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        for (int i = 0; i < 3; i++) {
            context.reconfigure(Contexts.read(context, Contexts.PLAIN));
            Lines lines = Contexts.lines(context);
            log.info(MAIL);
            masked(lines);
            assertThat(masking.complete()).isTrue();
        }
    }

    /** Before the context has it, so that there is no moment in which it is in use and open. */
    @Test
    void aConfigurationIsGuardedAtItsBirth() {
        Log4jMasking.install(context, Masker.standard());
        var next = Contexts.read(
                context, Contexts.configuration("", "<Logger name='a' level='debug'/><Root level='info'/>"));
        next.initialize();

        assertThat(next.getLoggers().values()).hasSize(2).allMatch(Gate::guards);
    }

    @Test
    void aStopAndAStartAreSurvived() {
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        context.stop();
        assertThat(masking.complete()).isTrue();
        Contexts.started(context, Contexts.PLAIN);
        Lines lines = Contexts.lines(context);
        context.getLogger("shop").info(MAIL);

        masked(lines);
        assertThat(masking.complete()).isTrue();
        assertThat(Log4jMasking.install(context, Masker.standard())).isSameAs(masking);
    }

    @Test
    void aSecondContextIsMaskedWithoutBeingTold() {
        Log4jMasking.install(context, Masker.standard());
        LoggerContext second = Contexts.plain();
        Lines lines = Contexts.lines(second);
        second.getLogger("shop").info(MAIL);

        masked(lines);
        assertThat(Log4jMasking.in(second).orElseThrow().complete()).isTrue();
        second.stop();
    }

    @Test
    void anotherMaskerIsUsedFromTheNextEventOn() {
        Lines lines = Contexts.lines(context);
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        Masker other = Masker.standard();
        masking.use(other);
        log.info("{} {}", MAIL, new Customer(NAME));

        masked(lines);
        assertThat(masking.complete()).isTrue();
    }

    @Test
    void installingTwiceIsInstallingOnce() {
        Lines lines = Contexts.lines(context);
        Log4jMasking first = Log4jMasking.install(context, Masker.standard());
        Log4jMasking second = Log4jMasking.install(context, Masker.standard());
        log.info(MAIL);

        assertThat(second).isSameAs(first);
        assertThat(lines.written).hasSize(1);
        assertThat(root().getFilter()).isInstanceOf(Gate.class);
    }

    @Test
    void whileAppendersComeAndGoNothingIsLostOrShown() throws InterruptedException {
        Lines steady = Contexts.lines(context);
        Log4jMasking.install(context, Masker.standard());
        List<Lines> added = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int thread = 0; thread < 4; thread++) {
            threads.execute(() -> {
                for (int i = 0; i < 500; i++) {
                    log.info("to {}", MAIL);
                }
            });
        }
        for (int i = 0; i < 50; i++) {
            Lines lines = Lines.started("n" + i);
            added.add(lines);
            context.getLogger("other" + i).addAppender(lines);
            context.getLogger("other" + i).info(MAIL);
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(steady.written).hasSize(2000);
        masked(steady);
        added.forEach(Log4jMaskingTest::masked);
    }
}
