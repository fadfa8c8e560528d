package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How marked things are written that stand inside other things. */
class RendererTest {
    private static final String CUSTOMER = "Customer[id=[REDACTED], name=[REDACTED], mail=[REDACTED], tier=GOLD]";
    private static final int LONGEST = 1 << 16;

    private final Strategies strategies = Strategies.redacting(new Tally());

    private String text(Object value) {
        return new Renderer(strategies).text(value);
    }

    private static List<Object> nested(Object value, int lists) {
        List<Object> nested = List.of(value);
        for (int i = 1; i < lists; i++) {
            nested = List.of(nested);
        }
        return nested;
    }

    /** A list that breaks behind its first element. */
    static List<Object> torn(Object first) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                if (index > 0) {
                    throw new IllegalStateException("torn");
                }
                return first;
            }

            @Override
            public int size() {
                return 2;
            }
        };
    }

    @Test
    void theSameObjectTwiceIsNoCycle() {
        Shop.Customer customer = Shop.customer();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", customer);
        map.put("b", customer);

        assertThat(text(List.of(customer, customer))).isEqualTo("[" + CUSTOMER + ", " + CUSTOMER + "]");
        assertThat(text(map)).isEqualTo("{a=" + CUSTOMER + ", b=" + CUSTOMER + "}");
    }

    @Test
    void anObjectInsideItselfIsACycle() {
        List<Object> cyclic = new ArrayList<>(List.of(Shop.customer()));
        cyclic.add(cyclic);

        assertThat(text(cyclic)).isEqualTo("[" + CUSTOMER + ", (cycle)]");
    }

    @Test
    void nothingIsShownOfWhatBreaksHalfway() {
        assertThat(text(torn(Shop.customer()))).isEqualTo("[MASKING-FAILED]");
        assertThat(text(List.of(Shop.customer(), torn(Shop.customer()))))
                .isEqualTo("[" + CUSTOMER + ", [MASKING-FAILED]]");
        assertThat(text(Arrays.asList(new PlanTest.Contradiction("taro"), null)))
                .isEqualTo("[[MASKING-FAILED], null]");
        assertThat(strategies.counts().failures()).isEqualTo(3);
        assertThat(strategies.counts().budgetHits()).isZero();
    }

    @Test
    void whatIsDeeperThanAnybodyReadsIsNotWritten() {
        assertThat(text(nested(Shop.customer(), 15))).isEqualTo("[".repeat(15) + CUSTOMER + "]".repeat(15));
        assertThat(strategies.counts().budgetHits()).isZero();
        assertThat(text(nested(Shop.customer(), 17))).isEqualTo("[".repeat(17) + "[MASKED:budget]" + "]".repeat(17));
        assertThat(strategies.counts().budgetHits()).isEqualTo(1);
        assertThat(strategies.counts().failures()).isZero();
    }

    @Test
    void aListEndsWhereTheTextIsLongEnough() {
        String fits = "x".repeat(LONGEST - CUSTOMER.length() - 3);

        assertThat(text(List.of(Shop.customer(), fits))).isEqualTo("[" + CUSTOMER + ", " + fits + "]");
        assertThat(text(List.of(Shop.customer(), fits + "x", "y")))
                .isEqualTo("[" + CUSTOMER + ", " + fits + "x[MASKED:budget]]");
        assertThat(text(List.of(Shop.customer(), fits.substring(2), "y", "z")))
                .isEqualTo("[" + CUSTOMER + ", " + fits.substring(2) + ", y[MASKED:budget]]");
    }

    @Test
    void aMapEndsWhereTheTextIsLongEnough() {
        String fits = "x".repeat(LONGEST - CUSTOMER.length() - 7);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", Shop.customer());
        map.put("b", fits);

        assertThat(text(map)).isEqualTo("{a=" + CUSTOMER + ", b=" + fits + "}");
        map.put("b", fits + "x");
        map.put("c", "y");
        assertThat(text(map)).isEqualTo("{a=" + CUSTOMER + ", b=" + fits + "x[MASKED:budget]}");
    }
}
