package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.archunit.fixture.reading.Customer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reads at the end of a path of calls: each kind of step is needed by one guilty fixture. */
class CallPathsTest {
    private static final String HOME = "dev.privacysdk.archunit.fixture.path";
    private static final JavaClasses GUILTY_ONES = imported("guilty");
    private static final ArchRule RULE = PurposeRules.fieldsAreReadOnlyForTheirPurposes();

    /** The fixture, and the path to what it reads. */
    private static final Map<String, String> GUILTY = new TreeMap<>(Map.ofEntries(
            Map.entry("Anonymous", "Anonymous.later"),
            Map.entry("Callback", "Callback.Youngest.compare"),
            Map.entry("Chain", "Chain.Layout.header and Ages.of"),
            Map.entry("Construction", "the constructor of Construction.Card"),
            Map.entry(
                    "Deep",
                    "Deep.a, Deep.b, Deep.c, Deep.d, Deep.e, Deep.f, Deep.g, Deep.h, Deep.i, Deep.j and Ages.of"),
            Map.entry("Foreign", "Foreign.Age.get"),
            Map.entry("Generic", "Generic.AgePart.of"),
            Map.entry("Getter", "Getter.Profile.birthday"),
            Map.entry("Heir", "Ages.of"),
            Map.entry("Implementation", "Implementation.AgeColumn.text"),
            Map.entry("Inherited", "Inherited.Text.text"),
            Map.entry("Initialization", "the static initializer of Initialization.Founder"),
            Map.entry("Keeper", "Keeper.Rows.line"),
            Map.entry("Lambda", "Lambda.line and Ages.of"),
            Map.entry("Overriding", "Overriding.BirthdayGreeting.text"),
            Map.entry("Recursion", "Recursion.even, Recursion.odd and Ages.of"),
            Map.entry("Reference", "Ages.of")));

    @Test
    void everyPathIsShownMethodByMethod() {
        assertThat(findings(RULE, "guilty"))
                .containsExactlyInAnyOrderElementsOf(GUILTY.entrySet().stream()
                        .map(entry -> sentence(entry.getKey(), entry.getValue()))
                        .toList());
    }

    @Test
    void aPathEndsAtAnotherPurposeAndAtWhatSaysNothing() {
        assertThat(findings(RULE, "innocent")).isEmpty();
    }

    @Test
    void theSentenceEndsWhereTheReadIs() {
        assertThat(details(RULE, "guilty"))
                .anyMatch(sentence -> sentence.startsWith("Chain.preview") && sentence.endsWith(". (Ages.java:10)"));
    }

    @Test
    void theOrderIsTheSameAtEveryRunAndImport() {
        assertThat(RULE.evaluate(imported("guilty")).getFailureReport().getDetails())
                .containsExactlyElementsOf(
                        RULE.evaluate(GUILTY_ONES).getFailureReport().getDetails());
    }

    @Test
    void aWalkThatStopsAtTheFirstCallFindsNone() {
        assertThat(found(new NaiveWalk(Set.of()))).isEmpty();
    }

    @Test
    void aWalkNeedsEveryKindOfStep() {
        Set<String> direct = Set.of("Chain", "Deep", "Getter", "Recursion");
        assertThat(found(new NaiveWalk(Set.of(NaiveWalk.Step.CALL)))).containsExactlyInAnyOrderElementsOf(direct);
        assertThat(gained(NaiveWalk.Step.LAMBDA)).containsExactly("Lambda");
        assertThat(gained(NaiveWalk.Step.REFERENCE)).containsExactly("Reference");
        assertThat(gained(NaiveWalk.Step.CONSTRUCTOR)).containsExactly("Construction");
        assertThat(gained(NaiveWalk.Step.INITIALIZER)).containsExactly("Initialization");
        assertThat(gained(NaiveWalk.Step.DISPATCH))
                .containsExactlyInAnyOrder("Foreign", "Generic", "Implementation", "Inherited", "Keeper", "Overriding");
        assertThat(gained(NaiveWalk.Step.HANDED)).containsExactlyInAnyOrder("Anonymous", "Callback");
    }

    private static Set<String> gained(NaiveWalk.Step step) {
        Set<String> found = found(new NaiveWalk(Set.of(NaiveWalk.Step.CALL, step)));
        found.removeAll(found(new NaiveWalk(Set.of(NaiveWalk.Step.CALL))));
        return found;
    }

    /** The fixtures in which a walk of this kind finds the read. */
    private static Set<String> found(NaiveWalk walk) {
        Map<String, String> found = new TreeMap<>();
        for (String fixture : GUILTY.keySet()) {
            JavaClass type = GUILTY_ONES.get(HOME + ".guilty." + fixture);
            type.getMethods().stream()
                    .filter(method -> method.getName().equals("preview"))
                    .filter(walk::reachesBirth)
                    .forEach(method -> found.put(fixture, method.getName()));
        }
        return found.keySet();
    }

    private static String sentence(String fixture, String via) {
        String method = fixture.equals("Heir") ? "Heir.Paper.print" : fixture + ".preview";
        String field = fixture.equals("Getter") ? "Getter.Profile.born" : "Customer.born";
        return method + " is for newsletter but reads " + field + ", which may be used only for age-check, by way of "
                + via + "; read it in a method for a purpose that the field names, or add @ForNewsletter to " + field
                + " if people were told of that use.";
    }

    private static List<String> findings(ArchRule rule, String place) {
        return details(rule, place).stream()
                .map(sentence -> sentence.replaceAll(" \\(\\w+\\.java:\\d+\\)$", ""))
                .toList();
    }

    private static List<String> details(ArchRule rule, String place) {
        return rule.evaluate(place.equals("guilty") ? GUILTY_ONES : imported(place))
                .getFailureReport()
                .getDetails();
    }

    /** Only these, since one fixture implements what another calls. */
    private static JavaClasses imported(String place) {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/path/")
                        || location.contains("/path/" + place)
                        || location.contains("/path/Ages"))
                .importPackages(HOME, Customer.class.getPackageName())
                .that(DescribedPredicate.describe(
                        "no other fixture", type -> !type.getPackageName().contains("reading.")));
    }
}
