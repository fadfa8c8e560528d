package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.minimization.Shop.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Objects that lead to one another in circles, as managed entities do. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GraphsTest {
    private final Minimizer minimizer = new Minimizer();

    /** Two beans that know each other, about one person. */
    private static Account couple(String id) {
        Account one = new Account(id);
        Account other = new Account(id);
        one.more = other;
        other.more = one;
        return one;
    }

    @Test
    void beansInACircleAreLeftOutOfAListOneByOne() {
        Account ada = couple("ada");
        List<Account> seen = minimizer.minimize(List.of(couple("bob"), ada, couple("eve")), newsletter(ADA));
        assertThat(seen).containsExactly(ada);
    }

    @Test
    void aCircleThatLeadsToSomebodyElseIsDenied() {
        Account ada = couple("ada");
        ((Account) ada.more).more = List.of(ada, new Account("bob"));
        assertThatThrownBy(() -> minimizer.minimize(ada, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageNotContaining("bob");
    }

    @Test
    void aCopyIsNotMadeOfWhatLiesAroundItself() {
        Map<String, Object> round = new LinkedHashMap<>();
        round.put("reader", reader("ada"));
        round.put("again", List.of(round));
        assertThat(minimizer.<Object>minimize(round, newsletter(ADA))).isSameAs(round);
        assertThatThrownBy(() -> minimizer.minimize(round, nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("lies around itself, and a copy with less in it would still lead to the whole");
        List<Object> beside = List.of(reader("ada"), couple("ada"));
        assertThat(minimizer.minimize(beside, newsletter(ADA))).isSameAs(beside);
    }

    @Test
    void objectsWithVeryManyWaysThroughThemAreLookedAtOnce() {
        List<Account> layer = List.of(new Account("ada"));
        for (int i = 0; i < 60; i++) {
            Account left = new Account("ada");
            Account right = new Account("ada");
            left.more = new ArrayList<>(layer);
            right.more = new ArrayList<>(layer);
            layer = List.of(left, right);
        }
        List<Account> all = layer;
        assertThat(minimizer.minimize(all, newsletter(ADA))).isSameAs(all);
        assertThat(minimizer.<List<Account>>minimizeEach(
                        all,
                        TestPermits.of("newsletter").forEach(),
                        people -> Map.of(ADA, newsletter(ADA)),
                        count -> {}))
                .isSameAs(all);
    }

    /** What a tool that enhances classes keeps in them leads to the session, and so to everybody. */
    static final class Enhanced {
        @Nullable
        Object more;

        @Nullable
        Object $$_hibernate_nextManagedEntity;
    }

    @Test
    void whatIsWovenIntoAClassIsNotLookedThrough() {
        Enhanced entity = new Enhanced();
        entity.more = new Account("ada");
        entity.$$_hibernate_nextManagedEntity = new Account("bob");
        assertThat(minimizer.minimize(entity, newsletter(ADA))).isSameAs(entity);
        entity.more = new Account("bob");
        assertThatThrownBy(() -> minimizer.minimize(entity, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class);
    }
}
