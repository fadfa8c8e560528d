package dev.privacysdk.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.privacysdk.house.HouseMap.Library;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the rules of the house see in a class. */
final class Sight {
    private Sight() {}

    /** A rule about every class there is; it fails where there is none. */
    static ArchRule everyClass(String should, BiConsumer<JavaClass, BiConsumer<HasSourceCodeLocation, String>> look) {
        return classes().should(condition(should, look)).allowEmptyShould(false);
    }

    /** A condition whose findings are sentences that begin with the class and end with the place. */
    static ArchCondition<JavaClass> condition(
            String should, BiConsumer<JavaClass, BiConsumer<HasSourceCodeLocation, String>> look) {
        return new ArchCondition<>(should) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> said = new HashSet<>();
                look.accept(type, (place, finding) -> {
                    String name = type.getName().substring(type.getPackageName().length() + 1);
                    if (said.add(finding)) {
                        events.add(SimpleConditionEvent.violated(
                                type, name + " " + finding + ". " + place.getSourceCodeLocation()));
                    }
                });
            }
        };
    }

    static Stream<Dependency> dependencies(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(use -> !target(use).isPrimitive())
                .sorted();
    }

    static JavaClass target(Dependency use) {
        return use.getTargetClass().getBaseComponentType();
    }

    static String described(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    static boolean isEverywhere(JavaClass type) {
        return library(type).isEmpty() && HouseMap.EVERYWHERE.stream().anyMatch(type.getName()::startsWith);
    }

    static Optional<Library> library(JavaClass type) {
        return HouseMap.LIBRARIES.stream()
                .filter(library -> type.getName().startsWith(library.prefix()))
                .findFirst();
    }

    /** Whether callers in other rooms see this class. */
    static boolean isShown(JavaClass type) {
        return isOpen(type) && type.getEnclosingClass().map(Sight::isShown).orElse(true);
    }

    /** The types in the signatures that callers in other rooms see, with their type arguments. */
    static Stream<JavaClass> shownTypes(JavaClass type) {
        Stream<JavaClass> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream);
        Stream<JavaClass> members = type.getMembers().stream()
                .filter(Sight::isOpen)
                .map(JavaMember::getAllInvolvedRawTypes)
                .flatMap(Set::stream);
        Stream<JavaClass> exceptions =
                type.getCodeUnits().stream().filter(Sight::isOpen).flatMap(code -> code.getExceptionTypes().stream());
        return Stream.of(supertypes, members, exceptions)
                .flatMap(types -> types)
                .map(JavaClass::getBaseComponentType)
                .distinct();
    }

    private static boolean isOpen(HasModifiers element) {
        return element.getModifiers().contains(JavaModifier.PUBLIC)
                || element.getModifiers().contains(JavaModifier.PROTECTED);
    }
}
