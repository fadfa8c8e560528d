package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.decision.ScopeCarrier;
import dev.privacysdk.vocabulary.Purpose;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurposeRulesTest {
    private static final JavaClasses FIXTURES =
            new ClassFileImporter().importPackages("dev.privacysdk.archunit.fixture");

    private static final List<String> ALL =
            PurposeRules.all().evaluate(FIXTURES).getFailureReport().getDetails();

    // ---- the subject

    @Test
    void aPurposeMethodNamesItsSubject() {
        String remedy =
                " is for newsletter but none of its parameters is the @SubjectId; mark the parameter that names the"
                        + " person with @SubjectId, or write @EachSubject where the people are, on a parameter or, if they are in"
                        + " the result, on the method.";
        assertThat(findings(PurposeRules.purposeMethodsNameTheirSubject(), "subject.guilty"))
                .containsExactlyInAnyOrder(
                        "Issues.preview" + remedy,
                        "Issues.send" + remedy,
                        "Leaflets.hand" + remedy,
                        "Letters.print" + remedy,
                        "NightJob.run" + remedy,
                        "Press.print" + remedy);
    }

    @Test
    void aSubjectMayBeNamedByAWordByEachSubjectOrByTheDeclarationThatIsImplemented() {
        assertThat(findings(PurposeRules.purposeMethodsNameTheirSubject(), "subject.innocent"))
                .isEmpty();
    }

    // ---- interception

    @Test
    void aPurposeMethodLeavesRoomForAnInterceptor() {
        assertThat(findings(PurposeRules.purposeMethodsCanBeIntercepted(), "interception.guilty"))
                .filteredOn(sentence -> !sentence.contains(", which "))
                .containsExactlyInAnyOrder(
                        "Bolted.send is for newsletter but is final, so no interceptor stands in front of it; take final"
                                + " away.",
                        "Borrowing.send is for newsletter but is final, so no interceptor stands in front of it; take final"
                                + " away.",
                        "Card.preview is for newsletter but Card is a record and no interface declares preview, so no"
                                + " interceptor stands in front of it; declare it in an interface that Card implements and"
                                + " callers use.",
                        "FinalClass.preview is for newsletter but FinalClass is final and no interface declares preview, so"
                                + " no interceptor stands in front of it; declare it in an interface that FinalClass"
                                + " implements and callers use.",
                        "Hatch.send is for newsletter but Hatch is a record and no interface declares send, so no interceptor"
                                + " stands in front of it; declare it in an interface that Hatch implements and callers use.",
                        "Keeper.find demands a purpose but Keeper is final and no interface declares find, so no interceptor"
                                + " stands in front of it; declare it in an interface that Keeper implements and callers"
                                + " use.",
                        "Modifiers.closed is for newsletter but is final, so no interceptor stands in front of it; take final"
                                + " away.",
                        "Modifiers.hidden is for newsletter but is private, so no interceptor stands in front of it; make it"
                                + " an instance method that other classes call, or take the word away and call it from a"
                                + " method that is for the purpose.",
                        "Modifiers.shared is for newsletter but is static, so no interceptor stands in front of it; make it"
                                + " an instance method that other classes call, or take the word away and call it from a"
                                + " method that is for the purpose.",
                        "Press.print is for newsletter but Press is an enum and no interface declares print, so no"
                                + " interceptor stands in front of it; declare it in an interface that Press implements and"
                                + " callers use.",
                        "Shut.preview is for newsletter but Shut is sealed and no interface declares preview, so no"
                                + " interceptor stands in front of it; declare it in an interface that Shut implements and"
                                + " callers use.",
                        "The constructor of Modifiers bears a purpose but no interceptor can stand in front of a"
                                + " constructor; move what needs the purpose into a method and the word with it.");
    }

    @Test
    void nobodyWalksAroundTheInterceptor() {
        String remedy =
                ", which is for newsletter, on its own object, where no interceptor stands in between; move one of"
                        + " the two to another class, or move what they share into a private method without a word.";
        assertThat(findings(PurposeRules.purposeMethodsCanBeIntercepted(), "interception.guilty"))
                .filteredOn(sentence -> sentence.contains(", on its own object"))
                .containsExactlyInAnyOrder(
                        "Batch.sendBoth calls Batch.send" + remedy,
                        "Batch.sendBoth calls Batch.send" + remedy,
                        "Couriers.Bicycle.above calls Couriers.Courier.send" + remedy,
                        "Couriers.Bicycle.itself calls Couriers.Courier.send" + remedy,
                        "Heir.above calls SelfCalls.preview" + remedy,
                        "Heir.inherited calls SelfCalls.preview" + remedy,
                        "SelfCalls.direct calls SelfCalls.preview" + remedy,
                        "SelfCalls.inAnonymousClass calls SelfCalls.preview" + remedy,
                        "SelfCalls.inLambda calls SelfCalls.preview" + remedy,
                        "SelfCalls.byReference refers to SelfCalls.preview" + remedy,
                        "SelfCalls.Inner.go calls SelfCalls.preview" + remedy,
                        "Whole.sendAll calls Whole.send" + remedy);
    }

    @Test
    void nobodyCallsWhatNoContainerMade() {
        String remedy =
                ", on an object made with new, where no interceptor stands in between; let the container make it and"
                        + " hand it in, or call it by an interface behind a PurposeProxy.";
        assertThat(findings(PurposeRules.purposeMethodsCanBeIntercepted(), "interception.guilty"))
                .filteredOn(sentence -> sentence.contains(", on an object made with new"))
                .containsExactlyInAnyOrder(
                        "Couriers.inField calls Couriers.Courier.send, which is for newsletter" + remedy,
                        "Couriers.inVariable calls Couriers.Courier.send, which is for newsletter" + remedy,
                        "Couriers.byReference refers to Couriers.Courier.send, which is for newsletter" + remedy,
                        "Attic.inField calls Attic.Box.send, which is for newsletter" + remedy,
                        "Attic.keeper calls Attic.Box.find, which demands a purpose" + remedy,
                        "Attic.atOnce calls Attic.Box.send, which is for newsletter" + remedy,
                        "Attic.later calls Attic.Box.send, which is for newsletter" + remedy,
                        "Workbench.byBuilder calls Workbench.Tool.send, which is for newsletter" + remedy,
                        "Workbench.byFactory calls Workbench.Tool.send, which is for newsletter" + remedy,
                        "Workbench.byPrivateMethod calls Workbench.Tool.send, which is for newsletter" + remedy,
                        "Workbench.byReference calls Workbench.Tool.send, which is for newsletter" + remedy);
    }

    @Test
    void anInterfaceMakesRecordsAndFinalClassesFineAndOtherObjectsMayBeCalled() {
        assertThat(findings(PurposeRules.purposeMethodsCanBeIntercepted(), "interception.innocent"))
                .isEmpty();
    }

    // ---- reading

    @Test
    void aFieldIsReadOnlyForItsPurposes() {
        assertThat(findings(PurposeRules.fieldsAreReadOnlyForTheirPurposes(), "reading.guilty"))
                .containsExactlyInAnyOrder(
                        reads("Issues.accessor", "Customer.born", "@ForNewsletter"),
                        reads("Issues.raw", "Customer.born", "@ForPurpose(\"newsletter\")"),
                        reads("Issues.inLambda", "Customer.born", "@ForNewsletter"),
                        reads("Issues.byReference", "Customer.born", "@ForNewsletter"),
                        reads("Issues.inAnonymousClass", "Customer.born", "@ForNewsletter"),
                        reads("Issues.ofInterface", "Aged.born", "@ForNewsletter")
                                .replace("the field", "the accessor"),
                        reads("OldPress.print", "Customer.born", "@ForNewsletter"),
                        reads("Peek.field", "Contact.born", "@ForNewsletter"),
                        reads("Peek.getter", "Contact.bornAgain", "@ForNewsletter"),
                        reads("Whole.line", "Customer.born", "@ForNewsletter"),
                        reads("Whole.shared", "Customer.born", "@ForNewsletter"));
    }

    @Test
    void fieldsWithoutWordsKeepersAndUnmarkedMethodsAreNotJudged() {
        assertThat(findings(PurposeRules.fieldsAreReadOnlyForTheirPurposes(), "reading.innocent"))
                .isEmpty();
    }

    @Test
    void aPurposeImposedByLawNeedsNoWordOnAField() {
        assertThat(findings(PurposeRules.fieldsAreReadOnlyForTheirPurposes(), "reading.imposed"))
                .containsExactly(
                        "Authority.answer is for compliance.law but reads Customer.born, which may be used only for"
                                + " age-check; read it in a method for a purpose that the field names, or add"
                                + " @ForPurpose(\"compliance.law\") to Customer.born if people were told of that use.");
        ArchRule lawful = PurposeRules.fieldsAreReadOnlyForTheirPurposes(Set.of(Purpose.of("compliance.law")));
        assertThat(findings(lawful, "reading.imposed")).isEmpty();
        assertThat(findings(lawful, "reading.guilty")).hasSize(11);
    }

    // ---- the carrier

    @Test
    void anApplicationStaysOutOfTheScopeCarrier() {
        String remedy =
                " uses ScopeCarrier, which is for frameworks alone; run the work inside PurposeScope.of(permit), or"
                        + " hand it to another thread with wrap.";
        assertThat(findings(PurposeRules.applicationsStayOutOfScopeCarrier(), "carrier.guilty"))
                .containsExactlyInAnyOrder("Job" + remedy, "Mention" + remedy);
        assertThat(findings(PurposeRules.applicationsStayOutOfScopeCarrier(), "carrier.innocent"))
                .isEmpty();
        assertThat(StayOutOfScopeCarrier.SCOPE_CARRIER).isEqualTo(ScopeCarrier.class.getName());
    }

    // ---- all of them

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFailsWhereThereIsNothingToJudge(ArchRule rule) {
        JavaClasses nothing = new ClassFileImporter().importPackages("dev.privacysdk.archunit.fixture.none");
        assertThatThrownBy(() -> rule.check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
        assertThatCode(() -> rule.allowEmptyShould(true).check(nothing)).doesNotThrowAnyException();
    }

    @Test
    void marksThatHaveVanishedFailTheRulesAboutThem() {
        assertThatThrownBy(() -> PurposeRules.all().check(in("carrier.innocent")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleSaysWhy(ArchRule rule) {
        assertThat(rule.getDescription()).contains("because");
    }

    @Test
    void aSentenceEndsWithThePlace() {
        assertThat(details(PurposeRules.purposeMethodsNameTheirSubject(), "subject.guilty"))
                .allMatch(sentence -> sentence.matches("[A-Z].*\\. \\(\\w+\\.java:\\d+\\)"));
    }

    @ParameterizedTest
    @MethodSource("ruleBook")
    void allIsEveryRule(RuleBook.Entry entry) {
        List<String> found =
                entry.rule().get().evaluate(FIXTURES).getFailureReport().getDetails();
        assertThat(ALL).containsAll(found);
    }

    @Test
    void anImposedPurposeIsNoneOfAllRulesBusiness() {
        assertThat(PurposeRules.all(Set.of(Purpose.of("compliance.law")))
                        .evaluate(in("reading.imposed"))
                        .getFailureReport()
                        .getDetails())
                .noneMatch(sentence -> sentence.contains("compliance.law"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "interception", "reading"})
    void allSparesTheInnocent(String fixture) {
        assertThat(findings(PurposeRules.all(), fixture + ".innocent")).isEmpty();
    }

    /** What needs a policy is not in the rules that need none. */
    static Stream<RuleBook.Entry> ruleBook() {
        return RuleBook.ENTRIES.stream()
                .filter(entry ->
                        !Set.of("conformTo", "processorsDataStaysOutOfTraining").contains(entry.method()));
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                PurposeRules.purposeMethodsNameTheirSubject(),
                PurposeRules.purposeMethodsCanBeIntercepted(),
                PurposeRules.fieldsAreReadOnlyForTheirPurposes(),
                PurposeRules.applicationsStayOutOfScopeCarrier());
    }

    private static String reads(String method, String field, String word) {
        return method + " is for newsletter but reads " + field
                + ", which may be used only for age-check; read it in a method for a purpose that the field names, or add "
                + word + " to " + field + " if people were told of that use.";
    }

    /** The sentences without the places, which move whenever a fixture is edited. */
    private static List<String> findings(ArchRule rule, String place) {
        return details(rule, place).stream()
                .map(sentence -> sentence.replaceAll(" \\(\\w+\\.java:\\d+\\)$", ""))
                .toList();
    }

    private static List<String> details(ArchRule rule, String place) {
        return rule.evaluate(in(place)).getFailureReport().getDetails();
    }

    private static JavaClasses in(String place) {
        return FIXTURES.that(JavaClass.Predicates.resideInAPackage("dev.privacysdk.archunit.fixture." + place));
    }
}
