package dev.privacysdk.testkit;

import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An audit sink that keeps everything in memory and fails when it is told to.
 *
 * <p>Safe for any number of threads.
 */
public final class RecordingAuditSink implements AuditSink {
    private final CopyOnWriteArrayList<AuditEvent> events = new CopyOnWriteArrayList<>();
    private volatile @Nullable RuntimeException failure;

    /** An empty one that works. */
    public RecordingAuditSink() {}

    @Override
    public void record(AuditEvent event) {
        RuntimeException now = failure;
        if (now != null) {
            throw now;
        }
        events.add(event);
    }

    /** Everything that was kept, in order. */
    public List<AuditEvent> events() {
        return List.copyOf(events);
    }

    /** What was kept of one kind, in order. */
    public <T extends AuditEvent> List<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Keeps nothing more and throws this instead. */
    public void failWith(RuntimeException thrown) {
        failure = thrown;
    }

    /** Works again. */
    public void recover() {
        failure = null;
    }

    /** Forgets what was kept. */
    public void clear() {
        events.clear();
    }
}
