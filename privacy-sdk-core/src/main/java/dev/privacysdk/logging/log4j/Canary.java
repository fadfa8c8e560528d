package dev.privacysdk.logging.log4j;

import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.logging.SelfCheck.Checked;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.MarkerManager.Log4jMarker;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.util.StringMap;

/**
 * Looks at what the layouts of a configuration make of an event with made-up personal data in every part.
 *
 * <p>Layouts are asked for the bytes, which go nowhere: nothing of it is in any log.
 */
final class Canary {
    private static final String TAG = "privacy-self-check";

    private final UnaryOperator<LogEvent> view;
    private final String planted;

    /** One that plants this value, and hands on what the view makes of events. */
    Canary(UnaryOperator<LogEvent> view, String planted) {
        this.view = view;
        this.planted = planted;
    }

    SelfCheck fly(Collection<Appender> appenders) {
        List<Checked> answers = new ArrayList<>();
        for (Appender appender : appenders) {
            Layout<?> layout = appender.getLayout();
            answers.add(
                    layout == null
                            ? new SelfCheck.Handed(appender.getName(), "It has no layout that could be asked.")
                            : written(appender.getName(), layout));
        }
        return new SelfCheck(answers);
    }

    private Checked written(String name, Layout<?> layout) {
        try {
            String written = new String(layout.toByteArray(view.apply(event())), charset(layout));
            if (written.contains(planted)) {
                return new SelfCheck.Leaking(name, "Its layout wrote the canary as it is.");
            }
            return written.contains(TAG)
                    ? new SelfCheck.Proved(name)
                    : new SelfCheck.Handed(name, "Its layout did not write the canary's message.");
        } catch (RuntimeException | LinkageError e) {
            return new SelfCheck.Handed(
                    name, "Its layout failed with " + e.getClass().getName() + ".");
        }
    }

    private static Charset charset(Layout<?> layout) {
        return layout instanceof StringLayout text ? text.getCharset() : StandardCharsets.UTF_8;
    }

    private LogEvent event() {
        StringMap context = ContextDataFactory.createContextData(1);
        context.putValue("canaryContext", planted);
        return Log4jLogEvent.newBuilder()
                .setLoggerName(Log4jMasking.class.getName())
                .setLevel(Level.INFO)
                .setMessage(new ParameterizedMessage(TAG + " {} " + planted, planted))
                .setThrown(new IllegalStateException(planted, new IllegalArgumentException(planted)))
                .setThreadName(TAG + " " + planted)
                .setMarker(new Log4jMarker(planted))
                .setContextData(context)
                .build();
    }
}
