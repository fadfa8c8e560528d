package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.ledger.LedgerStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract finds every store that breaks a promise, by the test that states the promise. */
class LedgerStoreContractTest {
    private static final class Run extends LedgerStoreContract {
        private final BrokenLedgerStore store;

        Run(BrokenLedgerStore store) {
            this.store = store;
        }

        @Override
        protected LedgerStore store() {
            return store;
        }

        @Override
        protected LedgerStore reopened() {
            return store.reopened();
        }
    }

    private final Map<Supplier<BrokenLedgerStore>, Set<String>> twins = new LinkedHashMap<>();

    LedgerStoreContractTest() {
        String order = "eventsAreReadInTheOrderInWhichTheyWereAppended";
        String later = "anAcknowledgedAppendIsReadByEveryReadThatBeginsAfterwards";
        String once = "theSameKeyWithTheSameEntriesTakesEffectOnce";
        String other = "theSameKeyWithOtherEntriesIsRefusedAndWritesNothing";
        String onePlace = "aReadIsAtOnePlaceWhateverOthersAppend";
        twins.put(BrokenLedgerStore.Loses::new, Set.of(order, later));
        twins.put(BrokenLedgerStore.LosesOnRestart::new, Set.of("nothingAcknowledgedIsLostAfterwards", once));
        twins.put(
                BrokenLedgerStore.MixesPeople::new,
                Set.of("peopleAreKeptApartHoweverAlikeTheirIdsAre", "whoAsksForNobodyGetsThePlace"));
        twins.put(BrokenLedgerStore.Reverses::new, Set.of(order, later));
        twins.put(BrokenLedgerStore.OrdersByInstant::new, Set.of(order));
        twins.put(BrokenLedgerStore.RoundsInstants::new, Set.of("everyKindOfEventReadsBackAsItWasWritten"));
        twins.put(
                BrokenLedgerStore.ForgetsWhatIsDated::new,
                Set.of("whetherAnEventNamesItsInstantReadsBackAsItWasWritten"));
        twins.put(BrokenLedgerStore.IgnoresTheKey::new, Set.of(once, "theSameKeyFromManyThreadsTakesEffectOnce"));
        twins.put(BrokenLedgerStore.TakesAnythingUnderAKnownKey::new, Set.of(other));
        twins.put(BrokenLedgerStore.WritesHalfOfWhatItRefuses::new, Set.of(other));
        twins.put(BrokenLedgerStore.AppendsOneByOne::new, Set.of(onePlace));
        twins.put(BrokenLedgerStore.ReadsOneByOne::new, Set.of(onePlace));
        twins.put(BrokenLedgerStore.ReadsAThousandAtMost::new, Set.of("manyPeopleAreReadAtOnce"));
        twins.put(BrokenLedgerStore.LeavesOutTheUnknown::new, Set.of("eachPersonIsHandedOverOnceAndNobodyElse"));
        twins.put(BrokenLedgerStore.HandsOverAsOftenAsAsked::new, Set.of("eachPersonIsHandedOverOnceAndNobodyElse"));
        twins.put(
                BrokenLedgerStore.GivesOneAppendOnePlace::new,
                Set.of("entriesOfOneAppendStandSideBySideAtPlacesOfTheirOwn"));
        twins.put(
                BrokenLedgerStore.IsNotAsFreshAsItAcknowledges::new,
                Set.of("freshnessIncludesWhatWasAcknowledgedAndNeverFallsBack", later));
        twins.put(
                BrokenLedgerStore.LagsBehind::new,
                Set.of("aReadIncludesThePlaceTheCallerHasSeenWhereThereIsOne", later));
        twins.put(
                BrokenLedgerStore.SwallowsExceptions::new,
                Set.of("anExceptionOfTheCallerComesThroughAndLeavesNothingOpen"));
        twins.put(BrokenLedgerStore.PretendsToKnowEveryPlace::new, Set.of("aPlaceThatDoesNotExistIsLeftToTheCaller"));
        twins.put(BrokenLedgerStore.TakesAppendsOfNothing::new, Set.of("anAppendOfNothingIsRefused"));
        twins.put(BrokenLedgerStore.SaysWhoItWas::new, Set.of("textOfAnExceptionNamesNobody"));
        twins.put(BrokenLedgerStore.FoldsKeys::new, Set.of("keysAreComparedAsTheyAreWritten"));
    }

    @Test
    void aStoreThatBreaksOnePromiseIsFoundByTheTestThatStatesIt() {
        twins.forEach((store, expected) -> assertThat(failures(store))
                .as(store.get().getClass().getSimpleName())
                .containsAll(expected));
    }

    @Test
    void everyTestOfTheContractFindsABrokenStore() {
        Set<String> finding = new TreeSet<>();
        twins.values().forEach(finding::addAll);

        assertThat(Arrays.stream(LedgerStoreContract.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrderElementsOf(finding);
    }

    @Test
    void aStoreThatBreaksNothingPasses() {
        assertThat(failures(BrokenLedgerStore::new)).isEmpty();
    }

    private static Set<String> failures(Supplier<BrokenLedgerStore> stores) {
        return ContractRun.failures(LedgerStoreContract.class, () -> new Run(stores.get()));
    }
}
