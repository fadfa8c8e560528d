package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Paths through lambdas and method references that are made in one place and called in another. */
class PathsThroughFunctionsTest {
    private static final ArchRule RULE = PurposeRules.fieldsAreReadOnlyForTheirPurposes();
    private static final String REASON = ", which may be used only for age-check";

    /** The fixture, and the path to what it reads. */
    private static final Map<String, String> GUILTY = new TreeMap<>(Map.ofEntries(
            Map.entry("Built", "Built.Sheet.line and Built.usual"),
            Map.entry("Cells", "the constructor of Cells"),
            Map.entry("Choice.Letters", "Choice.of and the static initializer of Choice"),
            Map.entry("Decorator", "Decorator.Frame.text and Decorator.Age.text"),
            Map.entry("Field", "the constructor of Field"),
            Map.entry("Handing", "Handing.Setup.handing"),
            Map.entry("Ordering", "the static initializer of Ordering"),
            Map.entry("Referred", "the static initializer of Referred.Parts"),
            Map.entry("Setting", "Setting.Setup.old"),
            Map.entry("Strategy", "Strategy.Setup.strategy"),
            Map.entry("Table", "the static initializer of Table"),
            Map.entry("Walking", "Walking.Lines.iterator and Walking.Walk.next")));

    @Test
    void aFunctionIsFoundBehindWhateverCallsIt() {
        assertThat(Fixtures.findings(RULE, "function.guilty"))
                .filteredOn(sentence -> sentence.contains(", by way of ") && !sentence.startsWith("View"))
                .containsExactlyInAnyOrderElementsOf(GUILTY.entrySet().stream()
                        .map(entry -> sentence(entry.getKey() + ".preview", "Customer.born", entry.getValue()))
                        .toList());
    }

    @Test
    void aNarrowViewIsFoundByWhatImplementsIt() {
        assertThat(Fixtures.findings(RULE, "function.guilty"))
                .filteredOn(sentence -> sentence.startsWith("View"))
                .containsExactly(sentence("View.preview", "View.Member.born", "View.Member.born"));
    }

    @Test
    void theConstructorOfAClassForAPurposeIsForItAsWell() {
        assertThat(Fixtures.findings(RULE, "function.guilty"))
                .filteredOn(sentence -> !sentence.contains(", by way of "))
                .containsExactly("The constructor of Wholly is for newsletter but reads Customer.born" + REASON
                        + "; read it in a method for a purpose that the field names, or add @ForNewsletter to Customer.born"
                        + " if people were told of that use.");
    }

    @Test
    void aFunctionThatNobodyHereHoldsOrThatIsForAnotherPurposeIsNoFinding() {
        assertThat(Fixtures.findings(RULE, "function.innocent")).isEmpty();
    }

    /** All kinds of steps that an import tells lead to none of these. */
    @Test
    void aWalkByWhatAnImportTellsDoesNotFindWhatIsMadeElsewhere() {
        NaiveWalk walk = new NaiveWalk(EnumSet.allOf(NaiveWalk.Step.class));
        List<String> found = Fixtures.in("function.guilty").stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals("preview"))
                .filter(walk::reachesBirth)
                .map(method -> Names.of(method.getOwner()))
                .toList();
        assertThat(found)
                .contains("Decorator")
                .doesNotContain("Built", "Field", "Handing", "Referred", "Setting", "Strategy");
    }

    @Test
    void whatAClassTakesAlongIntoACopyOfItselfIsNotRead() {
        assertThat(Fixtures.findings(RULE, "copying.innocent")).isEmpty();
    }

    @Test
    void whatItHandsOutBesidesIs() {
        assertThat(Fixtures.findings(RULE, "copying.guilty"))
                .containsExactlyInAnyOrder(
                        sentence("Letters.label", "Person.born", "Person.label"),
                        sentence("Letters.parts", "Person.born", "Person.parts"));
    }

    private static String sentence(String method, String field, String via) {
        return method + " is for newsletter but reads " + field + REASON + ", by way of " + via
                + "; read it in a method for a purpose that the field names, or add @ForNewsletter to " + field
                + " if people were told of that use.";
    }
}
