package dev.privacysdk.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.privacysdk.house.Sight.condition;
import static dev.privacysdk.house.Sight.dependencies;
import static dev.privacysdk.house.Sight.described;
import static dev.privacysdk.house.Sight.everyClass;
import static dev.privacysdk.house.Sight.isEverywhere;
import static dev.privacysdk.house.Sight.isShown;
import static dev.privacysdk.house.Sight.library;
import static dev.privacysdk.house.Sight.shownTypes;
import static dev.privacysdk.house.Sight.target;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The rules of the house below one package, so that a broken house can be held against them too. */
final class HouseRules {
    private final String home;

    HouseRules(String home) {
        this.home = home;
    }

    ArchRule arrowsFollowTheMap() {
        return everyClass("know only what the map allows", (type, report) -> {
                    String room = room(type);
                    Set<String> known = HouseMap.ARROWS.get(room);
                    if (known == null) {
                        report.accept(type, "lives in " + type.getPackageName() + ", a room that is not on the map");
                        return;
                    }
                    dependencies(type)
                            .filter(use -> isHere(target(use)))
                            .filter(use -> !mayKnow(room, known, target(use)))
                            .forEach(use -> report.accept(
                                    use,
                                    "uses " + inHouse(target(use)) + ", but this room may know only "
                                            + new TreeSet<>(known)));
                })
                .because("arrows point one way; turn this one around, or draw it on the map and say why");
    }

    ArchRule roomsAreFreeOfCycles() {
        return slices().matching(home + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("rooms that need each other are one room")
                .allowEmptyShould(false);
    }

    ArchRule librariesStayInTheirRooms() {
        return everyClass(
                        "use a library only in its room",
                        (type, report) -> dependencies(type)
                                .filter(use -> !isHere(target(use)) && !isEverywhere(target(use)))
                                .filter(use -> library(target(use))
                                        .filter(library -> library.usedIn().contains(room(type)))
                                        .isEmpty())
                                .forEach(use -> report.accept(
                                        use, "uses " + target(use).getName() + ", which has no place in this room")))
                .because("what is optional must be able to be absent, and a dependency needs a better reason than"
                        + " convenience");
    }

    ArchRule librariesAreNotShown() {
        return everyClass("keep libraries out of public signatures", (type, report) -> {
                    if (isShown(type)) {
                        shownTypes(type)
                                .filter(shown -> library(shown)
                                        .filter(library -> !library.shownBy().contains(room(type)))
                                        .isPresent())
                                .forEach(shown -> report.accept(type, "shows " + shown.getName() + " to its callers"));
                    }
                })
                .because("callers must not depend on what a room uses inside; give them a type of the house");
    }

    ArchRule theRuleIsPure() {
        return classes()
                .that()
                .haveFullyQualifiedName(home + "." + HouseMap.PURE)
                .should(condition("know values only, with all it uses in its room", (rule, report) -> {
                    for (JavaClass part : withItsParts(rule)) {
                        dependencies(part)
                                .filter(use -> isImpure(target(use)))
                                .forEach(use -> report.accept(use, knows(part, inHouse(target(use)))));
                        part.getAccessesFromSelf().stream()
                                .filter(Banned::isImpure)
                                .forEach(access -> report.accept(access, knows(part, described(access))));
                    }
                }))
                .because("what decides takes values and gives a value, so that it can be checked case by case")
                .allowEmptyShould(false);
    }

    ArchRule nobodyFetchesTheTime() {
        return everyClass(
                        "be given the time",
                        (type, report) -> type.getAccessesFromSelf().stream()
                                .filter(Banned::isFetched)
                                .filter(access -> !Banned.isClockMade(access) || !isClockmaker(type))
                                .forEach(access -> report.accept(
                                        access, "calls " + described(access) + "; take a java.time.Clock")))
                .because("time that is fetched cannot be moved by a test");
    }

    ArchRule packagesAreNullMarked() {
        return classes()
                .should(condition("live in a package that is @NullMarked", (type, report) -> {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        report.accept(
                                type, "lives in " + type.getPackageName() + ", whose package-info is not @NullMarked");
                    }
                }))
                .because("absence is in the type, and only a marked package says so")
                .allowEmptyShould(false);
    }

    ArchRule namesSayWhatThingsAre() {
        return everyClass("have a name that says what it is", (type, report) -> {
                    if (type.getSimpleName().matches(".*(Impl|Manager|Helper|Utils?|Service|Base)|Default[A-Z].*")) {
                        report.accept(type, "has a name that says nothing; name it by what it is or how it differs");
                    }
                })
                .because("a noun of the field tells a reader where to look");
    }

    ArchRule nothingPublicIsOpenByAccident() {
        return everyClass("be final where it is public and no contract", (type, report) -> {
                    if (type.getModifiers().contains(JavaModifier.PUBLIC)
                            && !type.isInterface()
                            && !type.isEnum()
                            && !type.isRecord()
                            && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                            && !type.getModifiers().contains(JavaModifier.FINAL)) {
                        report.accept(type, "is public and can be extended; make it final");
                    }
                })
                .because("extension is a promise, and only interfaces and contracts make it");
    }

    ArchRule nobodyUsesWhatIsBanned() {
        return everyClass("leave banned things alone", (type, report) -> {
                    dependencies(type)
                            .filter(use -> Banned.isType(target(use)) && !isPlatformLog(type, target(use)))
                            .forEach(use ->
                                    report.accept(use, "uses " + target(use).getName()));
                    type.getAccessesFromSelf().stream()
                            .filter(Banned::isAccess)
                            .filter(access -> !isPlatformLog(type, access.getTargetOwner()))
                            .forEach(access -> report.accept(access, "uses " + described(access)));
                })
                .because("a library logs through SLF4J, prints nothing, and reads no serialized objects from anybody");
    }

    private boolean isPlatformLog(JavaClass type, JavaClass used) {
        boolean platform = used.getPackageName().equals("java.util.logging") || used.isEquivalentTo(System.class);
        return platform && isAt(HouseMap.PLATFORM_LOGS, type);
    }

    ArchRule regularExpressionsStayAwayFromData() {
        return everyClass("match without regular expressions", (type, report) -> {
                    if (HouseMap.REGEX.stream().noneMatch(place -> isAt(place, type))) {
                        dependencies(type)
                                .filter(use -> target(use).getPackageName().equals("java.util.regex"))
                                .forEach(use ->
                                        report.accept(use, "uses " + target(use).getName()));
                        type.getAccessesFromSelf().stream()
                                .filter(Banned::isHiddenRegex)
                                .forEach(access -> report.accept(access, "uses " + described(access)));
                    }
                })
                .because("backtracking on what people wrote is a denial of service");
    }

    // ---- places

    private boolean isHere(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(home + ".");
    }

    private String room(JavaClass type) {
        return type.getPackageName().equals(home)
                ? HouseMap.ROOT
                : type.getPackageName().substring(home.length() + 1);
    }

    private String inHouse(JavaClass type) {
        return isHere(type) ? type.getName().substring(home.length() + 1) : type.getName();
    }

    /** Whether a class is, or is inside, a room or a class given by its place in the house. */
    private boolean isAt(String place, JavaClass type) {
        String name = inHouse(type);
        return name.equals(place) || name.startsWith(place + ".") || name.startsWith(place + "$");
    }

    private boolean mayKnow(String room, Set<String> known, JavaClass target) {
        String other = room(target);
        return other.equals(room)
                || known.contains(other)
                || (known.contains("vocabulary") && other.equals("annotation") && target.isEnum());
    }

    private boolean isClockmaker(JavaClass type) {
        return isAt(HouseMap.CLOCKMAKER, type);
    }

    private Set<JavaClass> withItsParts(JavaClass rule) {
        Set<JavaClass> parts = new HashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>(Set.of(rule));
        while (!next.isEmpty()) {
            JavaClass part = next.remove();
            if (parts.add(part)) {
                dependencies(part)
                        .map(Sight::target)
                        .filter(type -> type.getPackageName().equals(rule.getPackageName()))
                        .filter(type -> !HouseMap.IMPURE.contains(inHouse(type)))
                        .forEach(next::add);
            }
        }
        return parts;
    }

    private boolean isImpure(JavaClass target) {
        return isHere(target)
                ? HouseMap.IMPURE.contains(inHouse(target)) || HouseMap.IMPURE_ROOMS.contains(room(target))
                : Banned.isImpure(target);
    }

    private String knows(JavaClass part, String what) {
        return "knows " + what + " through " + inHouse(part) + "; hand the rule a value instead";
    }
}
