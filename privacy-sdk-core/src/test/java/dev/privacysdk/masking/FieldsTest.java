package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EventObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What may be handed to an encoder that reads the fields of objects. */
class FieldsTest {
    private static final String MAIL = "taro@example.com";

    @SuppressWarnings("UnusedVariable") // Read by an encoder.
    private static final class Silent {
        private final Object held;

        Silent(Object held) {
            this.held = held;
        }
    }

    private static boolean clean(Object value) {
        return new Fields(Masker.standard()).clean(value);
    }

    private static Object nested(int lists) {
        Object nested = "x";
        for (int i = 0; i < lists; i++) {
            nested = new Shop.Box<>(nested);
        }
        return nested;
    }

    @Test
    @SuppressWarnings("JavaUtilDate") // Applications have them.
    void whatHoldsNothingToHideMay() throws Exception {
        List<Object> cyclic = new ArrayList<>(List.of("x"));
        cyclic.add(cyclic);
        for (Object value : List.of(
                "x",
                1,
                TimeUnit.DAYS,
                new Object(),
                List.of(1, "x"),
                Arrays.asList("x", null),
                Map.of("a", 1),
                Map.entry("a", 1),
                Optional.of("x"),
                Optional.empty(),
                new AtomicReference<>("x"),
                new Object[] {"x", 1},
                URI.create("http://x.example/"),
                URI.create("http://x.example/").toURL(),
                new File("x"),
                Path.of("x"),
                ZoneId.of("Europe/Berlin"),
                new Date(0),
                new Shop.Box<>("x"),
                new Silent(3),
                cyclic)) {
            assertThat(clean(value)).as(value.getClass().getName()).isTrue();
        }
    }

    @Test
    void whatHoldsSomethingToHideMayNotHoweverDeepItIs() {
        for (Object hidden : List.of(MAIL, 4111111111111111L, Shop.customer(), new byte[1])) {
            for (Object value : List.of(
                    hidden,
                    List.of(1, hidden),
                    Map.of("a", hidden),
                    Map.of(hidden, "a"),
                    Map.entry("a", hidden),
                    Map.entry(hidden, "a"),
                    Optional.of(hidden),
                    new AtomicReference<>(hidden),
                    new Object[] {1, hidden},
                    new Shop.Box<>(hidden),
                    new Silent(hidden),
                    List.of(new Silent(hidden)))) {
                assertThat(clean(value)).as(value.getClass().getName()).isFalse();
            }
        }
        assertThat(clean(URI.create("mailto:" + MAIL))).isFalse();
    }

    @Test
    @SuppressWarnings("UnnecessaryStringBuilder") // The builder is what is looked at.
    void whatSaysLessThanItsFieldsOrCannotBeLookedAtMayNot() {
        for (Object value : List.of(
                new IllegalStateException("x"),
                new StringBuilder("x"),
                new EventObject("x"),
                new FutureTask<>(() -> "x"),
                List.of(1).iterator(),
                new Shop.Envelope("x"),
                new PlanTest.Contradiction("x"))) {
            assertThat(clean(value)).as(value.getClass().getName()).isFalse();
            assertThat(clean(List.of(value))).as(value.getClass().getName()).isFalse();
        }
    }

    @Test
    void whatIsTooDeepOrTooMuchMayNot() {
        assertThat(clean(nested(48))).isTrue();
        assertThat(clean(nested(49))).isFalse();
        assertThat(clean(Collections.nCopies(4095, 1))).isTrue();
        assertThat(clean(Collections.nCopies(4096, 1))).isFalse();
    }
}
