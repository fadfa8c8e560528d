package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditLine;
import dev.privacysdk.audit.AuditSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract finds every sink that breaks a promise, by the test that states the promise. */
class AuditSinkContractTest {
    private static class Twin extends AuditSinkContract {
        final RecordingAuditSink real = new RecordingAuditSink();

        @Override
        protected AuditSink sink() {
            return real;
        }

        @Override
        protected List<String> kept() {
            return real.events().stream().map(AuditLine::of).toList();
        }

        @Override
        protected AuditSink unable() {
            RecordingAuditSink unable = new RecordingAuditSink();
            unable.failWith(new IllegalStateException("No space left on device"));
            return unable;
        }
    }

    private static final class WritesLater extends Twin {
        private final List<AuditEvent> waiting = new ArrayList<>();

        @Override
        protected AuditSink sink() {
            return event -> {
                synchronized (waiting) {
                    waiting.add(event);
                    if (waiting.size() > 3) {
                        real.record(waiting.remove(0));
                    }
                }
            };
        }
    }

    private static final class Drops extends Twin {
        private int seen;

        @Override
        protected synchronized AuditSink sink() {
            return event -> {
                synchronized (this) {
                    if (++seen % 7 != 0) {
                        real.record(event);
                    }
                }
            };
        }
    }

    private static final class Reorders extends Twin {
        @Override
        protected List<String> kept() {
            return super.kept().stream().sorted().toList();
        }
    }

    private static final class CutsShort extends Twin {
        @Override
        protected List<String> kept() {
            return super.kept().stream()
                    .map(line -> line.substring(0, Math.min(120, line.length())))
                    .toList();
        }
    }

    private static final class WritesPlainLines extends Twin {
        @Override
        protected List<String> kept() {
            return super.kept().stream()
                    .flatMap(line ->
                            Arrays.stream(line.replace("\\u000d\\u000a", "\n").split("\n")))
                    .toList();
        }
    }

    private static final class HidesThatItFailed extends Twin {
        @Override
        protected AuditSink unable() {
            AuditSink unable = super.unable();
            return event -> {
                try {
                    unable.record(event);
                } catch (RuntimeException ignored) {
                    // Broken on purpose.
                }
            };
        }
    }

    private static final Map<Supplier<AuditSinkContract>, Set<String>> TWINS = new LinkedHashMap<>();

    static {
        TWINS.put(WritesLater::new, Set.of("anEventIsKeptWhenTheCallReturns"));
        TWINS.put(Drops::new, Set.of("eventsOfManyThreadsAreKeptOnceEach"));
        TWINS.put(Reorders::new, Set.of("eventsOfOneThreadStandInItsOrder"));
        TWINS.put(CutsShort::new, Set.of("everyKindOfEventIsKeptWhole"));
        TWINS.put(WritesPlainLines::new, Set.of("whateverStandsInAnEventItIsOneEvent"));
        TWINS.put(HidesThatItFailed::new, Set.of("aSinkThatCannotKeepAnEventSaysSo"));
    }

    @Test
    void aSinkThatBreaksOnePromiseIsFoundByTheTestThatStatesIt() {
        TWINS.forEach((twin, expected) -> assertThat(ContractRun.failures(AuditSinkContract.class, twin))
                .as(twin.get().getClass().getSimpleName())
                .containsAll(expected));
    }

    @Test
    void everyTestOfTheContractFindsABrokenSink() {
        Set<String> finding = new TreeSet<>();
        TWINS.values().forEach(finding::addAll);

        assertThat(Arrays.stream(AuditSinkContract.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrderElementsOf(finding);
    }

    @Test
    void aSinkThatBreaksNothingPasses() {
        assertThat(ContractRun.failures(AuditSinkContract.class, Twin::new)).isEmpty();
    }
}
