package dev.privacysdk.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time something holds, from its first instant to the one at which it was ended, if it was. */
public record Span(Instant from, @Nullable Instant to) {
    /** Whether a restriction that began and was lifted so is in force: a lifting at the very beginning lifts nothing. */
    public boolean restrictsAt(Instant time) {
        return !from.isAfter(time) && (to == null || !to.isAfter(from) || to.isAfter(time));
    }

    /** Whether a permission that began and ended so is in force: at the same instant the end wins. */
    public boolean permitsAt(Instant time) {
        return !from.isAfter(time) && (to == null || to.isAfter(time));
    }
}
