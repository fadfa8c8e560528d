package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.minimization.Shop.Reader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in values in values: the work grows with what is there, not with the ways to it. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NestingTest {
    private static final int DEEP = 200;

    private final Minimizer minimizer = new Minimizer();

    private static Object nested(Object innermost, int depth, UnaryOperator<Object> around) {
        Object value = innermost;
        for (int i = 0; i < depth; i++) {
            value = around.apply(value);
        }
        return value;
    }

    private static UnaryOperator<Object> holder(String kind) {
        return switch (kind) {
            case "list" -> List::of;
            case "map" -> inside -> Map.of("inside", inside);
            default -> inside -> new Object[] {inside};
        };
    }

    private static Object inside(Object holder) {
        if (holder instanceof List<?> list) {
            return list.get(0);
        }
        return holder instanceof Map<?, ?> map ? map.values().iterator().next() : ((Object[]) holder)[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "map", "array"})
    void aLongChainOfWhichOnlyTheInnermostIsWithheldIsCopiedAtOnce(String kind) {
        Object seen = minimizer.minimize(nested(reader("ada"), DEEP, holder(kind)), nothing(ADA));
        for (int i = 0; i < DEEP; i++) {
            seen = inside(seen);
        }
        assertThat(seen).isEqualTo(new Reader("ada", null));
    }

    @Test
    void whatIsReachedByTooManyWaysIsDeniedInASentence() {
        Object wide = nested(reader("ada"), 40, inside -> List.of(inside, inside));
        assertThatThrownBy(() -> minimizer.minimize(wide, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("leads to more than 1000000 values; return a Stream");
        assertThatThrownBy(() -> minimizer.minimize(wide, nothing(ADA))).isInstanceOf(PrivacyDeniedException.class);
    }

    @Test
    void whatIsReachedByTooManyWaysIsDeniedWherePeopleAreCollected() {
        Object wide = nested(reader("ada"), 40, inside -> List.of(inside, inside));
        assertThatThrownBy(() -> minimizer.minimizeEach(
                        wide, TestPermits.of("newsletter").forEach(), people -> Map.of(), count -> {}))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("leads to more than");
    }
}
