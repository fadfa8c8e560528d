package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.minimization.Shop.Reader;
import java.security.PrivilegedAction;
import java.util.ArrayList;
import java.util.EventObject;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Values of other people where no element, key or component shows them. */
class HiddenValuesTest {
    private final Minimizer minimizer = new Minimizer();

    interface Later<T> {
        T get();
    }

    static final class Best extends ArrayList<Reader> {
        private static final long serialVersionUID = 1L;

        final transient Reader best;

        Best(Reader best) {
            this.best = best;
        }
    }

    private static Later<Reader> caught(Reader reader) {
        return new Later<>() {
            @Override
            public Reader get() {
                return reader;
            }
        };
    }

    private void assertDenied(Object value) {
        assertThatThrownBy(() -> minimizer.minimize(value, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("return a")
                .hasMessageNotContaining("bob@");
    }

    @Test
    void aLambdaThatCouldHandOutAnythingIsDenied() {
        Reader bob = reader("bob");
        Later<Reader> later = () -> bob;
        IntFunction<Reader> byNumber = number -> bob;
        PrivilegedAction<Reader> privileged = () -> bob;
        for (Object lambda : List.of(later, byNumber, privileged)) {
            assertDenied(lambda);
        }
    }

    @Test
    void aLambdaThatHandsNothingOutPasses() {
        Runnable runnable = () -> {};
        assertThat(minimizer.minimize(runnable, newsletter(ADA))).isSameAs(runnable);
    }

    @Test
    void whatAnInnerClassCaughtIsLookedThrough() {
        Later<Reader> hers = caught(reader("ada"));
        assertThat(minimizer.minimize(hers, newsletter(ADA))).isSameAs(hers);
        assertDenied(caught(reader("bob")));
    }

    @Test
    void whatACollectionHoldsBesideItsElementsIsLookedThrough() {
        Best hers = new Best(reader("ada"));
        assertThat(minimizer.minimize(hers, newsletter(ADA))).isSameAs(hers);
        assertDenied(new Best(reader("bob")));
    }

    @Test
    void anEventThatCarriesAnythingIsDenied() {
        assertDenied(new EventObject(reader("bob")));
    }
}
