package dev.privacysdk.audit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import dev.privacysdk.testkit.AuditSinkContract;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

class Slf4jAuditSinkContractTest extends AuditSinkContract {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();
    private final AuditSink sink = new Slf4jAuditSink(logger());

    private Logger logger() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        Logger logger = context.getLogger("dev.privacysdk.audit");
        logger.addAppender(appender);
        return logger;
    }

    @Override
    protected AuditSink sink() {
        return sink;
    }

    @Override
    protected List<String> kept() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    protected AuditSink unable() {
        Logger off = context.getLogger("off");
        off.setLevel(Level.OFF);
        return new Slf4jAuditSink(off);
    }
}
