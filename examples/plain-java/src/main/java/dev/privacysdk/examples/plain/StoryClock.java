package dev.privacysdk.examples.plain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** A clock that goes on when the story does. */
final class StoryClock extends Clock implements LongSupplier {
    private Instant now;
    private long nanos;

    StoryClock(Instant beginning) {
        this.now = beginning;
    }

    void goTo(Instant instant) {
        nanos += Math.max(0, Duration.between(now, instant).toNanos());
        now = instant;
    }

    void pass(Duration duration) {
        goTo(now.plus(duration));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
