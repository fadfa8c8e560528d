package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Where personal data goes in the code of one import; found once, and shared by all rules. */
final class Flows {
    private static final Map<JavaPackage, SoftReference<Flows>> KNOWN = new WeakHashMap<>();

    private static final int FARTHEST = 6;

    private static final Set<String> SHARED = Set.of(
            "org.apache",
            "org.springframework",
            "org.eclipse",
            "com.github",
            "io.github",
            "com.google",
            "com.sun",
            "co.jp");

    private final Program program;
    private final PersonalTypes types;
    private final Spread spread;
    private final Map<JavaClass, List<MethodFlow>> methods = new HashMap<>();
    private final Map<JavaClass, List<Arrival>> arrivals = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> callers = new HashMap<>();
    private final JavaPackage everything;
    private final Set<String> homes;
    private final Map<ClassNames, Boolean> heardOf = new ConcurrentHashMap<>();

    private Flows(JavaPackage everything, Set<String> homes) {
        this.everything = everything;
        this.homes = homes;
        this.program = new Program(everything.getClassesInPackageTree().stream()
                .filter(type -> homes.contains(home(type)))
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList());
        this.types = new PersonalTypes(program);
        List<List<MethodFlow>> read = InParallel.each(program.code(), this::read);
        List<MethodFlow> all = new ArrayList<>();
        for (List<MethodFlow> ofClass : read) {
            if (!ofClass.isEmpty()) {
                methods.put(ofClass.get(0).owner, ofClass);
                all.addAll(ofClass);
            }
        }
        this.spread = new Spread(program, all);
    }

    private List<MethodFlow> read(ClassNode node) {
        JavaClass type = program.type(node.name);
        List<MethodFlow> flows = new ArrayList<>();
        for (MethodNode method : node.methods) {
            if (method.instructions.size() > 0 && type != null) {
                flows.add(FlowReader.read(program, types, node, type, method));
            }
        }
        return flows;
    }

    /**
     * Facts that reach a sink together.
     *
     * @param way the methods between here and the sink, as keys
     */
    record Arrival(MethodFlow flow, int line, Sink sink, Set<Fact> facts, List<String> way) {}

    /**
     * The flows in these classes, and in what they use from the same house.
     *
     * <p>Another module of the house may not be imported, and bear the marks; the libraries around are known by name.
     */
    static Flows over(JavaClasses classes) {
        Set<String> homes = new HashSet<>();
        classes.forEach(type -> homes.add(home(type)));
        JavaPackage everything = root(classes.getDefaultPackage());
        if (!classes.isEmpty()) {
            everything = root(classes.iterator().next().getPackage());
        }
        synchronized (KNOWN) {
            Flows known = known(everything);
            if (known == null || !known.homes.containsAll(homes)) {
                if (known != null) {
                    homes.addAll(known.homes);
                }
                known = new Flows(everything, homes);
                KNOWN.put(everything, new SoftReference<>(known));
            }
            return known;
        }
    }

    private static @Nullable Flows known(JavaPackage everything) {
        SoftReference<Flows> known = KNOWN.get(everything);
        return known == null ? null : known.get();
    }

    /** The package that all others of an import are in. */
    static JavaPackage root(JavaPackage inside) {
        JavaPackage everything = inside;
        while (everything.getParent().isPresent()) {
            everything = everything.getParent().get();
        }
        return everything;
    }

    /** {@code com.acme}; under the roofs that many share, one name more. */
    private static String home(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        int length = names.length > 2 && SHARED.contains(names[0] + "." + names[1]) ? 3 : 2;
        return String.join(".", Arrays.asList(names).subList(0, Math.min(length, names.length)));
    }

    /** What reaches sinks from the code of this class. */
    List<Arrival> arrivals(JavaClass type) {
        return arrivals.computeIfAbsent(
                type,
                first -> methods.getOrDefault(type, List.of()).stream()
                        .flatMap(flow -> spread.arrivals(flow).stream())
                        .toList());
    }

    /** What the {@code toString} of this class tells of personal data, if the class has one of its own. */
    Set<Fact> told(JavaClass type) {
        return spread.answer(Program.key(type.getName().replace('.', '/'), "toString", "()Ljava/lang/String;"));
    }

    /** What the text of an object of this class tells, also by an inherited {@code toString}. */
    Set<Fact> text(MethodFlow flow, Fact fact) {
        return spread.text(flow, fact);
    }

    /** Whether any code here names one of these classes: an import has an entry for whatever its code names. */
    boolean hearsOf(ClassNames some) {
        return heardOf.computeIfAbsent(
                some,
                first -> everything.getClassesInPackageTree().stream()
                        .anyMatch(type -> some.have(type.getBaseComponentType().getName())));
    }

    /** The method that somebody wrote around this code. */
    String written(String key) {
        return program.written(key);
    }

    /**
     * Whether all that run this code pass a test, where only code nearby can: a method that its package alone sees is as
     * good as those that call it.
     */
    boolean runsOnlyIn(String key, Predicate<CodePlace> test) {
        return runsOnlyIn(program.written(key), test, new HashSet<>());
    }

    private boolean runsOnlyIn(String method, Predicate<CodePlace> test, Set<String> seen) {
        if (test.test(CodePlace.of(this, method))) {
            return true;
        }
        MethodNode code = program.method(method);
        boolean isNear = code != null
                && (code.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) == 0
                && !code.name.startsWith("<");
        if (!isNear || seen.size() > FARTHEST || !seen.add(method)) {
            return false;
        }
        List<String> others = callers().getOrDefault(method, Set.of()).stream()
                .filter(caller -> !seen.contains(caller))
                .toList();
        boolean only = !others.isEmpty() && others.stream().allMatch(caller -> runsOnlyIn(caller, test, seen));
        seen.remove(method);
        return only;
    }

    private synchronized Map<String, Set<String>> callers() {
        if (callers.isEmpty()) {
            spread.flows()
                    .forEach(flow -> flow.calls.forEach(call -> call.targets()
                            .forEach(
                                    target -> callers.computeIfAbsent(program.written(target), first -> new HashSet<>())
                                            .add(program.written(flow.key)))));
        }
        return callers;
    }

    /** The class that has the method of this key. */
    JavaClass owner(String key) {
        JavaClass owner = program.type(key.substring(0, key.indexOf('.')));
        return Objects.requireNonNull(owner, key);
    }

    /** Whether a class has personal fields, its own or in what it holds. */
    boolean holds(JavaClass type) {
        return types.holds(type.getName().replace('.', '/'));
    }

    /** Whether code of this class touches personal data. */
    boolean touches(JavaClass type) {
        return methods.getOrDefault(type, List.of()).stream().anyMatch(spread::touches);
    }
}
