package dev.privacysdk.logging.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.spi.FilterReply;
import dev.privacysdk.masking.Masker;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;

class LogbackMaskingTest {
    private static final String MAIL = "taro@example.com";
    private static final String XML = """
            <configuration>
              <appender name="xml" class="dev.privacysdk.logging.logback.Lines"/>
              <logger name="apart" level="debug" additivity="false"><appender-ref ref="xml"/></logger>
              <root level="info"><appender-ref ref="xml"/></root>
            </configuration>
            """;

    private final LoggerContext context = context();
    private final Logger root = context.getLogger("ROOT");
    private final Logger log = context.getLogger("shop.orders.Checkout$Step");

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
        return context;
    }

    private static Lines attached(Logger logger, String name) {
        Lines lines = Lines.started(logger.getLoggerContext(), name);
        logger.addAppender(lines);
        return lines;
    }

    private static void masked(Lines lines) {
        assertThat(lines.written).isNotEmpty();
        assertThat(lines.all()).contains("[EMAIL]").doesNotContain(MAIL);
    }

    @Test
    void appendersThatWereThereAreMasked() {
        Lines lines = attached(root, "a");
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        log.info(MAIL);

        masked(lines);
        assertThat(masking.complete()).isTrue();
    }

    @Test
    void anAppenderAddedLaterIsMaskedFromItsFirstEvent() {
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        for (String name : List.of("ROOT", "shop", "shop.orders.Checkout", "shop.orders.Checkout$Step")) {
            Lines lines = attached(context.getLogger(name), name);
            assertThat(masking.complete()).isFalse();
            log.info(MAIL);
            masked(lines);
            assertThat(masking.complete()).isTrue();
        }
    }

    @Test
    void aLoggerThatHandsNothingOnIsMasked() {
        LogbackMasking.install(context, Masker.standard());
        Logger apart = context.getLogger("apart");
        apart.setAdditive(false);
        Lines lines = attached(apart, "a");
        context.getLogger("apart.child").atInfo().log(MAIL);

        masked(lines);
    }

    @Test
    void everyWayToLogIsMasked() {
        LogbackMasking.install(context, Masker.standard());
        List<Runnable> ways = List.of(
                () -> log.info("{}", MAIL),
                () -> log.info("{} {}", MAIL, 1),
                () -> log.info("{} {} {}", MAIL, 1, 2),
                () -> log.atWarn().addArgument(MAIL).log("{}"),
                () -> log.log(null, Logger.FQCN, Level.INFO_INT / 1000, MAIL, null, null),
                () -> log.warn(MAIL, new Exception(MAIL)));
        for (Runnable way : ways) {
            Lines lines = attached(root, "a");
            way.run();
            masked(lines);
            root.detachAppender("a");
        }
    }

    @Test
    void aResetIsSurvived() {
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        for (int i = 0; i < 3; i++) {
            context.reset();
            Lines lines = attached(root, "a");
            log.info(MAIL);
            masked(lines);
            assertThat(masking.complete()).isTrue();
        }
    }

    /** This is how Spring Boot begins anew. */
    @Test
    void aStopFollowedByAResetIsSurvived() {
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        for (int i = 0; i < 3; i++) {
            context.stop();
            context.reset();
            context.start();
            Lines lines = attached(root, "a");
            log.info(MAIL);
            masked(lines);
            assertThat(masking.complete()).isTrue();
            assertThat(LogbackMasking.in(context)).containsSame(masking);
        }
    }

    @Test
    void aConfigurationReadAnewIsMasked() throws JoranException {
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        for (int i = 0; i < 2; i++) {
            context.reset();
            configure();
            log.info(MAIL);
            context.getLogger("apart.x").debug(MAIL);

            Appender<ILoggingEvent> found = root.getAppender("xml");
            Lines lines = (Lines) LogbackMasking.unwrapped(found);
            assertThat(lines.written).hasSize(2);
            masked(lines);
            assertThat(masking.complete()).isTrue();
        }
    }

    private void configure() throws JoranException {
        JoranConfigurator joran = new JoranConfigurator();
        joran.setContext(context);
        joran.doConfigure(new ByteArrayInputStream(XML.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatHangsBehindAnAsynchronousAppenderIsMasked() {
        AsyncAppender async = new AsyncAppender();
        async.setContext(context);
        async.setName("async");
        Lines lines = Lines.started(context, "behind");
        async.addAppender(lines);
        async.start();
        root.addAppender(async);
        LogbackMasking.install(context, Masker.standard());
        log.info("{} {}", MAIL, URI.create("x:y"), new Exception(MAIL));
        root.detachAndStopAllAppenders();

        masked(lines);
    }

    @Test
    void aFilterThatAcceptsEverythingComesAfterTheMasker() {
        TurboFilter accepting = new TurboFilter() {
            @Override
            public FilterReply decide(Marker m, Logger l, Level v, String f, Object[] p, Throwable t) {
                return FilterReply.ACCEPT;
            }
        };
        context.addTurboFilter(accepting);
        LogbackMasking.install(context, Masker.standard());
        Lines lines = attached(root, "a");
        log.trace(MAIL);

        masked(lines);
    }

    @Test
    void installingTwiceIsInstallingOnce() {
        Lines lines = attached(root, "a");
        LogbackMasking first = LogbackMasking.install(context, Masker.standard());
        LogbackMasking second = LogbackMasking.install(context, Masker.standard());
        log.info(MAIL);

        assertThat(second).isSameAs(first);
        assertThat(lines.written).hasSize(1);
        assertThat(context.getTurboFilterList()).hasSize(1);
    }

    @Test
    void theOrderOfAppendersStays() {
        List<String> names = List.of("a", "b", "c");
        names.forEach(name -> attached(root, name));
        LogbackMasking.install(context, Masker.standard());
        List<String> found = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(each -> found.add(each.getName()));

        assertThat(found).isEqualTo(names);
        assertThat(root.detachAppender("b")).isTrue();
    }

    @Test
    void whileAppendersComeAndGoNothingIsLostOrShown() throws InterruptedException {
        Lines steady = attached(root, "steady");
        LogbackMasking.install(context, Masker.standard());
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
            Lines lines = Lines.started(context, "n" + i);
            added.add(lines);
            context.getLogger("other" + i).addAppender(lines);
            context.getLogger("other" + i).info(MAIL);
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(steady.written).hasSize(2050);
        masked(steady);
        added.forEach(LogbackMaskingTest::masked);
    }

    @Test
    void theConfiguratorPutsTheMaskerFirstAndLeavesTheConfigurationToOthers() throws JoranException {
        assertThat(new MaskingConfigurator().configure(context))
                .isEqualTo(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY);
        configure();
        log.info(MAIL);

        masked((Lines) LogbackMasking.unwrapped(root.getAppender("xml")));
    }

    /** The twin: wraps what is there once, as tools do that read the configuration. */
    @Test
    void wrappingOnceLeaksAfterAReset() {
        Lines before = attached(root, "before");
        LogbackMasking.install(context, Masker.standard());
        context.getTurboFilterList().clear();
        context.getCopyOfListenerList().forEach(context::removeListener);
        context.reset();
        Lines after = attached(root, "after");
        log.info(MAIL);

        assertThat(before.written).isEmpty();
        assertThat(after.all()).contains(MAIL);
    }
}
