package dev.privacysdk.masking;

import static dev.privacysdk.masking.Handing.inScope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.PurposeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many values, many threads and long texts; apart from the others because it takes its time. */
class KnownValuesManyTest {
    private final Masker masker = Masker.standard();

    private String masked(String text, Object... handedOut) {
        return inScope(masker, text, handedOut);
    }

    @Test
    void ofTooManyValuesTheNewestAreKnownAndTheOthersCounted() {
        long before = Masker.valuesNotKnown();
        Handing.scope().run(() -> {
            for (int i = 0; i < 5000; i++) {
                PurposeScope.handOut(new Handing.Name("Name" + i + "son"));
                if (i % 100 == 99) {
                    assertThat(masker.text("Name" + i + "son")).isEqualTo("[REDACTED]");
                }
            }
            for (int i = 5000 - KnownValues.MOST + 1; i < 5000; i++) {
                assertThat(masker.text("Name" + i + "son")).isEqualTo("[REDACTED]");
            }
        });
        assertThat(Masker.valuesNotKnown() - before)
                .isBetween(5000L - 2 * KnownValues.MOST - 1, 5000L - KnownValues.MOST + 2);
        long counted = Masker.valuesNotKnown();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            list.add(new Handing.Name("Name" + i + "son"));
        }
        assertThat(masked("Name1000son", list)).isEqualTo("[REDACTED]");
        assertThat(Masker.valuesNotKnown() - counted).isGreaterThan(1900);
    }

    @Test
    void manyThreadsInOneScopeEachKnowWhatTheyWereJustHanded() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(100);
        PurposeScope scope = Handing.scope();
        List<Future<String>> lines = new ArrayList<>();
        try {
            scope.call(() -> {
                for (int i = 0; i < 1000; i++) {
                    String name = "Name" + i + "son";
                    lines.add(pool.submit(scope.wrap(() -> {
                        PurposeScope.handOut(new Handing.Name(name));
                        return masker.text("to " + name);
                    })));
                }
                for (Future<String> line : lines) {
                    assertThat(line.get()).isEqualTo("to [REDACTED]");
                }
                return null;
            });
        } finally {
            pool.shutdown();
        }
    }

    /** Every place is a beginning, none is an end. */
    @Test
    void aLongTextOfBeginningsIsReadOnce() {
        String value = "あ".repeat(180) + "い";
        String escapes = "%41".repeat(10_000) + "\\".repeat(15_000) + "&".repeat(15_000);
        for (String text : List.of("あ".repeat(60_000), escapes)) {
            // How much of it is shown depends on how fast this machine is.
            String shown = masked(text, new Handing.Name(value)).replace("[MASKED:budget]", "");
            assertThat(shown).isNotEmpty();
            assertThat(text).startsWith(shown);
        }
    }
}
