package dev.privacysdk.ledger;

import dev.privacysdk.testkit.LedgerStoreContract;

/** In another package than the contract, as everybody's store is. */
class InMemoryLedgerStoreTest extends LedgerStoreContract {
    private final LedgerStore store = LedgerStore.inMemory();

    @Override
    protected LedgerStore store() {
        return store;
    }

    @Override
    protected LedgerStore reopened() {
        return store;
    }
}
