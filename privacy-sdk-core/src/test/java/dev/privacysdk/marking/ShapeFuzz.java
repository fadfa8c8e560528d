package dev.privacysdk.marking;

import dev.privacysdk.marking.FuzzCompiler.Compiled;
import dev.privacysdk.marking.FuzzOracle.Expected;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds ways to look for marks against what javac says, over random hierarchies. */
final class ShapeFuzz {
    private static final int AT_ONCE = 100;
    private static final int ROUNDS = 4;

    /** A way to look for marks: what it finds for a method called on an object of a class; empty for nothing. */
    interface Resolver {
        String says(Method method, Class<?> leaf);
    }

    /** How a way to look for marks did, in hierarchies. */
    static final class Score {
        private int missed;
        private int falselyEnforced;
        private int otherwiseWrong;
        final List<String> examples = new ArrayList<>();

        int missed() {
            return missed;
        }

        int falselyEnforced() {
            return falselyEnforced;
        }

        int otherwiseWrong() {
            return otherwiseWrong;
        }

        @Override
        public String toString() {
            return missed + " missed, " + falselyEnforced + " falsely enforced, " + otherwiseWrong + " otherwise wrong";
        }
    }

    private final long seed;
    private final Map<String, Resolver> resolvers;
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private int tried;
    private int compiled;
    private int mustEnforce;
    private int mustRefuse;
    private int methods;
    private int bridges;

    ShapeFuzz(long seed, Map<String, Resolver> resolvers) {
        this.seed = seed;
        this.resolvers = resolvers;
        resolvers.keySet().forEach(name -> scores.put(name, new Score()));
    }

    /** Whether a method of this name is one that the fuzz wrote. */
    static boolean isMadeUp(String name) {
        return name.length() == 1;
    }

    /** Tries at least that many hierarchies that are Java; javac works on as many at a time as there are processors. */
    void run(int hierarchies) throws ReflectiveOperationException {
        while (compiled < hierarchies) {
            int first = tried;
            tried += ROUNDS * AT_ONCE;
            List<List<Compiled>> made = IntStream.range(0, ROUNDS)
                    .parallel()
                    .mapToObj(round -> compile(first + round * AT_ONCE))
                    .toList();
            for (List<Compiled> round : made) {
                for (Compiled each : round) {
                    judge(each);
                }
            }
        }
    }

    private List<Compiled> compile(int first) {
        return FuzzCompiler.compile(IntStream.range(first, first + AT_ONCE)
                .mapToObj(number -> FuzzHierarchy.of(seed, number))
                .toList());
    }

    private void judge(Compiled made) throws ReflectiveOperationException {
        boolean enforced = false;
        boolean refused = false;
        Map<String, boolean[]> wrongs = new LinkedHashMap<>();
        resolvers.keySet().forEach(name -> wrongs.put(name, new boolean[3]));
        for (Map.Entry<String, Map<String, Expected>> of : made.expected().entrySet()) {
            Map<String, Expected> expected = of.getValue();
            Class<?> leaf = Class.forName(of.getKey(), false, made.classes());
            for (Method method : waysToCall(leaf)) {
                Expected should = expected(method, leaf, expected);
                enforced |= should.enforced();
                refused |= should.refused();
                methods++;
                bridges += method.isBridge() ? 1 : 0;
                for (Map.Entry<String, Resolver> each : resolvers.entrySet()) {
                    String found = each.getValue().says(method, leaf);
                    int wrong = wrong(should, found);
                    if (wrong >= 0 && !wrongs.get(each.getKey())[wrong]) {
                        wrongs.get(each.getKey())[wrong] = true;
                        explain(scores.get(each.getKey()), method, leaf, should, found, made.hierarchy());
                    }
                }
            }
        }
        compiled++;
        mustEnforce += enforced ? 1 : 0;
        mustRefuse += refused ? 1 : 0;
        wrongs.forEach((name, wrong) -> {
            Score score = scores.get(name);
            score.missed += wrong[0] ? 1 : 0;
            score.falselyEnforced += wrong[1] ? 1 : 0;
            score.otherwiseWrong += wrong[2] ? 1 : 0;
        });
    }

    private static int wrong(Expected should, String found) {
        boolean refuses = found.startsWith("refused: ");
        if (should.refused()) {
            return refuses && should.refusedNaming().stream().allMatch(found::contains) ? -1 : refuses ? 2 : 0;
        }
        if (should.enforced()) {
            return found.equals(should.says()) ? -1 : found.isEmpty() ? 0 : 2;
        }
        return found.isEmpty() ? -1 : 1;
    }

    private void explain(
            Score score, Method method, Class<?> leaf, Expected should, String found, FuzzHierarchy hierarchy) {
        if (score.examples.size() < 3) {
            score.examples.add("seed " + seed + ": " + method + " on " + leaf.getSimpleName() + " should be " + should
                    + " but is \"" + found + "\" in\n"
                    + String.join("", hierarchy.sources().values()));
        }
    }

    /** Every method that a call site can name: those of the class and of all above it, the compiler's bridges too. */
    static List<Method> waysToCall(Class<?> leaf) {
        List<Method> ways = new ArrayList<>();
        for (Class<?> type : lineage(leaf)) {
            for (Method method : type.getDeclaredMethods()) {
                if (isMadeUp(method.getName())) {
                    ways.add(method);
                }
            }
        }
        return ways;
    }

    static List<Class<?>> lineage(Class<?> leaf) {
        List<Class<?>> found = new ArrayList<>(List.of(leaf));
        for (int i = 0; i < found.size(); i++) {
            List<@Nullable Class<?>> above =
                    new ArrayList<>(Arrays.asList(found.get(i).getInterfaces()));
            above.add(found.get(i).getSuperclass());
            for (Class<?> each : above) {
                if (each != null && each.getName().startsWith("fuzz.") && !found.contains(each)) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private static Expected expected(Method method, Class<?> leaf, Map<String, Expected> all) {
        if (!method.isBridge()) {
            return all.get(key(method.getDeclaringClass(), method));
        }
        // A bridge stands in for a method above it that has its very descriptor.
        for (Class<?> type : lineage(method.getDeclaringClass())) {
            for (Method each : type.getDeclaredMethods()) {
                if (!each.isBridge()
                        && !Modifier.isPrivate(each.getModifiers())
                        && !Modifier.isStatic(each.getModifiers())
                        && key(leaf, each).equals(key(leaf, method))) {
                    return all.get(key(type, each));
                }
            }
        }
        throw new IllegalStateException("Nothing is above the bridge " + method);
    }

    private static String key(Class<?> owner, Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(
                        ",",
                        owner.getName() + "." + method.getName() + "(",
                        ")" + method.getReturnType().getTypeName()));
    }

    Score score(String resolver) {
        return scores.get(resolver);
    }

    int compiled() {
        return compiled;
    }

    int mustEnforce() {
        return mustEnforce;
    }

    int mustRefuse() {
        return mustRefuse;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                "ShapeFuzz, seed " + seed + ": " + compiled + " hierarchies (of " + tried + " made up) with " + methods
                        + " methods to call, " + bridges + " of them bridges; " + mustEnforce + " must be enforced, "
                        + mustRefuse
                        + " must be refused");
        scores.forEach(
                (name, score) -> text.append("\n  ").append(name).append(": ").append(score));
        return text.toString();
    }
}
