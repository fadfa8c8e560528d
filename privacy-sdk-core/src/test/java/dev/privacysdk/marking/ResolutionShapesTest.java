package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.PurposeRequired;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mark counts wherever Java lets people write it, whichever method a call is written against. */
class ResolutionShapesTest {
    static Stream<Class<?>> mustEnforce() {
        return Stream.concat(
                Arrays.stream(Shapes.class.getDeclaredClasses()),
                Arrays.stream(GenericShapes.class.getDeclaredClasses()));
    }

    static Stream<Class<?>> mustNotEnforce() {
        return Arrays.stream(FreeShapes.class.getDeclaredClasses());
    }

    @ParameterizedTest
    @MethodSource("mustEnforce")
    void everyWayToCallAMarkedMethodIsMarked(Class<?> shape) {
        Class<?> leaf = leaf(shape);
        List<Method> ways = waysToCall(leaf);

        assertThat(ways).isNotEmpty();
        assertThat(ways).allSatisfy(way -> {
            MarkedMethod marked = MarkedMethod.of(way, leaf);
            assertThat(marked).as("%s on %s", way, leaf).isNotNull();
            assertThat(marked.demandsPurpose()).isTrue();
            assertThat(marked.name()).isEqualTo("Leaf.m");
        });
    }

    @ParameterizedTest
    @MethodSource("mustNotEnforce")
    void aMethodThatOnlyLooksAlikeIsFree(Class<?> shape) throws Exception {
        Class<?> leaf = leaf(shape);

        assertThat(MarkedMethod.of(leaf.getDeclaredMethod("m", Integer.class), leaf))
                .isNull();
        assertThat(MarkedMethod.allOf(leaf)).as("its marked neighbor").isNotNull();
    }

    static class Stored implements Supplier<String> {
        @Override
        @PurposeRequired
        public String get() {
            return "";
        }
    }

    @Test
    void aCallThroughAnInterfaceOfTheJdkIsMarkedToo() throws Exception {
        assertThat(MarkedMethod.of(Supplier.class.getMethod("get"), Stored.class))
                .isNotNull();
        assertThat(MarkedMethod.of(Supplier.class.getMethod("get"), Supplier.class))
                .isNull();
    }

    /** The control: two common ways to look for an annotation miss shapes of this table, so the table can tell. */
    @Test
    void theTableTellsAWeakResolverFromASoundOne() {
        List<String> missedByJdk = new ArrayList<>();
        List<String> missedByErasure = new ArrayList<>();
        mustEnforce()
                .filter(shape -> !shape.getSimpleName().startsWith("WordOn"))
                .forEach(shape -> {
                    Class<?> leaf = leaf(shape);
                    if (waysToCall(leaf).stream().anyMatch(way -> !way.isAnnotationPresent(PurposeRequired.class))) {
                        missedByJdk.add(shape.getSimpleName());
                    }
                    if (waysToCall(leaf).stream().anyMatch(way -> !foundByErasure(way, way.getDeclaringClass()))) {
                        missedByErasure.add(shape.getSimpleName());
                    }
                });

        assertThat(missedByJdk).contains("OverriddenWithoutTheMark", "OnInterface", "OnGenericInterface");
        assertThat(missedByErasure)
                .contains(
                        "BodyFromUnrelatedBase",
                        "PartlyBoundWithArray",
                        "ThroughUnboundGenericClassAndOverridden",
                        "OnGenericInterface")
                .doesNotContain("OnInterface", "OverriddenWithoutTheMark");
    }

    private static boolean foundByErasure(Method method, Class<?> from) {
        for (Class<?> type : Generics.of(from).types()) {
            for (Method each : type.getDeclaredMethods()) {
                if (each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes())
                        && each.isAnnotationPresent(PurposeRequired.class)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Class<?> leaf(Class<?> shape) {
        return Arrays.stream(shape.getDeclaredClasses())
                .filter(each -> each.getSimpleName().equals("Leaf"))
                .findFirst()
                .orElseThrow();
    }

    /** All methods called m that a call site can name: those of the class and of all its supertypes, bridges too. */
    private static List<Method> waysToCall(Class<?> leaf) {
        Set<Method> ways = new LinkedHashSet<>();
        for (Class<?> type : Generics.of(leaf).types()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("m") && !Modifier.isPrivate(method.getModifiers())) {
                    ways.add(method);
                }
            }
        }
        return List.copyOf(ways);
    }
}
