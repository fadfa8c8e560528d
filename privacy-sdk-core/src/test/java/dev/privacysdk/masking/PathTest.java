package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PathTest {
    private final Path path = new Path();

    @Test
    void anObjectIsNotEnteredInsideItself() {
        Object outer = new Object();
        Object inner = new Object();

        assertThat(path.enter(outer)).isTrue();
        assertThat(path.enter(inner)).isTrue();
        assertThat(path.enter(outer)).isFalse();
        assertThat(path.enter(inner)).isFalse();
        path.leave();
        assertThat(path.enter(inner)).isTrue();
        assertThat(path.enter(outer)).isFalse();
    }

    @Test
    void equalObjectsAreNotTheSame() {
        assertThat(path.enter(new ArrayList<>())).isTrue();
        assertThat(path.enter(new ArrayList<>())).isTrue();
    }

    @Test
    void seventeenObjectsAreTooDeep() {
        for (int i = 0; i < Path.DEEPEST; i++) {
            assertThat(path.enter(new Object())).isTrue();
        }
        assertThat(path.isTooDeep()).isFalse();
        path.enter(new Object());
        assertThat(path.isTooDeep()).isTrue();
        path.leave();
        assertThat(path.isTooDeep()).isFalse();
    }

    @Test
    void aBudgetIsSpentAfterSoManyValues() {
        Budget budget = new Budget();
        for (int i = 0; i < 4096; i++) {
            assertThat(budget.spend()).isTrue();
        }
        assertThat(budget.spend()).isFalse();
        assertThat(budget.spend()).isFalse();
    }
}
