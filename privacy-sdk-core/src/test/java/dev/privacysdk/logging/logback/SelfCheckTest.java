package dev.privacysdk.logging.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import net.logstash.logback.encoder.LogstashEncoder;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    private final LoggerContext context = new LoggerContext();
    private final Logger root = context.getLogger("ROOT");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    SelfCheckTest() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
    }

    private OutputStreamAppender<ILoggingEvent> stream(String name, Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setName(name);
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        return appender;
    }

    private static PatternLayoutEncoder pattern(String pattern, Charset charset) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(pattern);
        encoder.setCharset(charset);
        return encoder;
    }

    private SelfCheck checked() {
        return LogbackMasking.install(context, Masker.standard()).selfCheck();
    }

    @Test
    void whatEncodersWriteIsSeen() {
        root.addAppender(stream("console", pattern("%msg %mdc %kvp %marker [%thread]%n", StandardCharsets.UTF_16)));
        root.addAppender(stream("json", new JsonEncoder()));
        context.getLogger("apart").addAppender(stream("logstash", new LogstashEncoder()));
        SelfCheck check = checked();

        assertThat(check.answers())
                .containsExactly(
                        new SelfCheck.Proved("console"),
                        new SelfCheck.Proved("json"),
                        new SelfCheck.Proved("logstash"));
        assertThat(check.passed()).isTrue();
    }

    @Test
    void nothingOfItIsInAnyLog() {
        root.addAppender(stream("console", pattern("%msg%n", StandardCharsets.UTF_8)));
        checked();

        assertThat(out.size()).isZero();
    }

    @Test
    void whatHangsBelowAnAsynchronousAppenderIsSeen() {
        AsyncAppender async = new AsyncAppender();
        async.setContext(context);
        async.setName("async");
        async.addAppender(stream("file", pattern("%msg%n", StandardCharsets.UTF_8)));
        async.start();
        root.addAppender(async);

        assertThat(checked().answers()).containsExactly(new SelfCheck.Proved("async/file"));
        context.stop();
    }

    @Test
    void whatCannotBeSeenIsSaid() {
        root.addAppender(Lines.started(context, "own"));
        root.addAppender(stream("level", pattern("%level%n", StandardCharsets.UTF_8)));
        root.addAppender(stream("failing", new Failing()));
        SelfCheck check = checked();

        assertThat(check.answers())
                .containsExactly(
                        new SelfCheck.Handed("own", "It has no encoder that could be asked."),
                        new SelfCheck.Handed("level", "Its encoder did not write the canary's message."),
                        new SelfCheck.Handed("failing", "Its encoder failed with java.lang.IllegalStateException."));
        assertThat(check.passed()).isTrue();
    }

    @Test
    void anAppenderThatIsNotWrappedIsLeaking() {
        LogbackMasking masking = LogbackMasking.install(context, Masker.standard());
        root.addAppender(stream("late", pattern("%msg%n", StandardCharsets.UTF_8)));
        SelfCheck check = masking.selfCheck();

        assertThat(check.answers()).containsExactly(new SelfCheck.Leaking("late", "It is not behind the masker."));
        assertThat(check.passed()).isFalse();
    }

    /** The twin: a view that masks nothing is found by every encoder, wherever it writes the canary. */
    @Test
    void aViewThatMasksNothingIsFound() {
        for (String pattern : new String[] {"%msg", "%mdc", "%kvp", "%marker", "%thread", "%ex"}) {
            root.addAppender(stream(pattern, pattern(pattern + "%nopex", StandardCharsets.UTF_8)));
        }
        LogbackMasking.install(context, Masker.standard());
        SelfCheck check = new Canary(context, UnaryOperator.identity(), "self.check@canary.example.com").fly();

        assertThat(check.answers())
                .hasSize(6)
                .allSatisfy(answer -> assertThat(answer)
                        .isEqualTo(new SelfCheck.Leaking(answer.appender(), "Its encoder wrote the canary as it is.")));
    }

    private static final class Failing extends EncoderBase<ILoggingEvent> {
        @Override
        public byte[] headerBytes() {
            return new byte[0];
        }

        @Override
        public byte[] encode(ILoggingEvent event) {
            throw new IllegalStateException(event.getFormattedMessage());
        }

        @Override
        public byte[] footerBytes() {
            return new byte[0];
        }
    }
}
