package dev.privacysdk.audit;

import dev.privacysdk.testkit.AuditSinkContract;
import dev.privacysdk.testkit.RecordingAuditSink;
import java.util.List;

class RecordingAuditSinkTest extends AuditSinkContract {
    private final RecordingAuditSink sink = new RecordingAuditSink();

    @Override
    protected AuditSink sink() {
        return sink;
    }

    @Override
    protected List<String> kept() {
        return sink.events().stream().map(AuditLine::of).toList();
    }

    @Override
    protected AuditSink unable() {
        RecordingAuditSink unable = new RecordingAuditSink();
        unable.failWith(new IllegalStateException("No space left on device"));
        return unable;
    }
}
