package dev.privacysdk.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEventVO;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends events as Logback sends them to another machine, and prints what arrives there. */
final class NetworkAppender extends AppenderBase<ILoggingEvent> {
    private final PrintStream out;

    NetworkAppender(LoggerContext context, ByteArrayOutputStream bytes) {
        this.out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        setContext(context);
        setName("network");
        start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        ILoggingEvent arrived = sent(event);
        out.println(arrived.getFormattedMessage());
        out.println(arrived.getMessage());
        out.println(arrived.getLoggerName());
        out.println(arrived.getThreadName());
        out.println(arrived.getMarkerList());
        out.println(arrived.getMDCPropertyMap());
        out.println(arrived.getKeyValuePairs());
        out.println(Arrays.toString(arrived.getArgumentArray()));
        if (arrived.getThrowableProxy() != null) {
            out.println(ThrowableProxyUtil.asString(arrived.getThrowableProxy()));
        }
    }

    private static ILoggingEvent sent(ILoggingEvent event) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        try (ObjectOutputStream to = new ObjectOutputStream(wire)) {
            to.writeObject(LoggingEventVO.build(event));
            return (ILoggingEvent) new ObjectInputStream(new ByteArrayInputStream(wire.toByteArray())).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
