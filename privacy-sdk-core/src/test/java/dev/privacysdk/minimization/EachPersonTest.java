package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.BOB;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.minimization.Shop.Address;
import dev.privacysdk.minimization.Shop.Household;
import dev.privacysdk.minimization.Shop.Page;
import dev.privacysdk.minimization.Shop.Reader;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers about many people, each of whom is decided for. */
class EachPersonTest {
    private final Minimizer minimizer = new Minimizer();
    private final Permit open = TestPermits.of("newsletter").forEach();
    private final List<Set<Subject>> asked = new ArrayList<>();
    private final AtomicInteger leftOut = new AtomicInteger();

    private Map<Subject, Decision> decide(Set<Subject> people) {
        asked.add(people);
        Map<Subject, Decision> decisions = new HashMap<>();
        for (Subject person : people) {
            if (person.id().startsWith("denied")) {
                decisions.put(person, TestPermits.deny(Reason.CONSENT_WITHDRAWN));
            } else if (!person.id().startsWith("unknown")) {
                decisions.put(person, person.id().startsWith("less") ? nothing(person) : newsletter(person));
            }
        }
        return decisions;
    }

    private <T> T minimized(T value) {
        return minimizer.minimizeEach(value, open, this::decide, leftOut::addAndGet);
    }

    @Test
    void eachPersonIsTakenByTheirOwnDecisionAndAllAreAskedForAtOnce() {
        List<Reader> all = List.of(reader("ada"), reader("less"), reader("denied"), reader("unknown"), reader("ada"));
        assertThat(minimized(all)).containsExactly(reader("ada"), new Reader("less", null), reader("ada"));
        assertThat(leftOut).hasValue(2);
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).hasSize(4);
    }

    @Test
    void anAnswerAboutPeopleWhoAreAllPermittedIsTheSameInstance() {
        Page page = new Page(List.of(reader("ada"), reader("bob")), 2);
        assertThat(minimized(page)).isSameAs(page);
        assertThat(leftOut).hasValue(0);
    }

    @Test
    void aPersonInsideAnotherIsDecidedToo() {
        Household household = new Household("ada", null, reader("denied"));
        assertThat(minimized(household)).isEqualTo(new Household("ada", null, null));
        assertThat(minimized(new Household("less", new Address("1", "JP"), reader("bob"))))
                .isEqualTo(new Household("less", new Address(null, "JP"), reader("bob")));
    }

    @Test
    void afterSomebodyElseThePermitOfThePersonAroundHoldsAgain() {
        record Couple(
                @dev.privacysdk.annotation.SubjectId("customer")
                String id,

                Reader other,

                @dev.privacysdk.annotation.category.EmailAddress @org.jspecify.annotations.Nullable
                String email,

                Reader third) {}
        Couple couple = new Couple("less", reader("ada"), "less@example.org", reader("bob"));
        assertThat(minimized(couple)).isEqualTo(new Couple("less", reader("ada"), null, reader("bob")));
    }

    @Test
    void oneDeniedPersonAsTheWholeAnswerIsThatDenial() {
        assertThatThrownBy(() -> minimized(reader("denied")))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CONSENT_WITHDRAWN));
        assertThat(minimized(Optional.of(reader("denied")))).isEmpty();
    }

    @Test
    void dataBesideWhichNobodyIsNamedIsDenied() {
        assertThatThrownBy(() -> minimized(List.of(new Address("1 Main St", "JP"))))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("nothing around it says whose");
    }

    @Test
    void aKeyThatNamesAPersonDecidesForItsValue() {
        Map<Subject, Address> map =
                Map.of(ADA, new Address("1", "JP"), Subject.of("customer", "denied"), new Address("2", "JP"));
        assertThat(minimized(map)).containsOnly(Map.entry(ADA, new Address(null, "JP")));
    }

    @Test
    void nobodyIsAskedForWhereNobodyIsMet() {
        assertThat(minimized(List.of("text"))).containsExactly("text");
        assertThat(asked).isEmpty();
    }

    @Test
    void aStreamIsDecidedInBatchesAsItIsReadAndClosesItsSource() {
        AtomicInteger closed = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        Stream<Reader> source = IntStream.range(0, 1_000)
                .peek(i -> read.incrementAndGet())
                .mapToObj(i -> reader(i % 10 == 0 ? "denied" + i : "reader" + i))
                .onClose(closed::incrementAndGet);
        try (Stream<Reader> seen = minimized(source)) {
            assertThat(read).hasValue(0);
            assertThat(seen.limit(100)).hasSize(100);
        }
        assertThat(asked).hasSize(1);
        assertThat(read).hasValueLessThanOrEqualTo(300);
        assertThat(closed).hasValue(1);
    }

    @Test
    void aWholeStreamIsReadAndCounted() {
        Stream<Reader> source =
                IntStream.range(0, 1_000).mapToObj(i -> reader(i % 10 == 0 ? "denied" + i : "reader" + i));
        assertThat(minimized(source)).hasSize(900);
        assertThat(leftOut).hasValue(100);
        assertThat(asked).hasSize(4);
    }

    @Test
    void aLaterAnswerIsDecidedWhenItComes() {
        CompletableFuture<List<Reader>> later = new CompletableFuture<>();
        CompletableFuture<List<Reader>> seen = minimized(later);
        assertThat(asked).isEmpty();
        later.complete(List.of(reader("denied"), reader("ada")));
        assertThat(seen.join()).containsExactly(reader("ada"));
    }

    @Test
    void whatDecidesMayRefuseTheWholeAnswer() {
        assertThatThrownBy(() -> minimizer.minimizeEach(
                        List.of(reader("ada")),
                        open,
                        people -> {
                            throw new PrivacyDeniedException(null, TestPermits.deny(Reason.CONSENT_WITHDRAWN));
                        },
                        leftOut::addAndGet))
                .isInstanceOf(PrivacyDeniedException.class);
    }

    @Test
    void aPermitForEachAloneIsAboutNobody() {
        assertThat(minimizer.minimize(List.of(reader("ada"), BOB), open)).isEmpty();
    }
}
