package dev.privacysdk.spring.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Arrows between the rooms of the starter point one way, and boot alone sees them all. */
class SpringHouseRulesTest {
    private static final String HOME = "dev.privacysdk.spring.";

    /** Which rooms of the starter each room may know; every room may know core. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "method", Set.of(),
            "async", Set.of(),
            "logging", Set.of(),
            "actuate", Set.of("logging"),
            "web", Set.of("method"),
            "data", Set.of(),
            "http", Set.of(),
            "boot", Set.of("method", "async", "logging", "actuate", "web", "data", "http"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.privacysdk.spring");

    @Test
    void everyRoomIsOnTheMap() {
        assertThat(HOUSE).extracting(SpringHouseRulesTest::room).isSubsetOf(ARROWS.keySet());
        assertThat(HOUSE).extracting(SpringHouseRulesTest::room).contains("method", "web", "boot");
    }

    @Test
    void arrowsFollowTheMap() {
        assertThat(strayArrows(ARROWS)).isEmpty();
    }

    @Test
    void aStrayArrowIsSeen() {
        assertThat(strayArrows(Map.of(
                        "method",
                        Set.of(),
                        "async",
                        Set.of(),
                        "logging",
                        Set.of(),
                        "web",
                        Set.of(),
                        "boot",
                        Set.of("web", "async", "logging"))))
                .anySatisfy(arrow -> assertThat(arrow).contains("boot").contains("method"));
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching("dev.privacysdk.spring.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    private static List<String> strayArrows(Map<String, Set<String>> map) {
        List<String> stray = new ArrayList<>();
        for (JavaClass type : HOUSE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getName().startsWith(HOME)
                        && !room(target).equals(room(type))
                        && !map.getOrDefault(room(type), Set.of()).contains(room(target))) {
                    stray.add(room(type) + " -> " + room(target) + ": " + dependency.getDescription());
                }
            }
        }
        return stray;
    }

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(HOME.length() - 1);
        return rest.isEmpty() ? "" : rest.substring(1).replaceFirst("\\..*", "");
    }
}
