package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What would have been denied is told as a table, and an observed purpose lets everything through. */
class ObservationsTest {
    private static final Purpose SUPPORT = Purpose.of("service.support");
    private final Observations observations = new Observations();

    @Test
    void areATableTheMostFrequentFirst() throws IOException {
        observations.note("Issues.preview", GateWorld.MARKETING, denied(Reason.CONSENT_MISSING));
        note(12, "Reports.weekly", SUPPORT, Reason.NO_CONTRACT);
        observations.note("Readers.find called by OldReports.print", null, denied(Reason.NO_PURPOSE_IN_SCOPE));
        assertThat(observations).hasToString(golden());
    }

    @Test
    void sayThatThereIsNothing() {
        assertThat(observations.rows()).isEmpty();
        assertThat(observations).hasToString("Nothing would have been denied.");
    }

    @Test
    void areCountedByManyThreadsAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                await(start);
                note(1_000, "Issues.preview", SUPPORT, Reason.NO_CONTRACT);
            });
        }
        start.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(observations.rows())
                .containsExactly(new Observations.Row("Issues.preview", SUPPORT, Reason.NO_CONTRACT, 4_000));
    }

    @Test
    void onlyTheObservedPurposeGetsAPermitForWhatIsDenied() {
        try (GateWorld world = new GateWorld(settings(GateWorld.MARKETING)).withAda()) {
            Processing marketing = world.marketing();
            Deny deny = (Deny) world.gate.decide(marketing);
            Permit permit = world.gate.observe(marketing, deny, "Issues.preview");
            assertThat(permit.observing()).isTrue();
            assertThat(permit.isAbout(Subject.of("customer", "somebody-else"))).isTrue();
            assertThat(permit.covers(DataCategory.of("health"))).isTrue();
            assertThat(world.gate.stillValid(permit)).isTrue();
            assertThat(world.gate.observations().rows())
                    .containsExactly(new Observations.Row("Issues.preview", GateWorld.MARKETING, deny.reason(), 1));
            assertThat(world.gate.observes(SUPPORT)).isFalse();
            assertThatThrownBy(() -> world.gate.observe(world.of("service.support", "contact"), deny, "Desk.open"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The purpose service.support is enforced, so nothing passes unasked.");
        }
    }

    @Test
    void anAnswerThatIsYesIsNotNoted() {
        try (GateWorld world = new GateWorld(settings(SUPPORT)).withAda()) {
            Processing support = world.of("service.support", "contact");
            Decision yes = world.gate.decide(support);
            assertThat(yes).isInstanceOf(Permit.class);
            assertThat(world.gate.observe(support, yes, "Desk.open").observing())
                    .isTrue();
            assertThat(world.gate.observations().rows()).isEmpty();
        }
    }

    private static String golden() throws IOException {
        try (InputStream in = ObservationsTest.class.getResourceAsStream("observations.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static GateSettings settings(Purpose observed) {
        return new GateSettings(Role.CONTROLLER, Enforcement.ENFORCE, Set.of(observed), Duration.ofMillis(300));
    }

    private void note(int times, String call, Purpose purpose, Reason reason) {
        for (int i = 0; i < times; i++) {
            observations.note(call, purpose, denied(reason));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Deny denied(Reason reason) {
        return new Deny(
                reason,
                null,
                List.of(new Finding(null, reason, null)),
                Set.of(),
                null,
                null,
                GateWorld.MovedClock.BEGINNING);
    }
}
