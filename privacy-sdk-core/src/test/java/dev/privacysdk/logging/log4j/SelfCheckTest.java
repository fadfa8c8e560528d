package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.AbstractStringLayout;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    private static final String PLANTED = "self.check@canary.example.com";

    private final LoggerContext context = Contexts.plain();
    private final Configuration configuration = context.getConfiguration();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        context.stop();
    }

    private Appender stream(String name, Layout<?> layout) {
        Appender appender = OutputStreamAppender.newBuilder()
                .setName(name)
                .setLayout(layout)
                .setTarget(out)
                .build();
        appender.start();
        configuration.addAppender(appender);
        return Contexts.added(configuration.getRootLogger(), appender);
    }

    private static Layout<?> pattern(String pattern, Charset charset) {
        return PatternLayout.newBuilder()
                .withPattern(pattern)
                .withCharset(charset)
                .build();
    }

    private static Layout<?> pattern(String pattern) {
        return pattern(pattern, StandardCharsets.UTF_8);
    }

    private SelfCheck checked() {
        return Log4jMasking.install(context, Masker.standard()).selfCheck();
    }

    @Test
    void whatLayoutsWriteIsSeen() {
        stream("console", pattern("%m %X %marker [%t]%n%ex", StandardCharsets.UTF_16));
        stream(
                "json",
                JsonTemplateLayout.newBuilder().setConfiguration(configuration).build());
        SelfCheck check = checked();

        assertThat(check.answers())
                .containsExactlyInAnyOrder(new SelfCheck.Proved("console"), new SelfCheck.Proved("json"));
        assertThat(check.passed()).isTrue();
    }

    @Test
    void nothingOfItIsInAnyLog() {
        stream("console", pattern("%m%n"));
        checked();

        assertThat(out.size()).isZero();
    }

    @Test
    void whatHangsBelowAnAsynchronousAppenderIsSeen() {
        configuration
                .getRootLogger()
                .removeAppender(stream("file", pattern("%m%n")).getName());
        AsyncAppender async = AsyncAppender.newBuilder()
                .setName("async")
                .setConfiguration(configuration)
                .setAppenderRefs(new AppenderRef[] {AppenderRef.createAppenderRef("file", null, null)})
                .build();
        async.start();
        configuration.addAppender(async);
        Contexts.added(configuration.getRootLogger(), async);

        assertThat(checked().answers())
                .containsExactlyInAnyOrder(
                        new SelfCheck.Proved("file"),
                        new SelfCheck.Handed("async", "It has no layout that could be asked."));
    }

    /** A program that gives it to a logger need not tell the configuration. */
    @Test
    void anAppenderThatTheConfigurationDoesNotNameIsSeen() {
        Contexts.lines(context);

        assertThat(checked().answers()).containsExactly(new SelfCheck.Proved("lines"));
    }

    @Test
    void whatCannotBeSeenIsSaid() {
        stream("level", pattern("%level%n"));
        stream("failing", new Saying(event -> {
            throw new IllegalStateException(event.getMessage().getFormattedMessage());
        }));
        AbstractAppender own = new AbstractAppender("own", null, null, true, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                // It writes nothing.
            }
        };
        own.start();
        Contexts.added(configuration.getRootLogger(), own);
        SelfCheck check = checked();

        assertThat(check.answers())
                .containsExactlyInAnyOrder(
                        new SelfCheck.Handed("own", "It has no layout that could be asked."),
                        new SelfCheck.Handed("level", "Its layout did not write the canary's message."),
                        new SelfCheck.Handed("failing", "Its layout failed with java.lang.IllegalStateException."));
        assertThat(check.passed()).isTrue();
    }

    @Test
    void aLayoutThatKnowsTheValueByOtherMeansIsLeaking() {
        stream("plain", pattern("%m%n"));
        stream("knowing", new Saying(event -> event.getMessage().getFormattedMessage() + " of " + PLANTED));
        SelfCheck check = checked();

        assertThat(check.answers())
                .containsExactlyInAnyOrder(
                        new SelfCheck.Proved("plain"),
                        new SelfCheck.Leaking("knowing", "Its layout wrote the canary as it is."));
        assertThat(check.passed()).isFalse();
    }

    @Test
    void aLoggerConfigurationWithoutItsGateIsLeaking() {
        stream("plain", pattern("%m%n"));
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        Contexts.bare(configuration.getRootLogger());
        SelfCheck check = masking.selfCheck();

        assertThat(check.answers())
                .containsExactly(
                        new SelfCheck.Leaking("all", "A logger of this context hands on events that are not masked."));
        assertThat(check.passed()).isFalse();
    }

    /** The twin: a view that masks nothing is found by every layout, wherever it writes the canary. */
    @Test
    void aViewThatMasksNothingIsFound() {
        List<Appender> appenders = List.of(
                stream("message", pattern("%m")),
                stream("context", pattern("%X")),
                stream("marker", pattern("%marker")),
                stream("thread", pattern("%t")),
                stream("thrown", pattern("%ex")));
        SelfCheck check = new Canary(UnaryOperator.identity(), PLANTED).fly(appenders);

        assertThat(check.answers())
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer)
                        .isEqualTo(new SelfCheck.Leaking(answer.appender(), "Its layout wrote the canary as it is.")));
    }

    /** A layout that an application wrote. */
    private static final class Saying extends AbstractStringLayout {
        private final Function<LogEvent, String> words;

        Saying(Function<LogEvent, String> words) {
            super(StandardCharsets.UTF_8);
            this.words = words;
        }

        @Override
        public String toSerializable(LogEvent event) {
            return words.apply(event);
        }
    }
}
