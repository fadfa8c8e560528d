package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static dev.privacysdk.interception.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.interception.World.Address;
import dev.privacysdk.interception.World.Issues;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.interception.World.Readers;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole calls, from the question to the minimized answer, against a real gate. */
class PurposeInvocationTest {
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
    void aPermittedCallRunsInsideItsPurposeAndItsAnswerIsMinimized() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public Reader preview(String id) {
                Permit permit = PurposeScope.current().orElseThrow().permit();
                assertThat(permit.purpose()).isEqualTo(World.NEWSLETTER);
                assertThat(permit.isAbout(Subject.of("customer", "ada"))).isTrue();
                return reader(id);
            }
        });
        assertThat(issues.preview("ada")).isEqualTo(seen("ada"));
    }

    @Test
    void aDeniedCallDoesNotRun() {
        Issues issues = issues(new QuietIssues() {});
        assertThatThrownBy(() -> issues.preview("eve"))
                .satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN))
                .hasMessageNotContaining("eve");
    }

    @Test
    void aDeniedCallGivesNothingOfItsTypeWhereItSaysSo() throws Exception {
        Issues issues = issues(new QuietIssues() {});
        assertThat(issues.maybe("eve")).isEmpty();
        assertThat(issues.asArray("eve")).isEmpty();
        assertThat(issues.later("eve").toCompletableFuture().join()).isEmpty();
        assertThat(issues.orNull("eve")).isNull();
        issues.send("eve");
    }

    @Test
    void aCallThatNamesNobodyIsRefused() {
        Issues issues = issues(new QuietIssues() {});
        assertThatThrownBy(() -> issues.preview(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("preview was called without the @SubjectId it needs");
    }

    @Test
    void whatTheAnswerSaysOfNobodyIsAboutThePersonTheMethodNames() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public Address address(String id) {
                return new Address("ada@example.org", "1 Main St");
            }
        });
        assertThat(issues.address("ada")).isEqualTo(new Address("ada@example.org", null));
    }

    @Test
    void anAnswerAboutSomebodyElseIsDenied() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public Reader preview(String id) {
                return reader("bob");
            }
        });
        assertThatThrownBy(() -> issues.preview("ada")).satisfies(e -> assertDenied(e, Reason.SUBJECT_MISMATCH));
    }

    @Test
    void exceptionsOfTheMethodComeThroughAsTheyAre() {
        IOException broken = new IOException("broken");
        Issues issues = issues(new QuietIssues() {
            @Override
            public void send(String id) throws IOException {
                throw broken;
            }
        });
        assertThatThrownBy(() -> issues.send("ada")).isSameAs(broken);
        assertThatThrownBy(() -> issues(new QuietIssues() {}).send("ada"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("ran");
    }

    @Test
    void aLaterAnswerIsDecidedNowAndMinimizedThen() {
        CompletableFuture<List<Reader>> later = new CompletableFuture<>();
        Issues issues = issues(new QuietIssues() {
            @Override
            public CompletionStage<List<Reader>> later(String id) {
                return later;
            }
        });
        CompletableFuture<List<Reader>> seen = issues.later("ada").toCompletableFuture();
        later.complete(List.of(reader("bob"), reader("ada")));
        assertThat(seen.join()).containsExactly(seen("ada"));
    }

    @Test
    void thePeopleOfAnAnswerAreDecidedOneByOne() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public List<Reader> dueToday() {
                return readers.all();
            }

            @Override
            public Stream<Reader> dueStream() {
                return Stream.of(reader("bob"), reader("eve"), reader("nobody"));
            }
        });
        assertThat(issues.dueToday()).containsExactly(seen("ada"), seen("bob"));
        assertThat(issues.dueStream()).containsExactly(seen("bob"));
        assertThat(kept).hasSize(3);
    }

    @Test
    void oneDeniedPersonRefusesAnAnswerThatIsAllOrNothing() {
        List<Reader> given = new ArrayList<>(kept);
        Issues issues = issues(new QuietIssues() {
            @Override
            public List<Reader> allOrNothing() {
                return given;
            }

            @Override
            public Stream<Reader> allOrNothingStream() {
                return given.stream();
            }
        });
        assertThatThrownBy(issues::allOrNothing).satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
        assertThat(issues.allOrNothingStream()).isEmpty();
        given.remove(reader("eve"));
        assertThat(issues.allOrNothing()).containsExactly(seen("ada"), seen("bob"));
        assertThat(issues.allOrNothingStream()).containsExactly(seen("ada"), seen("bob"));
    }

    @Test
    void deniedPeopleAreLeftOutOfTheArgumentBeforeTheMethodRuns() {
        List<Collection<Reader>> received = new ArrayList<>();
        Issues issues = issues(new QuietIssues() {
            @Override
            public int sendAll(Collection<Reader> given) {
                assertThat(PurposeScope.current().orElseThrow().permit().subjects())
                        .hasSizeLessThan(3);
                received.add(given);
                return given.size();
            }
        });
        assertThat(issues.sendAll(kept)).isEqualTo(2);
        assertThat(issues.sendAll(new LinkedHashSet<>(kept))).isEqualTo(2);
        assertThat(received.get(0)).containsExactly(reader("ada"), reader("bob"));
        assertThat(received.get(1)).isInstanceOf(LinkedHashSet.class).containsExactly(reader("ada"), reader("bob"));
        assertThat(kept).hasSize(3);
    }

    @Test
    void anArgumentInWhichNobodyIsDeniedIsHandedOnAsAnEqualCopy() {
        List<Reader> both = Arrays.asList(reader("ada"), null, reader("bob"));
        Issues issues = issues(new QuietIssues() {
            @Override
            public int sendAll(Collection<Reader> given) {
                assertThat(given).isEqualTo(both).isNotSameAs(both);
                return 7;
            }
        });
        assertThat(issues.sendAll(both)).isEqualTo(7);
    }

    @Test
    void aCallAboutNobodyRunsAndOneInWhichNobodyIsLeftDoesNot() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public int sendAll(Collection<Reader> given) {
                return given.size();
            }
        });
        assertThat(issues.sendAll(List.of())).isZero();
        assertThatThrownBy(() -> issues.sendAll(List.of(reader("eve"))))
                .satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
    }

    @Test
    void oneDeniedPersonRefusesAnArgumentThatIsAllOrNothing() {
        Issues issues = issues(new QuietIssues() {
            @Override
            public int sendEvery(List<String> given) {
                return given.size();
            }
        });
        assertThat(issues.sendEvery(List.of("ada", "bob"))).isEqualTo(2);
        assertThatThrownBy(() -> issues.sendEvery(List.of("ada", "eve")))
                .satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
    }

    @Test
    void whileTheGateOnlyObservesEverythingRunsAndNothingIsLeftOut() throws Exception {
        try (World observing = new World(Enforcement.OBSERVE)) {
            Readers open = observing.guard(Readers.class, new World.KeptReaders(kept));
            Issues issues = observing.guard(Issues.class, new QuietIssues() {
                @Override
                public Reader preview(String id) {
                    assertThat(PurposeScope.current().orElseThrow().permit().observing())
                            .isTrue();
                    return open.find(id).orElseThrow();
                }

                @Override
                public List<Reader> dueToday() {
                    return open.all();
                }

                @Override
                public int sendAll(Collection<Reader> given) {
                    return given.size();
                }
            });
            assertThat(open.all()).isSameAs(kept);
            assertThat(issues.preview("eve")).isEqualTo(reader("eve"));
            assertThat(issues.preview("ada")).isEqualTo(reader("ada"));
            assertThat(issues.dueToday()).isSameAs(kept);
            assertThat(issues.sendAll(kept)).isEqualTo(3);
            assertThat(issues.sendAll(List.of(reader("eve")))).isEqualTo(1);
        }
    }
}
