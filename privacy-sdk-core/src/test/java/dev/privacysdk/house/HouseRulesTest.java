package dev.privacysdk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.annotation.ForPurpose;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and each rule finds what is wrong in a house that was built to break it. */
class HouseRulesTest {
    private static final String HOME = "dev.privacysdk";
    private static final String BROKEN = "dev.privacysdk.house.fixture";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(ForPurpose.class.getProtectionDomain().getCodeSource().getLocation());
    private static final JavaClasses BROKEN_HOUSES = new ClassFileImporter().importPackages(BROKEN);

    private final HouseRules rules = new HouseRules(HOME);

    @Test
    void theHouseIsThere() {
        assertThat(HOUSE.contain(ForPurpose.class)).isTrue();
        assertThat(HOUSE).noneMatch(type -> type.getName().startsWith("dev.privacysdk.house"));
    }

    @Test
    void arrowsFollowTheMap() {
        rules.arrowsFollowTheMap().check(HOUSE);
        assertThat(findings("arrows", HouseRules::arrowsFollowTheMap))
                .containsExactlyInAnyOrder(
                        "Book uses decision.Answer, but this room may know only [audit, vocabulary].",
                        "Marked uses annotation.Mark, but this room may know only [vocabulary].",
                        "Trunk lives in dev.privacysdk.house.fixture.arrows.attic, a room that is not on the map.");
    }

    @Test
    void theMapItselfHasNoCycle() {
        HouseMap.ARROWS.forEach((room, known) -> assertThat(reachable(known)).doesNotContain(room));
    }

    @Test
    void roomsAreFreeOfCycles() {
        rules.roomsAreFreeOfCycles().check(HOUSE);
        assertThat(findings("cycles", HouseRules::roomsAreFreeOfCycles))
                .singleElement()
                .asString()
                .startsWith("Cycle detected: Slice one -> ")
                .contains("Slice two -> ");
    }

    @Test
    void librariesStayInTheirRooms() {
        rules.librariesStayInTheirRooms().check(HOUSE);
        assertThat(findings("libraries", HouseRules::librariesStayInTheirRooms))
                .containsExactlyInAnyOrder(
                        "Cached uses com.github.benmanes.caffeine.cache.Caffeine, which has no place in this room.",
                        "Tables uses java.sql.Connection, which has no place in this room.",
                        "Unlisted uses org.opentest4j.AssertionFailedError, which has no place in this room.");
    }

    @Test
    void librariesAreNotShown() {
        rules.librariesAreNotShown().check(HOUSE);
        assertThat(findings("shown", HouseRules::librariesAreNotShown))
                .containsExactlyInAnyOrder(
                        "Heir shows com.github.benmanes.caffeine.cache.CacheLoader to its callers.",
                        "Window shows com.github.benmanes.caffeine.cache.Cache to its callers.");
    }

    @Test
    void theRuleSeesNoClockNoStoreAndNoAudit() {
        rules.theRuleIsPure().check(HOUSE);
        String remedy = "; hand the rule a value instead.";
        assertThat(findings("pure", HouseRules::theRuleIsPure))
                .containsExactlyInAnyOrder(
                        "Decider knows java.lang.System.nanoTime through decision.Decider" + remedy,
                        "Decider knows java.time.Clock through decision.Step" + remedy,
                        "Decider knows java.time.Clock.systemUTC through decision.Step" + remedy,
                        "Decider knows java.util.Random through decision.Step" + remedy,
                        "Decider knows decision.SignalSource through decision.Step" + remedy,
                        "Decider knows audit.Book through decision.Step" + remedy);
    }

    @Test
    void nobodyFetchesTheTime() {
        rules.nobodyFetchesTheTime().check(HOUSE);
        assertThat(findings("time", HouseRules::nobodyFetchesTheTime))
                .containsExactlyInAnyOrder(
                        "Watch calls java.time.Instant.now; take a java.time.Clock.",
                        "Watch calls java.time.LocalDate.now; take a java.time.Clock.",
                        "Watch calls java.lang.System.currentTimeMillis; take a java.time.Clock.",
                        "Watch calls java.util.Date.<init>; take a java.time.Clock.",
                        "Watch calls java.time.Clock.systemUTC; take a java.time.Clock.",
                        "Privacy calls java.time.Instant.now; take a java.time.Clock.");
    }

    @Test
    void packagesAreNullMarked() {
        rules.packagesAreNullMarked().check(HOUSE);
        assertThat(findings("unmarked", HouseRules::packagesAreNullMarked))
                .containsExactly(
                        "Bare lives in dev.privacysdk.house.fixture.unmarked, whose package-info is not @NullMarked.");
    }

    @Test
    void namesSayWhatThingsAre() {
        rules.namesSayWhatThingsAre().check(HOUSE);
        assertThat(findings("names", HouseRules::namesSayWhatThingsAre))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "StoreImpl",
                                "LedgerManager",
                                "MaskHelper",
                                "TextUtil",
                                "TextUtils",
                                "MailService",
                                "StoreBase",
                                "DefaultStore")
                        .map(name -> name + " has a name that says nothing; name it by what it is or how it differs.")
                        .toList());
    }

    @Test
    void nothingPublicIsOpenByAccident() {
        rules.nothingPublicIsOpenByAccident().check(HOUSE);
        assertThat(findings("open", HouseRules::nothingPublicIsOpenByAccident))
                .containsExactly("Open is public and can be extended; make it final.");
    }

    @Test
    void nobodyUsesWhatIsBanned() {
        rules.nobodyUsesWhatIsBanned().check(HOUSE);
        assertThat(findings("banned", HouseRules::nobodyUsesWhatIsBanned))
                .containsExactlyInAnyOrder(
                        "Loud uses java.util.logging.Logger.",
                        "Loud uses java.io.ObjectInputStream.",
                        "Loud uses java.lang.System.out.",
                        "Loud uses java.lang.System.err.",
                        "Loud uses java.lang.RuntimeException.printStackTrace.");
    }

    @Test
    void regularExpressionsStayAwayFromData() {
        rules.regularExpressionsStayAwayFromData().check(HOUSE);
        assertThat(findings("regex", HouseRules::regularExpressionsStayAwayFromData))
                .containsExactlyInAnyOrder(
                        "Scanner uses java.util.regex.Pattern.",
                        "Scanner uses java.util.regex.Matcher.",
                        "Scanner uses java.lang.String.matches.",
                        "Scanner uses java.lang.String.replaceAll.",
                        "Scanner uses java.lang.String.replaceFirst.");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRuleFailsInAnEmptyHouse(Function<HouseRules, ArchRule> rule) {
        JavaClasses nothing = new ClassFileImporter().importPackages("dev.privacysdk.nobody");
        assertThatThrownBy(() -> rule.apply(rules).check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRuleSaysWhy(Function<HouseRules, ArchRule> rule) {
        assertThat(rule.apply(rules).getDescription()).contains("because");
    }

    static Stream<Function<HouseRules, ArchRule>> all() {
        return Stream.of(
                HouseRules::arrowsFollowTheMap,
                HouseRules::roomsAreFreeOfCycles,
                HouseRules::librariesStayInTheirRooms,
                HouseRules::librariesAreNotShown,
                HouseRules::theRuleIsPure,
                HouseRules::nobodyFetchesTheTime,
                HouseRules::packagesAreNullMarked,
                HouseRules::namesSayWhatThingsAre,
                HouseRules::nothingPublicIsOpenByAccident,
                HouseRules::nobodyUsesWhatIsBanned,
                HouseRules::regularExpressionsStayAwayFromData);
    }

    /** What a rule says of the house that was built to break it, without the places. */
    private static List<String> findings(String house, Function<HouseRules, ArchRule> rule) {
        String home = BROKEN + "." + house;
        JavaClasses built = BROKEN_HOUSES.that(JavaClass.Predicates.resideInAPackage(home + ".."));
        return rule.apply(new HouseRules(home)).evaluate(built).getFailureReport().getDetails().stream()
                .map(sentence -> sentence.replaceAll(" \\(\\w+\\.java:\\d+\\)$", ""))
                .toList();
    }

    private static Set<String> reachable(Set<String> rooms) {
        Set<String> reached = new HashSet<>(rooms);
        while (reached.addAll(reached.stream()
                .flatMap(room -> HouseMap.ARROWS.get(room).stream())
                .toList())) {}
        return reached;
    }
}
