package dev.privacysdk.jdbc;

import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.testkit.LedgerStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JdbcLedgerStoreH2IT extends LedgerStoreContract {
    private static TestDatabase database;
    private LedgerStore store;

    @BeforeAll
    static void open() {
        database = new H2File();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected LedgerStore store() {
        if (store == null) {
            store = JdbcLedgerStore.on(database.source(), Keys.K1);
        }
        return store;
    }

    @Override
    protected LedgerStore reopened() {
        store = JdbcLedgerStore.on(database.reopened(), Keys.K1);
        return store;
    }
}
