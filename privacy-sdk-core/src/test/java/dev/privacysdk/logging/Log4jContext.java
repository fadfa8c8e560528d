package dev.privacysdk.logging;

import dev.privacysdk.logging.log4j.Log4jMasking;
import dev.privacysdk.masking.Masker;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.impl.DefaultLogEventFactory;
import org.jspecify.annotations.Nullable;

/** A context that writes one event after the other, and waits until each has come out. */
final class Log4jContext implements AutoCloseable {
    /** How an event comes to its appender. */
    enum Kind {
        SYNCHRONOUS,
        /** To an appender that comes after the masker and goes with the event. */
        LATE,
        ASYNCHRONOUS_APPENDER,
        ALL_ASYNCHRONOUS
    }

    private final Kind kind;
    private final LoggerContext context;
    private final Log4jSink sink;
    private final LoggerConfig root;

    Log4jContext(Kind kind, Function<LoggerContext, Layout<?>> layout, @Nullable Masker masker) {
        this.kind = kind;
        this.context = kind == Kind.ALL_ASYNCHRONOUS ? new AsyncLoggerContext("matrix") : new LoggerContext("matrix");
        // Not Log4j's default, for which it starts no thread of its own.
        var builder = ConfigurationBuilderFactory.newConfigurationBuilder();
        Configuration configuration =
                builder.add(builder.newRootLogger(Level.INFO)).build(false);
        context.start(configuration);
        this.root = configuration.getRootLogger();
        this.sink = new Log4jSink(layout.apply(context));
        sink.start();
        configuration.addAppender(sink);
        if (kind != Kind.LATE) {
            root.addAppender(kind == Kind.ASYNCHRONOUS_APPENDER ? async(configuration) : sink, null, null);
        }
        Log4jMasking.install(context, masker == null ? Masker.standard() : masker);
        if (masker == null) {
            // Contexts are masked at their birth where one was before; so what masks is taken off again.
            root.removeFilter(root.getFilter());
            root.setLogEventFactory(DefaultLogEventFactory.getInstance());
        }
    }

    private Appender async(Configuration configuration) {
        AsyncAppender async = AsyncAppender.newBuilder()
                .setName("async")
                .setConfiguration(configuration)
                .setAppenderRefs(new AppenderRef[] {AppenderRef.createAppenderRef(sink.getName(), null, null)})
                .build();
        async.start();
        return async;
    }

    String written(Event event) {
        if (kind == Kind.LATE) {
            root.addAppender(sink, null, null);
        }
        try {
            Log4jEvents.log(context.getLogger(event.logger()), event);
        } finally {
            // What is written in its turn says that all before it is written.
            context.getLogger(Log4jSink.END).info("The end.");
            sink.await(2, TimeUnit.SECONDS);
            if (kind == Kind.LATE) {
                root.removeAppender(sink.getName());
            }
        }
        return sink.taken();
    }

    @Override
    public void close() {
        context.stop();
    }
}
