package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static dev.privacysdk.interception.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.interception.World.Issues;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.interception.World.Readers;
import dev.privacysdk.vocabulary.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls of keepers, inside the purposes of their callers. */
class KeeperTest {
    private final World world = new World();
    private final List<Reader> kept = new ArrayList<>(List.of(reader("ada"), reader("eve"), reader("bob")));
    private final Readers readers = world.guard(Readers.class, new World.KeptReaders(kept));

    @AfterEach
    void close() {
        world.close();
        assertThat(PurposeScope.current()).isEmpty();
    }

    private Issues issues(Issues target) {
        return world.guard(Issues.class, target);
    }

    private static void assertDenied(Throwable thrown, Reason reason) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aKeeperAnswersOnlyInsideAPurpose() {
        assertThatThrownBy(readers::all)
                .satisfies(e -> assertDenied(e, Reason.NO_PURPOSE_IN_SCOPE))
                .hasMessageContaining(".all demands a purpose and its caller has none; mark the calling method");
    }

    @Test
    void aKeepersAnswerIsMinimizedByThePermitOfItsCaller() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public Optional<Reader> maybe(String id) {
                assertThat(readers.all()).containsExactly(seen("ada"));
                assertThat(readers.byPlace()).containsOnly(Map.entry("place of 0", seen("ada")));
                return readers.find(id);
            }
        });
        assertThat(issues.maybe("ada")).contains(seen("ada"));
    }

    @Test
    void aKeeperAskedAboutSomebodyElseDoesNotRun() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public void send(String id) throws IOException {
                readers.store(new Reader("bob", "new@example.org", null));
            }
        });
        assertThatThrownBy(() -> issues.send("ada"))
                .satisfies(e -> assertDenied(e, Reason.SUBJECT_MISMATCH))
                .hasMessageContaining("store was asked about somebody its caller has no permit for")
                .hasMessageNotContaining("bob");
        assertThat(kept).hasSize(3);
    }

    @Test
    void aKeeperInsideACallAboutManyDecidesEachPerson() {
        List<Reader> found = new ArrayList<>();
        Issues issues = issues(new QuietIssues() {
            @Override
            public List<Reader> dueToday() {
                found.addAll(readers.find("bob").stream().toList());
                assertThatThrownBy(() -> readers.find("eve")).satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
                return readers.all();
            }
        });
        assertThat(issues.dueToday()).containsExactly(seen("ada"), seen("bob"));
        assertThat(found).containsExactly(seen("bob"));
    }

    @Test
    void aKeeperInsideACallAboutTheseKnowsThem() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public int sendAll(Collection<Reader> given) {
                assertThatThrownBy(() -> readers.find("eve")).satisfies(e -> assertDenied(e, Reason.SUBJECT_MISMATCH));
                return readers.all().size();
            }
        });
        assertThat(issues.sendAll(kept)).isEqualTo(2);
    }

    @Test
    void aPermitThatRanOutIsAskedForAgainByTheNextKeeper() {
        Instant end = world.now().plus(Duration.ofHours(1));
        world.consentsUntil("ada", end);
        Issues issues = issues(new QuietIssues() {
            @Override
            public Optional<Reader> maybe(String id) {
                assertThat(readers.find("ada")).isPresent();
                world.passTo(end.plusSeconds(1));
                assertThatThrownBy(() -> readers.find("ada")).satisfies(e -> assertDenied(e, Reason.CONSENT_EXPIRED));
                world.consentsUntil("ada", end.plus(Duration.ofHours(1)));
                return readers.find("ada");
            }
        });
        assertThat(issues.maybe("ada")).contains(seen("ada"));
    }

    @Test
    void aKeepersExceptionsComeThroughAsTheyAre() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public void send(String id) throws IOException {
                readers.store(new Reader("ada", null, null));
            }
        });
        assertThatThrownBy(() -> issues.send("ada"))
                .isInstanceOf(IOException.class)
                .hasMessage("no e-mail");
    }

    @Test
    void anotherThreadHasNoPurposeUnlessItIsCarriedThere() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public Optional<Reader> maybe(String id) {
                assertThatThrownBy(() ->
                                CompletableFuture.supplyAsync(readers::all).join())
                        .cause()
                        .satisfies(e -> assertDenied(e, Reason.NO_PURPOSE_IN_SCOPE));
                List<Reader> found = new ArrayList<>();
                Runnable task = () -> found.addAll(readers.all());
                CompletableFuture.runAsync(PurposeScope.current().orElseThrow().wrap(task))
                        .join();
                return found.stream().findFirst();
            }
        });
        assertThat(issues.maybe("ada")).contains(seen("ada"));
    }
}
