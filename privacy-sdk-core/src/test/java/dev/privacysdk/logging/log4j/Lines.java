package dev.privacysdk.logging.log4j;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** An appender that keeps every line it was given, with all an event has, and the events as a copy for later. */
final class Lines extends AbstractAppender {
    static final String EVERYTHING = "%level [%t] %marker %c - %m %X %x %ex{full}%n";

    final List<String> written = new CopyOnWriteArrayList<>();
    final List<LogEvent> events = new CopyOnWriteArrayList<>();

    private Lines(String name) {
        super(name, null, PatternLayout.newBuilder().withPattern(EVERYTHING).build(), false, Property.EMPTY_ARRAY);
    }

    static Lines started(String name) {
        Lines lines = new Lines(name);
        lines.start();
        return lines;
    }

    @Override
    public void append(LogEvent event) {
        written.add(new String(getLayout().toByteArray(event), java.nio.charset.StandardCharsets.UTF_8));
        events.add(event.toImmutable());
    }

    String all() {
        return String.join("", written);
    }
}
