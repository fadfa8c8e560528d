package dev.privacysdk.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An appender that somebody wrote and that prints every part of an event. */
final class PartsAppender extends AppenderBase<ILoggingEvent> {
    private final PrintStream out;

    PartsAppender(LoggerContext context, ByteArrayOutputStream bytes) {
        this.out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        setContext(context);
        setName("parts");
        start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        out.println(event.getFormattedMessage());
        out.println(event.getMessage());
        out.println(event);
        out.println(event.getLoggerName());
        out.println(event.getThreadName());
        out.println(event.getMarkerList());
        out.println(event.getMDCPropertyMap());
        out.println(event.getKeyValuePairs());
        out.println(Arrays.deepToString(event.getArgumentArray()));
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown instanceof ThrowableProxy real) {
            out.println(thrown.getMessage());
            real.getThrowable().printStackTrace(out);
        }
    }
}
