package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NestingTest {
    @Test
    void anEventInsideAnEventIsMaskedThreeLevelsDeepAndNoDeeper() {
        for (int round = 0; round < 2; round++) {
            assertThat(Nesting.enter()).isTrue();
            assertThat(Nesting.enter()).isTrue();
            assertThat(Nesting.enter()).isTrue();
            assertThat(Nesting.enter()).isFalse();
            assertThat(Nesting.enter()).isFalse();
            Nesting.leave();
            assertThat(Nesting.enter()).isTrue();
            assertThat(Nesting.enter()).isFalse();
            for (int i = 0; i < 3; i++) {
                Nesting.leave();
            }
        }
    }

    @Test
    void eachThreadHasDepthsOfItsOwn() {
        for (int i = 0; i < 3; i++) {
            assertThat(Nesting.enter()).isTrue();
        }
        try {
            assertThat(CompletableFuture.supplyAsync(() -> {
                                Nesting.leave();
                                boolean entered = Nesting.enter();
                                Nesting.leave();
                                return entered;
                            })
                            .join())
                    .isTrue();
            assertThat(Nesting.enter()).isFalse();
        } finally {
            for (int i = 0; i < 3; i++) {
                Nesting.leave();
            }
        }
    }
}
