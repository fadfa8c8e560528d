package dev.privacysdk.examples.assistant.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on when the story does, so that editions of the policy come into force as it is told. */
public final class StoryClock extends Clock {
    private volatile Instant now;

    StoryClock(LocalDate beginning) {
        this.now = morning(beginning);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    }

    void goTo(LocalDate day) {
        now = morning(day);
    }

    /** The day it is. */
    LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now;
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
