package dev.privacysdk.audit;

import dev.privacysdk.testkit.AuditSinkContract;
import dev.privacysdk.testkit.RecordingAuditSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class QueuedAuditSinkContractTest extends AuditSinkContract {
    private final RecordingAuditSink behind = new RecordingAuditSink();
    private final List<QueuedAuditSink> open = new ArrayList<>();
    private final QueuedAuditSink sink = opened(behind);

    @AfterEach
    void close() {
        open.forEach(QueuedAuditSink::close);
    }

    @Override
    protected AuditSink sink() {
        return sink;
    }

    @Override
    protected List<String> kept() {
        return behind.events().stream().map(AuditLine::of).toList();
    }

    @Override
    protected AuditSink unable() {
        RecordingAuditSink full = new RecordingAuditSink();
        full.failWith(new IllegalStateException("No space left on device"));
        return opened(full);
    }

    private QueuedAuditSink opened(AuditSink other) {
        QueuedAuditSink queued = new QueuedAuditSink(other, Duration.ofSeconds(30));
        open.add(queued);
        return queued;
    }
}
