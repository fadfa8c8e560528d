package dev.privacysdk.logging.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.joran.ReconfigureOnChangeTask;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.status.Status;
import dev.privacysdk.masking.Masker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Marker;

/** Whatever becomes of a context, masking stays in front of it, or says loudly that it does not. */
class MaskingStaysTest {
    private static final String MAIL = "taro@example.com";

    private final LoggerContext context = context();
    private final Logger root = context.getLogger("ROOT");
    private final Logger log = context.getLogger("shop.Orders");

    @TempDir
    Path directory;

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
        return context;
    }

    private Lines attached(String name) {
        Lines lines = Lines.started(context, name);
        root.addAppender(lines);
        return lines;
    }

    private static void masked(Lines lines) {
        assertThat(lines.all()).contains("[EMAIL]").doesNotContain(MAIL);
    }

    private List<Status> loud() {
        return context.getStatusManager().getCopyOfStatusList().stream()
                .filter(status -> status.getLevel() >= Status.WARN)
                .toList();
    }

    @Test
    void aFilterThatWasTakenAwayIsBackAtTheNextEvent() {
        Lines lines = attached("a");
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        context.getTurboFilterList().clear();
        assertThat(masking.complete()).isFalse();
        log.info(MAIL);
        Lines later = attached("later");
        log.info(MAIL);

        masked(lines);
        masked(later);
        assertThat(masking.complete()).isTrue();
        assertThat(loud())
                .singleElement()
                .satisfies(status -> assertThat(status.getMessage()).contains("is back"));
    }

    @Test
    void aFilterThatWasPutInFrontIsBehindAtTheNextEvent() {
        attached("a");
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        context.getTurboFilterList().add(0, new TurboFilter() {
            @Override
            public FilterReply decide(Marker m, Logger l, Level v, String f, Object[] p, Throwable t) {
                return FilterReply.ACCEPT;
            }
        });
        assertThat(masking.complete()).isFalse();
        log.info(MAIL);
        Lines later = attached("later");
        log.info(MAIL);

        masked(later);
        assertThat(masking.complete()).isTrue();
    }

    @Test
    void anAppenderThatCannotBeWrappedGetsNothingAndThatIsSaid() {
        Lines lines = attached("a");
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        Stubborn stubborn = new Stubborn();
        stubborn.setContext(context);
        stubborn.start();
        context.getLogger("apart").addAppender(stubborn);
        context.getLogger("apart").info(MAIL);
        log.info(MAIL);

        assertThat(stubborn.events).isZero();
        masked(lines);
        assertThat(masking.complete()).isFalse();
        assertThat(loud())
                .singleElement()
                .satisfies(status -> assertThat(status.getMessage())
                        .contains("[apart] cannot be masked")
                        .doesNotContain(MAIL));
    }

    private static final class Stubborn extends AppenderBase<ILoggingEvent> {
        private int events;

        @Override
        protected void append(ILoggingEvent event) {
            events++;
        }

        @Override
        public List<Filter<ILoggingEvent>> getCopyOfAttachedFiltersList() {
            throw new IllegalStateException("no list for " + MAIL);
        }
    }

    @Test
    void aFileThatIsReadAnewIsMasked() throws Exception {
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        Path file = directory.resolve("logback.xml");
        Files.writeString(file, xml("before"));
        JoranConfigurator joran = new JoranConfigurator();
        joran.setContext(context);
        joran.doConfigure(file.toFile());
        log.info(MAIL);
        masked(lines("before"));

        Files.writeString(file, xml("after"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        ReconfigureOnChangeTask scan = new ReconfigureOnChangeTask();
        scan.setContext(context);
        scan.setScheduledFuture(context.getCopyOfScheduledFutures().get(0));
        scan.run();
        log.info(MAIL);

        masked(lines("after"));
        assertThat(root.getAppender("before")).isNull();
        assertThat(masking.complete()).isTrue();
        assertThat(LogbackMasking.in(context)).containsSame(masking);
        context.stop();
    }

    private Lines lines(String name) {
        return (Lines) LogbackMasking.unwrapped(root.getAppender(name));
    }

    private static String xml(String name) {
        return """
                <configuration scan="true" scanPeriod="1 hour">
                  <appender name="%1$s" class="dev.privacysdk.logging.logback.Lines"/>
                  <root level="info"><appender-ref ref="%1$s"/></root>
                </configuration>
                """.formatted(name);
    }

    @Test
    void aSecondContextIsMaskedByItsOwnAndNotByTheFirst() {
        LogbackMasking.install(context, Masker.standard());
        LoggerContext second = context();
        Lines lines = Lines.started(second, "second");
        second.getLogger("ROOT").addAppender(lines);
        assertThat(LogbackMasking.in(second)).isEmpty();

        LogbackMasking own = LogbackMasking.install(second, Masker.standard());
        second.getLogger("x").info(MAIL);

        masked(lines);
        assertThat(own.complete()).isTrue();
        assertThat(LogbackMasking.in(context)).isPresent().get().isNotSameAs(own);
    }

    @Test
    void whatWasWrappedByAMaskingThatIsGoneIsWrappedAnew() {
        Lines lines = attached("a");
        LogbackMasking.install(context, Masker.standard());
        context.getTurboFilterList().clear();
        context.getCopyOfListenerList().forEach(context::removeListener);
        LogbackMasking second = LogbackMasking.install(context, Masker.standard());
        log.info(MAIL);
        log.info(MAIL);

        masked(lines);
        assertThat(lines.written).hasSize(2);
        assertThat(second.complete()).isTrue();
        assertThat(context.getTurboFilterList()).hasSize(1);
        assertThat(loud()).isEmpty();
    }

    @Test
    void anEventThatIsCleanReachesAppendersAsItIs() {
        Lines lines = attached("a");
        LogbackMasking.install(context, Masker.standard());
        log.info("order {} of {}", 7, "GOLD");
        log.info("order {} of {}", 7, MAIL);

        assertThat(lines.events.get(0)).isNotInstanceOf(MaskedEvent.class);
        assertThat(lines.events.get(1)).isInstanceOf(MaskedEvent.class);
    }

    /** An argument that has no place in the message is looked at by itself. */
    @Test
    void anArgumentBesideTheMessageIsMasked() {
        Lines lines = attached("a");
        LogbackMasking.install(context, Masker.standard());
        log.info("order", MAIL);
        log.info("order \\{}", MAIL);

        assertThat(lines.events)
                .allSatisfy(event -> assertThat(event.getArgumentArray()).containsExactly("[EMAIL]"));
    }

    @Test
    void oneEventIsOneLine() {
        Lines lines = attached("a");
        LogbackMasking.install(context, Masker.standard());
        log.info("ok\n2026-01-01 INFO forged");
        log.info("{}", "ok\r\nforged\u2028forged\u001B[31m\u202E");

        assertThat(lines.written.get(0)).contains("ok\\n2026-01-01 INFO forged");
        assertThat(lines.written.get(1)).contains("ok\\r\\nforged\\u2028forged\\u001B[31m\\u202E");
        assertThat(lines.written).allSatisfy(line -> assertThat(line.lines()).hasSize(1));
    }

    @Test
    void anAppenderWithAFilterGetsAViewThatMasksWhenAsked() {
        Lines lines = Lines.started(context, "filtered");
        lines.addFilter(new Filter<>() {
            @Override
            public FilterReply decide(ILoggingEvent event) {
                return event.getLevel() == Level.WARN ? FilterReply.NEUTRAL : FilterReply.DENY;
            }
        });
        root.addAppender(lines);
        LogbackMasking.install(context, Masker.standard());
        log.info("{}", new Object() {
            @Override
            public String toString() {
                throw new AssertionError("An event that goes nowhere was formatted.");
            }
        });
        log.warn(MAIL);

        masked(lines);
        assertThat(lines.written).hasSize(1);
    }
}
