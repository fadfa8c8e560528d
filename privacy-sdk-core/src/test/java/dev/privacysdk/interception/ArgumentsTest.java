package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.interception.World.Issues;
import dev.privacysdk.interception.World.Reader;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a method reads is what was decided on. */
class ArgumentsTest {
    private final World world = new World();
    private final List<Collection<Reader>> received = new ArrayList<>();
    private final Issues issues = world.guard(Issues.class, new QuietIssues() {
        @Override
        public int sendAll(Collection<Reader> readers) {
            received.add(readers);
            return readers.size();
        }
    });

    @AfterEach
    void close() {
        world.close();
    }

    /** Shows ada when it is read first, and eve as well ever after. */
    private static final class TwoFaced extends AbstractCollection<Reader> {
        private int read;

        @Override
        public Iterator<Reader> iterator() {
            return now().iterator();
        }

        @Override
        public int size() {
            return read == 0 ? 1 : 2;
        }

        private List<Reader> now() {
            return read++ == 0 ? List.of(reader("ada")) : List.of(reader("ada"), reader("eve"));
        }
    }

    @Test
    void aCollectionThatShowsOthersLaterIsReadOnce() {
        assertThat(issues.sendAll(new TwoFaced())).isEqualTo(1);
        assertThat(List.copyOf(received.get(0))).containsExactly(reader("ada"));
    }

    @Test
    void whatTheCallerPutsInLaterDoesNotReachTheMethod() {
        List<Reader> live = new ArrayList<>(List.of(reader("ada")));
        issues.sendAll(live);
        live.add(reader("eve"));
        assertThat(received.get(0)).isInstanceOf(List.class).containsExactly(reader("ada"));
    }

    @Test
    void aSetStaysASetInItsOrder() {
        issues.sendAll(new LinkedHashSet<>(List.of(reader("bob"), reader("eve"), reader("ada"))));
        issues.sendAll(new LinkedHashSet<>(List.of(reader("bob"), reader("ada"))));
        assertThat(received)
                .allSatisfy(readers ->
                        assertThat(readers).isInstanceOf(Set.class).containsExactly(reader("bob"), reader("ada")));
    }

    @PurposeRequired
    interface Letters {
        String of(@SubjectId("customer") @Nullable String id);

        String form();
    }

    @Test
    void aKeeperAskedAboutNobodyDoesNotRun() {
        List<String> ran = new ArrayList<>();
        Letters letters = world.guard(Letters.class, new Letters() {
            @Override
            public String of(@Nullable String id) {
                ran.add("of");
                return "letter";
            }

            @Override
            public String form() {
                ran.add("form");
                return "form";
            }
        });
        Issues caller = world.guard(Issues.class, new QuietIssues() {
            @Override
            public Optional<Reader> maybe(String id) {
                assertThatThrownBy(() -> letters.of(null))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("Letters.of was called without the @SubjectId it needs");
                assertThat(letters.of(id)).isEqualTo("letter");
                assertThat(letters.form()).isEqualTo("form");
                return Optional.empty();
            }
        });
        assertThat(caller.maybe("ada")).isEmpty();
        assertThat(ran).containsExactly("of", "form");
    }
}
