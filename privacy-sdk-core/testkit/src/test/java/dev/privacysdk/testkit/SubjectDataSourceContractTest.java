package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract finds every source that breaks a promise, by the test that states the promise. */
class SubjectDataSourceContractTest {
    record Row(
            @SubjectId("customer") String owner,
            @PersonalData("message") String text) {}

    private static class Twin extends SubjectDataSourceContract {
        final List<Row> rows = new ArrayList<>();
        final AtomicInteger open = new AtomicInteger();

        @Override
        protected SubjectDataSource source() {
            return named("rows", this::forEach);
        }

        void forEach(Subject subject, Consumer<Object> each) {
            open.incrementAndGet();
            try {
                rows.stream().filter(row -> isOf(row, subject)).forEach(each);
            } finally {
                open.decrementAndGet();
            }
        }

        boolean isOf(Row row, Subject subject) {
            return row.owner().equals(subject.id());
        }

        @Override
        protected Subject person(int number) {
            return Subject.of("customer", "c-" + number);
        }

        @Override
        protected void store(Subject person, Set<String> marks) {
            marks.forEach(mark -> rows.add(new Row(person.id(), "a text with " + mark)));
        }

        @Override
        protected int open() {
            return open.get();
        }

        @Override
        protected SubjectDataSource unable() {
            return named("rows", (subject, each) -> {
                throw new IllegalStateException("No connection");
            });
        }
    }

    private interface Iteration {
        void forEach(Subject subject, Consumer<Object> each);
    }

    private static SubjectDataSource named(String name, Iteration iteration) {
        return new SubjectDataSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void forEach(Subject subject, Consumer<Object> each) {
                iteration.forEach(subject, each);
            }
        };
    }

    private static final class StopsAtAPage extends Twin {
        @Override
        void forEach(Subject subject, Consumer<Object> each) {
            rows.stream().filter(row -> isOf(row, subject)).limit(100).forEach(each);
        }
    }

    private static final class MatchesByPrefix extends Twin {
        @Override
        boolean isOf(Row row, Subject subject) {
            return row.owner().startsWith(subject.id());
        }
    }

    private static final class GivesEverybodyToStrangers extends Twin {
        @Override
        boolean isOf(Row row, Subject subject) {
            return super.isOf(row, subject) || subject.equals(person(3));
        }
    }

    private static final class HandsOverOnce extends Twin {
        @Override
        void forEach(Subject subject, Consumer<Object> each) {
            super.forEach(subject, each);
            rows.clear();
        }
    }

    private static final class LeavesItsCursorOpen extends Twin {
        @Override
        void forEach(Subject subject, Consumer<Object> each) {
            open.incrementAndGet();
            super.forEach(subject, each);
        }
    }

    private static final class LeavesItsCursorOpenOnFaults extends Twin {
        @Override
        void forEach(Subject subject, Consumer<Object> each) {
            open.incrementAndGet();
            rows.stream().filter(row -> isOf(row, subject)).forEach(each);
            open.decrementAndGet();
        }
    }

    private static final class HidesFaultsOfTheTaker extends Twin {
        @Override
        void forEach(Subject subject, Consumer<Object> each) {
            super.forEach(subject, record -> {
                try {
                    each.accept(record);
                } catch (IllegalStateException hidden) {
                    // Broken on purpose.
                }
            });
        }
    }

    private static final class CallsAnOutageEmpty extends Twin {
        @Override
        protected SubjectDataSource unable() {
            return named("rows", (subject, each) -> {});
        }
    }

    private static final class IsNamedByTheHour extends Twin {
        @Override
        protected SubjectDataSource source() {
            return named("../rows", this::forEach);
        }
    }

    private static final Map<Supplier<SubjectDataSourceContract>, Set<String>> TWINS = new LinkedHashMap<>();

    static {
        TWINS.put(StopsAtAPage::new, Set.of("everyRecordOfThePersonIsHandedOverOnce"));
        TWINS.put(MatchesByPrefix::new, Set.of("nothingOfAnybodyElseIsHandedOver"));
        TWINS.put(GivesEverybodyToStrangers::new, Set.of("aPersonNobodyKnowsHasNothing"));
        TWINS.put(HandsOverOnce::new, Set.of("askingAgainGivesTheSame"));
        TWINS.put(LeavesItsCursorOpen::new, Set.of("whatItOpenedIsClosedWhenItReturns"));
        TWINS.put(LeavesItsCursorOpenOnFaults::new, Set.of("aTakerThatFailsIsHeardAndWhatWasOpenedIsClosed"));
        TWINS.put(HidesFaultsOfTheTaker::new, Set.of("aTakerThatFailsIsHeardAndWhatWasOpenedIsClosed"));
        TWINS.put(CallsAnOutageEmpty::new, Set.of("aPlaceThatCannotBeReadIsNoEmptyPlace"));
        TWINS.put(IsNamedByTheHour::new, Set.of("itsNameIsStableAndCanNameAFile"));
    }

    @Test
    void aSourceThatBreaksOnePromiseIsFoundByTheTestThatStatesIt() {
        TWINS.forEach((twin, expected) -> assertThat(ContractRun.failures(SubjectDataSourceContract.class, twin))
                .as(twin.get().getClass().getSimpleName())
                .containsAll(expected));
    }

    @Test
    void everyTestOfTheContractFindsABrokenSource() {
        Set<String> finding = new TreeSet<>();
        TWINS.values().forEach(finding::addAll);

        assertThat(Arrays.stream(SubjectDataSourceContract.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrderElementsOf(finding);
    }

    @Test
    void aSourceThatBreaksNothingPasses() {
        assertThat(ContractRun.failures(SubjectDataSourceContract.class, Twin::new))
                .isEmpty();
    }
}
