package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.AppenderAttachable;
import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.logging.SelfCheck.Checked;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.BasicMarkerFactory;

/**
 * Looks at what the encoders of a configuration make of an event with made-up personal data in every part.
 *
 * <p>Encoders are asked for the bytes, which go nowhere: nothing of it is in any log.
 */
final class Canary {
    private static final String TAG = "privacy-self-check";

    private final LoggerContext context;
    private final UnaryOperator<ILoggingEvent> view;
    private final String planted;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Checked> answers = new ArrayList<>();

    /** One that plants this value, and hands on what the view makes of events. */
    Canary(LoggerContext context, UnaryOperator<ILoggingEvent> view, String planted) {
        this.context = context;
        this.view = view;
        this.planted = planted;
    }

    SelfCheck fly() {
        for (Logger logger : context.getLoggerList()) {
            Iterator<Appender<ILoggingEvent>> appenders = logger.iteratorForAppenders();
            while (appenders.hasNext()) {
                Appender<ILoggingEvent> each = appenders.next();
                String name = name("", each);
                if (each instanceof MaskingAppender wrapper) {
                    below(name, wrapper.behind());
                } else if (seen.add(each)) {
                    answers.add(new SelfCheck.Leaking(name, "It is not behind the masker."));
                }
            }
        }
        return new SelfCheck(answers);
    }

    private static String name(String above, Appender<ILoggingEvent> appender) {
        String own = appender.getName();
        return above + (own == null ? appender.getClass().getSimpleName() : own);
    }

    private void below(String name, Appender<ILoggingEvent> appender) {
        if (!seen.add(appender)) {
            return;
        }
        if (appender instanceof OutputStreamAppender<ILoggingEvent> stream && stream.getEncoder() != null) {
            answers.add(encoded(name, stream.getEncoder()));
        } else if (appender instanceof AppenderAttachable<?>) {
            attached(name, appender);
        } else {
            answers.add(new SelfCheck.Handed(name, "It has no encoder that could be asked."));
        }
    }

    /** What hangs below an appender gets what that was handed. */
    @SuppressWarnings("unchecked") // An appender of events hands on events.
    private void attached(String name, Appender<ILoggingEvent> appender) {
        Iterator<Appender<ILoggingEvent>> below = ((AppenderAttachable<ILoggingEvent>) appender).iteratorForAppenders();
        if (!below.hasNext()) {
            answers.add(new SelfCheck.Handed(name, "Nothing is attached to it."));
        }
        below.forEachRemaining(each -> below(name(name + "/", each), each));
    }

    private Checked encoded(String name, Encoder<ILoggingEvent> encoder) {
        try {
            ILoggingEvent event = view.apply(event());
            event.prepareForDeferredProcessing();
            byte[] bytes = encoder.encode(event);
            String written = bytes == null ? "" : new String(bytes, charset(encoder));
            if (written.contains(planted)) {
                return new SelfCheck.Leaking(name, "Its encoder wrote the canary as it is.");
            }
            return written.contains(TAG)
                    ? new SelfCheck.Proved(name)
                    : new SelfCheck.Handed(name, "Its encoder did not write the canary's message.");
        } catch (RuntimeException | LinkageError e) {
            return new SelfCheck.Handed(
                    name, "Its encoder failed with " + e.getClass().getName() + ".");
        }
    }

    private static Charset charset(Encoder<ILoggingEvent> encoder) {
        Charset own = encoder instanceof LayoutWrappingEncoder<ILoggingEvent> layout ? layout.getCharset() : null;
        return own == null ? StandardCharsets.UTF_8 : own;
    }

    private ILoggingEvent event() {
        LoggingEvent event = new LoggingEvent(
                Logger.FQCN,
                context.getLogger(LogbackMasking.class),
                Level.INFO,
                TAG + " {} " + planted,
                new IllegalStateException(planted, new IllegalArgumentException(planted)),
                new Object[] {planted});
        event.setThreadName(TAG + " " + planted);
        event.addMarker(new BasicMarkerFactory().getDetachedMarker(planted));
        // Two names, since encoders that write one object refuse a name that is there twice.
        event.addKeyValuePair(new KeyValuePair("canaryPair", planted));
        event.setMDCPropertyMap(Map.of("canaryContext", planted));
        return event;
    }
}
