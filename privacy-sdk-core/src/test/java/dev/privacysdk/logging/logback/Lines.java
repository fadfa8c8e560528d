package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An appender that keeps every line it was given, with all an event has, as an encoder would write it. */
public final class Lines extends AppenderBase<ILoggingEvent> {
    static final String EVERYTHING = "%level [%thread] %marker %logger{0} - %msg %mdc %kvp%n%ex";

    final List<String> written = new CopyOnWriteArrayList<>();
    final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

    static Lines started(LoggerContext context, String name) {
        Lines lines = new Lines();
        lines.setContext(context);
        lines.setName(name);
        lines.start();
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(getContext());
        layout.setPattern(EVERYTHING);
        layout.start();
        written.add(layout.doLayout(event));
        events.add(event);
    }

    String all() {
        return String.join("", written);
    }
}
