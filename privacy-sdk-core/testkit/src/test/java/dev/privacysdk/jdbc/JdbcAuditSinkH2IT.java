package dev.privacysdk.jdbc;

import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.testkit.AuditSinkContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class JdbcAuditSinkH2IT extends AuditSinkContract {
    private final TestDatabase database = new H2File();
    private final AuditSink sink = JdbcAuditSink.on(database.source());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected AuditSink sink() {
        return sink;
    }

    @Override
    protected List<String> kept() {
        return database.texts("SELECT line FROM privacy_audit ORDER BY seq");
    }

    /** One whose table is gone, which it can find out only when it writes. */
    @Override
    protected AuditSink unable() {
        TestDatabase broken = new H2File();
        AuditSink unable = JdbcAuditSink.on(broken.source());
        broken.update("DROP TABLE privacy_audit");
        return unable;
    }
}
