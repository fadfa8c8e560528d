package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private final MovableClock clock = MovableClock.at("2026-03-01T09:00:00Z");

    @Test
    void timePassesOnBothWhenItIsToldTo() {
        clock.forward(Duration.ofSeconds(2));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T09:00:02Z"));
        assertThat(clock.getAsLong()).isEqualTo(2_000_000_000L);
        assertThatThrownBy(() -> clock.forward(Duration.ofSeconds(-1))).hasMessageContaining("setWall");
    }

    @Test
    void anOperatorSetsTheWallClockAlone() {
        clock.setWall(Instant.EPOCH);

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        assertThat(clock.getAsLong()).isZero();
    }

    @Test
    void inAnotherZoneItIsTheSameClock() {
        MovableClock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.forward(Duration.ofSeconds(1));

        assertThat(tokyo.instant()).isEqualTo(clock.instant());
        assertThat(tokyo.getAsLong()).isEqualTo(clock.getAsLong());
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
