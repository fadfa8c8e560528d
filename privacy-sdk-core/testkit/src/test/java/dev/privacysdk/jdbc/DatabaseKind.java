package dev.privacysdk.jdbc;

/** The databases that a promise is checked on. */
enum DatabaseKind {
    H2,
    POSTGRESQL;

    /** A new one, empty. */
    TestDatabase open() {
        return this == H2 ? new H2File() : new Postgres();
    }
}
