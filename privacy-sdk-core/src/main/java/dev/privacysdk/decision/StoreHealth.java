package dev.privacysdk.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger's answer can be relied on.
 *
 * @param status whether it answered
 * @param staleMillis how old a stale answer is, in milliseconds; unknown is too old
 * @param provenAt when the ledger last proved that the answer is fresh
 */
record StoreHealth(
        Status status, @Nullable Long staleMillis, @Nullable Instant provenAt) {
    enum Status {
        OK,
        STALE,
        DOWN
    }

    static final StoreHealth OK = new StoreHealth(Status.OK, null, null);
    static final StoreHealth DOWN = new StoreHealth(Status.DOWN, null, null);

    static StoreHealth provenAt(Instant instant) {
        return new StoreHealth(Status.OK, null, instant);
    }

    static StoreHealth stale(@Nullable Long millis) {
        return new StoreHealth(Status.STALE, millis, null);
    }
}
