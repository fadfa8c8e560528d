package dev.privacysdk.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A wall clock and a monotonic time in nanoseconds that stand still until a test moves them.
 *
 * <p>Safe for any number of threads.
 */
public final class MovableClock extends Clock implements LongSupplier {
    private final Wall wall;
    private final AtomicLong nanos;
    private final ZoneId zone;

    private MovableClock(Wall wall, AtomicLong nanos, ZoneId zone) {
        this.wall = wall;
        this.nanos = nanos;
        this.zone = zone;
    }

    /** A clock that stands at this instant. */
    public static MovableClock at(Instant start) {
        return new MovableClock(new Wall(start), new AtomicLong(), ZoneOffset.UTC);
    }

    /** A clock that stands at this instant, such as {@code 2026-03-01T09:00:00Z}. */
    public static MovableClock at(String start) {
        return at(Instant.parse(start));
    }

    /** Lets time pass: both move. */
    public void forward(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Time does not pass backwards; setWall sets the wall clock back.");
        }
        nanos.addAndGet(time.toNanos());
        wall.forward(time);
    }

    /** Sets the wall clock, forward or back, as an operator would; no time passes. */
    public void setWall(Instant now) {
        wall.set(now);
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return wall.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock read in another zone; moving one moves both. */
    @Override
    public MovableClock withZone(ZoneId other) {
        return new MovableClock(wall, nanos, other);
    }

    private static final class Wall {
        private Instant now;

        Wall(Instant now) {
            this.now = now;
        }

        synchronized Instant now() {
            return now;
        }

        synchronized void set(Instant time) {
            now = time;
        }

        synchronized void forward(Duration time) {
            now = now.plus(time);
        }
    }
}
