package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a rule has worked out of a class or a method no rule works out again; counted, since a clock tells nothing. */
class WorkedOutOnceTest {
    private static final List<Memo<?, ?>> MEMOS = List.of(
            Calls.WORKED_OUT,
            ClassFileMarks.SAID,
            Copies.WORKED_OUT,
            Dispatch.LINEAGES,
            Dispatch.METHODS,
            FunctionsKept.WORKED_OUT,
            FunctionsMade.WORKED_OUT,
            Handed.WORKED_OUT,
            HeldFunctions.WORKED_OUT,
            PurposeMethod.OF_CLASSES,
            Signatures.WORKED_OUT,
            StandIns.WORKED_OUT);

    @Test
    void noRuleRepeatsTheWorkOfAnother() {
        JavaClasses fixtures = new ClassFileImporter().importPackages("dev.privacysdk.archunit.fixture.path");
        PurposeRules.all().evaluate(fixtures);
        List<Long> once = worked();
        PurposeRules.all().evaluate(fixtures);
        PurposeRules.fieldsAreReadOnlyForTheirPurposes().evaluate(fixtures);
        assertThat(worked()).isEqualTo(once);
    }

    @Test
    void anotherImportIsWorkedOutAnew() {
        PurposeRules.all().evaluate(new ClassFileImporter().importPackages("dev.privacysdk.archunit.fixture.path"));
        List<Long> once = worked();
        PurposeRules.all().evaluate(new ClassFileImporter().importPackages("dev.privacysdk.archunit.fixture.path"));
        List<Long> twice = worked();
        for (int i = 0; i < MEMOS.size(); i++) {
            assertThat(twice.get(i)).as("memo " + i).isGreaterThan(once.get(i));
        }
    }

    @Test
    void aMemoWorksOnceForEachElementEvenWhereOneAnswerNeedsAnother() {
        List<Integer> asked = new ArrayList<>();
        List<Memo<Integer, Integer>> itself = new ArrayList<>();
        itself.add(new Memo<>(number -> {
            asked.add(number);
            return number < 2
                    ? number
                    : itself.get(0).of(number - 1) + itself.get(0).of(number - 2);
        }));
        assertThat(itself.get(0).of(40)).isEqualTo(102_334_155);
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(itself.get(0).worked()).isEqualTo(41);
    }

    @Test
    void whatIsKeptGoesWhereRoomIsNeeded() throws Exception {
        assertThat(crowd("memo")).isZero();
    }

    @Test
    void whatIsKeptForGoodTakesAllTheRoom() throws Exception {
        assertThat(crowd("map")).isEqualTo(Crowd.NO_ROOM);
    }

    private static int crowd(String keeper) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        keeper)
                .inheritIO()
                .start()
                .waitFor();
    }

    private static List<Long> worked() {
        return MEMOS.stream().map(Memo::worked).toList();
    }

    /** Two hundred megabytes of answers that refer to what they are about, in a machine with 32. */
    static final class Crowd {
        private static final class Import {
            final byte[] classes = new byte[1 << 20];
        }

        static final int NO_ROOM = 3;

        public static void main(String[] arguments) {
            try {
                if (arguments[0].equals("memo")) {
                    keepInMemo();
                } else {
                    keepInMap();
                }
            } catch (OutOfMemoryError e) {
                System.exit(NO_ROOM);
            }
        }

        private static void keepInMemo() {
            Memo<Import, Set<Import>> memo = new Memo<>(key -> new HashSet<>(Set.of(key)));
            Stream.generate(Import::new).limit(200).forEach(memo::of);
            if (memo.worked() != 200 || new Import().classes.length == 0) {
                throw new IllegalStateException();
            }
        }

        /** As one writes it first: the keys are weak, and each is held by its answer. */
        private static void keepInMap() {
            Map<Import, Set<Import>> map = new WeakHashMap<>();
            Stream.generate(Import::new).limit(200).forEach(key -> map.put(key, new HashSet<>(Set.of(key))));
        }
    }
}
