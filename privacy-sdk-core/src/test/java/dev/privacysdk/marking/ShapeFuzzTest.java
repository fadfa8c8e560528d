package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.marking.ShapeFuzz.Resolver;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Over random hierarchies, marks hold exactly where javac says that a method overrides a marked one. */
class ShapeFuzzTest {
    private static final long SEED = Long.getLong("shapes.seed", 4);
    private static final int SHAPES = Integer.getInteger("shapes", 20_000);

    private static final String OURS = "this SDK";
    private static final String JDK = "the JDK's getAnnotation";
    private static final String ERASURE = "a walk over all supertypes by erasure";
    private static final String NAME = "a walk over all supertypes by name";

    private static String ours(Method method, Class<?> leaf) {
        try {
            MarkedMethod marked = MarkedMethod.of(method, leaf);
            if (marked == null) {
                return "";
            }
            return marked.demandsPurpose()
                    ? "demands a purpose"
                    : "is for " + marked.purpose().id();
        } catch (MarkingException refusal) {
            return "refused: " + refusal.getMessage();
        }
    }

    private static String written(Method method) {
        ForPurpose purpose = method.getAnnotation(ForPurpose.class);
        if (purpose != null) {
            return "is for " + purpose.value();
        }
        return method.isAnnotationPresent(PurposeRequired.class) ? "demands a purpose" : "";
    }

    private static Resolver walk(BiPredicate<Method, Method> same) {
        return (method, leaf) -> {
            for (Method each : ShapeFuzz.waysToCall(leaf)) {
                if (same.test(each, method) && !written(each).isEmpty()) {
                    return written(each);
                }
            }
            return "";
        };
    }

    private static boolean sameErasure(Method one, Method other) {
        return one.getName().equals(other.getName())
                && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
    }

    private static Map<String, Resolver> resolvers() {
        Map<String, Resolver> resolvers = new LinkedHashMap<>();
        resolvers.put(OURS, ShapeFuzzTest::ours);
        resolvers.put(JDK, (method, leaf) -> written(method));
        resolvers.put(ERASURE, walk(ShapeFuzzTest::sameErasure));
        resolvers.put(NAME, walk((one, other) -> one.getName().equals(other.getName())));
        return resolvers;
    }

    @Test
    void nothingIsMissedAndNothingFalselyEnforced() throws Exception {
        ShapeFuzz fuzz = new ShapeFuzz(SEED, resolvers());

        fuzz.run(SHAPES);

        System.out.println(fuzz);
        assertThat(fuzz.score(OURS).examples).as("%s", fuzz).isEmpty();
        assertThat(fuzz.score(OURS)).hasToString("0 missed, 0 falsely enforced, 0 otherwise wrong");
        assertThat(fuzz.compiled()).isGreaterThanOrEqualTo(SHAPES);
        assertThat(fuzz.mustEnforce()).as("hierarchies with a mark").isGreaterThan(SHAPES / 2);
        assertThat(fuzz.mustRefuse()).as("hierarchies to refuse").isGreaterThan(SHAPES / 20);
        weakOnesAreToldFromSoundOnes(fuzz);
    }

    /** The control: what people commonly do fails the same comparison, so that it can tell. */
    private static void weakOnesAreToldFromSoundOnes(ShapeFuzz fuzz) {
        assertThat(fuzz.score(JDK).missed()).isGreaterThan(fuzz.mustEnforce() / 3);
        assertThat(fuzz.score(ERASURE).missed()).isGreaterThan(fuzz.mustEnforce() / 10);
        assertThat(fuzz.score(NAME).missed()).isPositive();
        assertThat(fuzz.score(NAME).falselyEnforced()).isGreaterThan(SHAPES / 10);
    }

    @Test
    void theSameSeedMakesTheSameHierarchies() {
        assertThat(FuzzHierarchy.of(SEED, 7).sources())
                .isEqualTo(FuzzHierarchy.of(SEED, 7).sources())
                .isNotEqualTo(FuzzHierarchy.of(SEED + 1, 7).sources());
    }
}
