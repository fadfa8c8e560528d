package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Search.Result;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static Result in(Object value) {
        return new Search(new Budget()).in(value);
    }

    private static Object nested(Object value, int boxes) {
        Object nested = value;
        for (int i = 0; i < boxes; i++) {
            nested = new Shop.Box<>(nested);
        }
        return nested;
    }

    @Test
    void whereNothingIsMarkedNothingIsFound() {
        List<Object> cyclic = new ArrayList<>(List.of("x"));
        cyclic.add(cyclic);
        List<String> inner = List.of("x");
        for (Object value : Arrays.asList(
                null, "x", 1, Arrays.asList("x", null), Map.of("a", "b"), cyclic, List.of(inner, inner))) {
            assertThat(in(value)).isEqualTo(Result.NOTHING);
            assertThat(Masker.standard().holdsMarked(value)).isFalse();
        }
    }

    @Test
    void whatIsMarkedIsFoundAndWhatCannotBeReadCountsAsThat() {
        for (Object value : List.of(
                Shop.customer(),
                List.of(1, Shop.customer()),
                Map.of("a", Shop.customer()),
                Map.of(Shop.customer(), "a"),
                Map.entry("a", Shop.customer()),
                nested(Shop.customer(), 3),
                new PlanTest.Contradiction("x"),
                RendererTest.torn("x"))) {
            assertThat(in(value)).isEqualTo(Result.MARKED);
            assertThat(Masker.standard().holdsMarked(value)).isTrue();
        }
    }

    @Test
    void anErrorCountsAsMarkedToo() {
        List<Object> failing = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new StackOverflowError();
            }

            @Override
            public int size() {
                return 1;
            }
        };

        assertThat(Masker.standard().holdsMarked(failing)).isTrue();
    }

    @Test
    void whatIsTooDeepOrTooMuchIsNotKnown() {
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            map.put(i, i);
        }

        assertThat(in(nested("x", 49))).isEqualTo(Result.NOTHING);
        assertThat(in(nested(Shop.customer(), 49))).isEqualTo(Result.MARKED);
        assertThat(in(nested("x", 50))).isEqualTo(Result.UNKNOWN);
        assertThat(in(nested(Shop.customer(), 50))).isEqualTo(Result.UNKNOWN);
        assertThat(in(List.of(nested("x", 49)))).isEqualTo(Result.UNKNOWN);
        assertThat(in(Collections.nCopies(5000, 1))).isEqualTo(Result.UNKNOWN);
        assertThat(in(map)).isEqualTo(Result.UNKNOWN);
        assertThat(Masker.standard().holdsMarked(map)).isTrue();
    }
}
