package dev.privacysdk.jdbc;

import java.util.function.Supplier;

/** The databases that a promise is checked on. */
enum DatabaseKind {
    H2(H2File::new),
    POSTGRESQL(Postgres::new);

    private final Supplier<TestDatabase> fresh;

    DatabaseKind(Supplier<TestDatabase> fresh) {
        this.fresh = fresh;
    }

    /** A new one, empty. */
    TestDatabase open() {
        return fresh.get();
    }
}
