package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.erasure.Erased;
import dev.privacysdk.erasure.Kept;
import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract finds every eraser that breaks a promise, by the test that states the promise. */
class SubjectDataEraserContractTest {
    private static class Twin extends SubjectDataEraserContract {
        final List<Subject> rows = new ArrayList<>();
        int failsAfter = -1;
        int calls;

        @Override
        protected SubjectDataEraser eraser() {
            return new SubjectDataEraser() {
                @Override
                public String name() {
                    return Twin.this.name();
                }

                @Override
                public Erased erase(Subject subject, Kept kept) {
                    calls++;
                    return Twin.this.erase(subject, kept);
                }
            };
        }

        String name() {
            return "rows";
        }

        Erased erase(Subject subject, Kept kept) {
            if (stays(kept)) {
                return new Erased(0, left(subject));
            }
            long removed = 0;
            for (Iterator<Subject> all = rows.iterator(); all.hasNext(); ) {
                if (isOf(all.next(), subject)) {
                    if (failsAfter == removed) {
                        failsAfter = -1;
                        throw new IllegalStateException("No connection");
                    }
                    all.remove();
                    removed++;
                }
            }
            return Erased.removed(removed);
        }

        boolean stays(Kept kept) {
            return kept.keeps(category());
        }

        boolean isOf(Subject row, Subject subject) {
            return row.equals(subject);
        }

        @Override
        protected Subject person(int number) {
            return Subject.of("customer", "c-" + number);
        }

        @Override
        protected DataCategory category() {
            return DataCategory.of("purchase");
        }

        @Override
        protected void store(Subject person, int records) {
            for (int i = 0; i < records; i++) {
                rows.add(person);
            }
        }

        @Override
        protected long left(Subject person) {
            return rows.stream().filter(person::equals).count();
        }

        @Override
        protected void failAfter(int removed) {
            failsAfter = removed;
        }
    }

    private static final class StopsAtAPage extends Twin {
        @Override
        Erased erase(Subject subject, Kept kept) {
            List<Subject> later = new ArrayList<>();
            while (rows.size() > 50) {
                later.add(rows.remove(rows.size() - 1));
            }
            Erased erased = super.erase(subject, kept);
            rows.addAll(later);
            return erased;
        }
    }

    private static final class MatchesByPrefix extends Twin {
        @Override
        boolean isOf(Subject row, Subject subject) {
            return row.id().startsWith(subject.id());
        }
    }

    private static final class FailsOnTheUnknown extends Twin {
        @Override
        Erased erase(Subject subject, Kept kept) {
            if (left(subject) == 0) {
                throw new IllegalStateException("No such person");
            }
            return super.erase(subject, kept);
        }
    }

    private static final class KnowsNoHold extends Twin {
        @Override
        boolean stays(Kept kept) {
            return false;
        }
    }

    private static final class KeepsForAnyHold extends Twin {
        @Override
        boolean stays(Kept kept) {
            return !kept.isEmpty();
        }
    }

    private static final class HidesFaults extends Twin {
        @Override
        Erased erase(Subject subject, Kept kept) {
            try {
                return super.erase(subject, kept);
            } catch (IllegalStateException hidden) {
                return Erased.removed(0);
            }
        }
    }

    private static final class ErasesOnce extends Twin {
        @Override
        Erased erase(Subject subject, Kept kept) {
            return calls > 1 ? Erased.removed(0) : super.erase(subject, kept);
        }
    }

    private static final class CountsTheCalls extends Twin {
        private int asked;

        @Override
        String name() {
            return "rows-" + asked++;
        }
    }

    private static final Map<Supplier<SubjectDataEraserContract>, Set<String>> TWINS = new LinkedHashMap<>();

    static {
        TWINS.put(StopsAtAPage::new, Set.of("everythingOfThePersonIsErasedAndCounted"));
        TWINS.put(MatchesByPrefix::new, Set.of("nothingOfAnybodyElseIsErased"));
        TWINS.put(FailsOnTheUnknown::new, Set.of("erasingAgainFindsNothingAndIsNoFault"));
        TWINS.put(KnowsNoHold::new, Set.of("whatMustStayStaysAndIsCountedUntilItMayGo"));
        TWINS.put(KeepsForAnyHold::new, Set.of("aHoldOnSomethingElseKeepsNothingHere"));
        TWINS.put(HidesFaults::new, Set.of("aFaultIsHeardAndTheNextCallFinishes"));
        TWINS.put(ErasesOnce::new, Set.of("whatComesInLaterIsErasedByTheNextCall"));
        TWINS.put(CountsTheCalls::new, Set.of("itsNameIsStable"));
    }

    @Test
    void anEraserThatBreaksAPromiseIsFoundByTheTestThatStatesIt() {
        TWINS.forEach((twin, expected) -> assertThat(ContractRun.failures(SubjectDataEraserContract.class, twin))
                .as(twin.get().getClass().getSimpleName())
                .containsAll(expected));
    }

    @Test
    void everyTestOfTheContractFindsABrokenEraser() {
        Set<String> finding = new TreeSet<>();
        TWINS.values().forEach(finding::addAll);

        assertThat(Arrays.stream(SubjectDataEraserContract.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrderElementsOf(finding);
    }

    @Test
    void anEraserThatBreaksNothingPasses() {
        assertThat(ContractRun.failures(SubjectDataEraserContract.class, Twin::new))
                .isEmpty();
    }
}
