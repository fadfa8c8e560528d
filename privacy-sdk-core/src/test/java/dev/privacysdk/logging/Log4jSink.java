package dev.privacysdk.logging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** An appender that keeps the bytes of its layout, and tells when the last event has come. */
final class Log4jSink extends AbstractAppender {
    /** The logger of the last event. */
    static final String END = "matrix.end";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Semaphore ended = new Semaphore(0);

    Log4jSink(Layout<?> layout) {
        super("sink", null, layout, false, Property.EMPTY_ARRAY);
    }

    @Override
    public void append(LogEvent event) {
        if (event.getLoggerName().equals(END)) {
            ended.release();
        } else {
            out.writeBytes(getLayout().toByteArray(event));
        }
    }

    void await(long time, TimeUnit unit) {
        try {
            if (!ended.tryAcquire(time, unit)) {
                throw new IllegalStateException("The last event did not come.");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String taken() {
        String taken = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return taken;
    }
}
