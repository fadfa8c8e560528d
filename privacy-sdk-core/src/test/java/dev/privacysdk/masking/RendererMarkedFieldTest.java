package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.PropertyChangeEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EventObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How the value of a marked field is written, whatever it is made of. */
class RendererMarkedFieldTest {
    private static final MaskingStrategy FIRST = value -> value.charAt(0) + "*";
    private static final MaskingStrategy ALL = value -> value;
    private static final int LONGEST = 1 << 16;

    record Pair(String one, String other) {}

    private static String masked(Object value, MaskingStrategy strategy) {
        return new Renderer(Strategies.redacting(new Tally())).text(value, strategy);
    }

    private static String masked(Object value) {
        return masked(value, FIRST);
    }

    @Test
    void aLeafIsMaskedByTheStrategy() {
        assertThat(masked("taro")).isEqualTo("t*");
        assertThat(masked(42)).isEqualTo("4*");
        assertThat(masked(LocalDate.EPOCH)).isEqualTo("1*");
        assertThat(masked(TimeUnit.DAYS)).isEqualTo("D*");
    }

    @Test
    void soIsEachLeafOfAContainer() {
        assertThat(masked(Arrays.asList("taro", null, "hanako"))).isEqualTo("[t*, null, h*]");
        assertThat(masked(new String[] {"taro", "hanako"})).isEqualTo("[t*, h*]");
        assertThat(masked(new TreeMap<>(Map.of("a", "taro", "b", "hanako")))).isEqualTo("{a*=t*, b*=h*}");
        assertThat(masked(Map.entry("a", "taro"))).isEqualTo("a*=t*");
        assertThat(masked(Optional.of("taro"))).isEqualTo("Optional[t*]");
        assertThat(masked(Optional.empty())).isEqualTo("Optional.empty");
        assertThat(masked(new AtomicReference<>("taro"))).isEqualTo("t*");
    }

    @Test
    void aClassAroundOneValueIsThatValue() {
        Shop.Mail mail = new Shop.Mail("taro");

        assertThat(masked(mail)).isEqualTo("t*");
        assertThat(masked(List.of(mail, mail))).isEqualTo("[t*, t*]");
        assertThat(masked(new Shop.Box<>(List.of("taro")))).isEqualTo("[t*]");
        assertThat(masked(new Pair("taro", "hanako"))).isEqualTo("[REDACTED]");
    }

    @Test
    void aMarkedObjectIsMaskedByItsOwnMarks() {
        assertThat(masked(Shop.customer()))
                .isEqualTo("Customer[id=[REDACTED], name=[REDACTED], mail=[REDACTED], tier=GOLD]");
    }

    @Test
    void whatHasNoTextOfItsOwnIsRedacted() {
        for (Object value : List.of(
                new int[] {1},
                new byte[] {1},
                "taro".toCharArray(),
                new PlanTest.Silent(),
                new EventObject("taro"),
                new PropertyChangeEvent("bean", "owner", "taro", "hanako"),
                new PlanTest.Contradiction("taro"))) {
            assertThat(masked(value)).isEqualTo("[REDACTED]");
        }
    }

    @Test
    void theSameContainerTwiceIsNoCycleButOneInsideItselfIs() {
        List<String> inner = List.of("taro");
        List<Object> cyclic = new ArrayList<>(List.of("taro"));
        cyclic.add(cyclic);
        AtomicReference<Object> box = new AtomicReference<>();
        Shop.Box<Object> itself = new Shop.Box<>(box);
        box.set(itself);

        assertThat(masked(List.of(inner, inner))).isEqualTo("[[t*], [t*]]");
        assertThat(masked(cyclic)).isEqualTo("[t*, (cycle)]");
        assertThat(masked(itself)).isEqualTo("[REDACTED]");
    }

    @Test
    void whatIsTooDeepTooLongOrTooMuchIsNotShown() {
        Object deep = "taro";
        for (int i = 0; i < 16; i++) {
            deep = List.of(deep);
        }
        String longest = "x".repeat(LONGEST - 1);

        assertThat(masked(deep)).isEqualTo("[".repeat(16) + "t*" + "]".repeat(16));
        assertThat(masked(List.of(deep))).isEqualTo("[".repeat(17) + "[MASKED:budget]" + "]".repeat(17));
        assertThat(masked(List.of(longest), ALL)).isEqualTo("[" + longest + "]");
        assertThat(masked(List.of(longest.substring(2), "y", "z"), ALL))
                .isEqualTo("[" + longest.substring(2) + ", y[MASKED:budget]]");
        assertThat(masked(List.of(longest + "x", "y"), ALL)).isEqualTo("[" + longest + "x[MASKED:budget]]");
        assertThat(masked(new ArrayList<>(Collections.nCopies(5000, "taro")), value -> "*"))
                .contains("*, *, [MASKED:budget]")
                .endsWith("]");
    }
}
