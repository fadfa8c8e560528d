package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads what becomes of functions that are made in a method: where they are run, what they get, what they answer. */
final class FunctionReader {
    private static final int DEEPEST_LAMBDA = 4;
    private static final Set<String> NEVER_RUN = Set.of("<init>", "equals", "hashCode", "toString");

    private final Program program;
    private final PersonalTypes types;
    private final MethodFlow flow;
    private final Tracing tracing;
    private final Caller caller;
    private final Map<Integer, Lambda> lambdas = new HashMap<>();
    private final Map<Integer, BitSet> changing = new HashMap<>();
    private final Map<Integer, String> runnables = new HashMap<>();
    private final BitSet identities = new BitSet();
    private int depth;

    FunctionReader(Program program, PersonalTypes types, MethodFlow flow, Tracing tracing, Caller caller) {
        this.program = program;
        this.types = types;
        this.flow = flow;
        this.tracing = tracing;
        this.caller = caller;
    }

    /** Reads a call that running a function makes. */
    interface Caller {
        void read(Callee callee, int line, List<BitSet> arguments, int result);
    }

    private record Lambda(Handle body, List<BitSet> captured) {}

    void addLambda(int node, Handle body, List<BitSet> captured) {
        lambdas.put(node, new Lambda(body, captured));
    }

    /** An object of our own that is made here, and that others run as a function. */
    void addRunnable(int node, String type) {
        for (String above : program.lineage(type)) {
            if (Library.isAnybodys(above)) {
                runnables.put(node, type);
                return;
            }
        }
    }

    /** A function that answers with what it is given. */
    void addIdentity(int node) {
        identities.set(node);
    }

    /** What a lambda takes along is in it, whoever runs it. */
    void capture(int node, int line) {
        Lambda lambda = lambdas.get(node);
        if (lambda != null && lambda.captured().stream().anyMatch(values -> !values.isEmpty())) {
            run(lambda, Nodes.NONE, tracing.fresh(), line);
        }
    }

    private boolean hasNone() {
        return lambdas.isEmpty() && runnables.isEmpty() && identities.isEmpty();
    }

    /** The lambdas given to code of our own, which may run them; what it gives them is seen there. */
    Map<Integer, MethodFlow.Function> given(Callee callee, int line, List<BitSet> arguments) {
        if (hasNone()) {
            return Map.of();
        }
        Map<Integer, MethodFlow.Function> functions = new HashMap<>();
        // The receiver is called, and not given; and objects within objects would be run for ever.
        for (int at = callee.isStatic() ? 0 : 1; at < arguments.size(); at++) {
            BitSet made = functionsAmong(arguments.get(at));
            if (!made.isEmpty()) {
                MethodFlow.Function function = new MethodFlow.Function(tracing.fresh(), tracing.fresh());
                run(made, Nodes.only(function.given()), function.answer(), line);
                functions.put(at, function);
            }
        }
        return functions;
    }

    private BitSet functionsAmong(BitSet values) {
        BitSet made = new BitSet();
        for (int node = values.nextSetBit(0); node >= 0; node = values.nextSetBit(node + 1)) {
            boolean isRunnable = runnables.containsKey(node);
            made.set(node, lambdas.containsKey(node) || identities.get(node) || (isRunnable && depth == 0));
        }
        return made;
    }

    /** These values, and what the lambdas among them answer with. */
    BitSet withAnswers(BitSet values, int line) {
        if (lambdas.isEmpty()) {
            return values;
        }
        BitSet all = (BitSet) values.clone();
        for (int node = values.nextSetBit(0); node >= 0; node = values.nextSetBit(node + 1)) {
            Lambda lambda = lambdas.get(node);
            if (lambda != null) {
                int told = tracing.fresh();
                run(lambda, Nodes.NONE, told, line);
                all.set(told);
            }
        }
        return all;
    }

    /** Runs the functions among these values. */
    void run(BitSet functions, BitSet passed, int result, int line) {
        if (hasNone()) {
            return;
        }
        for (int node = functions.nextSetBit(0); node >= 0; node = functions.nextSetBit(node + 1)) {
            run(node, passed, result, line);
        }
    }

    private void run(int node, BitSet passed, int result, int line) {
        Lambda lambda = lambdas.get(node);
        if (lambda != null) {
            run(lambda, passed, result, line);
        } else if (identities.get(node)) {
            flow.flow(passed, result, false);
        } else if (runnables.containsKey(node)) {
            runMethods(node, runnables.getOrDefault(node, ""), passed, result, line);
        }
    }

    private void runMethods(int node, String type, BitSet passed, int result, int line) {
        ClassNode code = program.outline(type);
        if (code == null || depth >= DEEPEST_LAMBDA) {
            return;
        }
        depth++;
        for (MethodNode method : code.methods) {
            if (isRun(method)) {
                List<BitSet> arguments = new ArrayList<>(List.of(Nodes.only(node)));
                arguments.addAll(Collections.nCopies(Type.getArgumentCount(method.desc), passed));
                Callee callee = new Callee(type, method.name, method.desc, Opcodes.INVOKEVIRTUAL);
                caller.read(callee, line, arguments, callee.isSilent() ? -1 : result);
            }
        }
        depth--;
    }

    private static boolean isRun(MethodNode method) {
        int skipped = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        return (method.access & skipped) == 0
                && (method.access & Opcodes.ACC_PUBLIC) != 0
                && !NEVER_RUN.contains(method.name);
    }

    private void run(Lambda lambda, BitSet passed, int result, int line) {
        Handle body = lambda.body();
        Callee callee = new Callee(body.getOwner(), body.getName(), body.getDesc(), opcode(body));
        List<BitSet> arguments = new ArrayList<>();
        if (body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            arguments.add(Nodes.only(result));
            if (types.holds(body.getOwner())) {
                flow.know(result, Fact.of(new Label.Holder(body.getOwner())));
            }
        }
        arguments.addAll(lambda.captured());
        int wanted = callee.arguments();
        while (arguments.size() < wanted) {
            arguments.add(passed);
        }
        if (depth < DEEPEST_LAMBDA && body.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
            depth++;
            caller.read(callee, line, arguments.subList(0, wanted), callee.isSilent() ? -1 : result);
            depth--;
        }
    }

    private static int opcode(Handle body) {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            default -> Opcodes.INVOKESPECIAL;
        };
    }

    /** Lets a library run what it is given, and says whether that alone makes its answer. */
    boolean runInLibrary(Shaping shaping, Callee callee, int line, BitSet receiver, BitSet given, int result) {
        BitSet behind = behind(given);
        boolean collected = isChanging(given);
        boolean answers = result >= 0 && (shaping.answersWithLambda || collected);
        int answer = answers ? result : tracing.fresh();
        BitSet passed = Nodes.both(receiver, given);
        run(collected ? Nodes.both(given, behind) : given, passed, answer, line);
        run(receiver, passed, answer, line);
        // A function that this method was given itself may be run here, by us or by the library.
        if (shaping.isFunction) {
            flow.runs.add(new MethodFlow.Run(receiver, given, answer));
        } else if (shaping.takesFunctions && !given.isEmpty()) {
            flow.runs.add(new MethodFlow.Run(given, passed, answer));
        }
        return shaping.isChange || (collected && callee.name().equals("collect"));
    }

    /** What a collector makes of values is known only when it meets them. */
    void change(int result, BitSet given) {
        BitSet all = changing.computeIfAbsent(result, first -> new BitSet());
        all.or(given);
        all.or(behind(given));
    }

    boolean isChanging(BitSet given) {
        return !changing.isEmpty() && given.stream().anyMatch(changing::containsKey);
    }

    private BitSet behind(BitSet given) {
        BitSet all = new BitSet();
        if (!changing.isEmpty()) {
            for (int node = given.nextSetBit(0); node >= 0; node = given.nextSetBit(node + 1)) {
                all.or(changing.getOrDefault(node, Nodes.NONE));
            }
        }
        return all;
    }
}
