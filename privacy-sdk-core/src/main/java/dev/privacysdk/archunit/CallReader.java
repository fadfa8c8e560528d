package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads what a call does to the values given to it: it takes them to a sink, into a method, or hands them on. */
final class CallReader {
    private static final int DEEPEST_LAMBDA = 4;

    private final Program program;
    private final PersonalTypes types;
    private final MethodFlow flow;
    private final Tracing tracing;
    private final Map<Integer, String> constants;
    private final Map<Integer, Lambda> lambdas = new HashMap<>();
    private final Map<Integer, BitSet> changing = new HashMap<>();
    private final Map<Integer, String> runnables = new HashMap<>();
    private final BitSet identities = new BitSet();
    private int depth;
    private int site;

    CallReader(Program program, PersonalTypes types, MethodFlow flow, Tracing tracing, Map<Integer, String> constants) {
        this.program = program;
        this.types = types;
        this.flow = flow;
        this.tracing = tracing;
        this.constants = constants;
    }

    /** A call as the code writes it. */
    record Site(String owner, String name, String desc, int opcode, int line) {
        boolean isStatic() {
            return opcode == Opcodes.INVOKESTATIC;
        }

        boolean isNew() {
            return name.equals("<init>");
        }

        String answer() {
            return desc.substring(desc.indexOf(')') + 1);
        }
    }

    private record Lambda(Handle body, List<BitSet> captured) {}

    void addLambda(int node, Handle body, List<BitSet> captured) {
        lambdas.put(node, new Lambda(body, captured));
    }

    /** An object of our own that is made here, and that others run as a function. */
    void addRunnable(int node, String type) {
        if (program.lineage(type).stream().anyMatch(Library::isAnybodys)) {
            runnables.put(node, type);
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
            run(lambda, new BitSet(), tracing.fresh(), line);
        }
    }

    void use(Sink sink, BitSet values, BitSet receiver, int line) {
        if (values.isEmpty() || isEveryObjectsOwn(sink.kind())) {
            return;
        }
        flow.uses.add(new MethodFlow.Use(sink, values, receiver, line, site++));
    }

    /** What an object's own methods do with it is theirs: whoever calls them is judged. */
    private boolean isEveryObjectsOwn(Sink.Kind kind) {
        return switch (kind) {
            case TEXT -> flow.name.equals("toString");
            case COMPARED -> flow.name.equals("equals");
            case DIGEST -> flow.name.equals("hashCode");
            default -> false;
        };
    }

    /** A value becomes part of a text. */
    void text(Type type, BitSet values, int result, int line) {
        if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
            use(Sink.of(Sink.Kind.TEXT, "text"), values, new BitSet(), line);
            if (type.getSort() == Type.OBJECT && program.knows(type.getInternalName())) {
                toText(type.getInternalName(), values, result, line);
            }
        }
        flow.flow(values, result, true);
    }

    private void toText(String type, BitSet values, int result, int line) {
        List<String> targets = program.targets(type, "toString", "()Ljava/lang/String;", true);
        if (!targets.isEmpty()) {
            flow.calls.add(new MethodFlow.Call(targets, List.of(values), result, false, line, site++, Map.of()));
        }
    }

    /** The call's effect; the receiver, if any, is the first argument, and -1 says that nothing comes back. */
    void call(Site call, List<BitSet> arguments, int result) {
        Sinks.of(program, call, name(arguments)).stream()
                .filter(sink -> sink.kind() != Sink.Kind.COMPARED || !isEmptyText(arguments))
                .forEach(sink -> use(
                        sink,
                        reaching(sink, arguments, call),
                        call.isStatic() ? new BitSet() : arguments.get(0),
                        call.line()));
        if (result >= 0) {
            knowResult(call, arguments, result);
        }
        if (Library.cleans(call)) {
            if (!call.isStatic()) {
                arguments.forEach(values -> flow.flow(values, arguments.get(0), false));
            }
            return;
        }
        if (call.desc().startsWith("()")
                && program.markedMethod(call.owner(), call.name(), call.desc()).isPresent()) {
            return;
        }
        boolean isVirtual = call.opcode() == Opcodes.INVOKEVIRTUAL || call.opcode() == Opcodes.INVOKEINTERFACE;
        // What is anybody's type says nothing: of a function it is known which one, or it is not known.
        List<String> targets = Library.isAnybodys(call.owner())
                ? List.of()
                : program.targets(call.owner(), call.name(), call.desc(), isVirtual);
        if (call.name().equals("toString")
                && call.desc().equals("()Ljava/lang/String;")
                && program.knows(call.owner())) {
            use(Sink.of(Sink.Kind.TEXT, "text"), arguments.get(0), new BitSet(), call.line());
        }
        if (!targets.isEmpty()) {
            ask(call, arguments, result);
            boolean permitted = program.isForPurpose(call.owner(), call.name(), call.desc());
            flow.calls.add(new MethodFlow.Call(
                    targets,
                    List.copyOf(arguments),
                    result,
                    permitted,
                    call.line(),
                    site++,
                    functions(call, arguments)));
        } else if (program.knows(call.owner())) {
            knowDeclared(call, result);
            ask(call, arguments, result);
        } else {
            library(call, arguments, result);
        }
    }

    /** A method without code of its own may be a lambda's. */
    private void ask(Site call, List<BitSet> arguments, int result) {
        if (call.opcode() == Opcodes.INVOKEINTERFACE) {
            BitSet given = new BitSet();
            arguments.stream().skip(1).forEach(given::or);
            int answer = result < 0 ? tracing.fresh() : result;
            arguments.get(0).stream().forEach(node -> run(node, given, answer, call.line()));
            flow.runs.add(new MethodFlow.Run(arguments.get(0), given, answer));
        }
    }

    /** The lambdas given to code of our own, which may run them; what it gives them is seen there. */
    private Map<Integer, MethodFlow.Function> functions(Site call, List<BitSet> arguments) {
        Map<Integer, MethodFlow.Function> functions = new HashMap<>();
        // The receiver is called, and not given; and objects within objects would be run for ever.
        for (int at = call.isStatic() ? 0 : 1; at < arguments.size(); at++) {
            List<Integer> made = arguments.get(at).stream()
                    .filter(node -> isFunction(node) && (depth == 0 || !runnables.containsKey(node)))
                    .boxed()
                    .toList();
            if (!made.isEmpty()) {
                MethodFlow.Function function = new MethodFlow.Function(tracing.fresh(), tracing.fresh());
                made.forEach(node -> run(node, only(function.given()), function.answer(), call.line()));
                functions.put(at, function);
            }
        }
        return Map.copyOf(functions);
    }

    private static BitSet only(int node) {
        BitSet one = new BitSet();
        one.set(node);
        return one;
    }

    private boolean isFunction(int node) {
        return lambdas.containsKey(node) || identities.get(node) || runnables.containsKey(node);
    }

    /** Whether a function that this method was given itself may be run here, by us or by the library. */
    private boolean isHandedFunction(Site call, BitSet given) {
        return Library.isFunction(call) || (call.desc().contains("Ljava/util/function/") && !given.isEmpty());
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
        ClassNode code = program.node(type);
        if (code == null || depth >= DEEPEST_LAMBDA) {
            return;
        }
        depth++;
        for (MethodNode method : code.methods) {
            if (isRun(method)) {
                List<BitSet> arguments = new ArrayList<>(List.of(only(node)));
                arguments.addAll(Collections.nCopies(Type.getArgumentCount(method.desc), passed));
                boolean silent = Type.getReturnType(method.desc).getSort() == Type.VOID;
                call(
                        new Site(type, method.name, method.desc, Opcodes.INVOKEVIRTUAL, line),
                        arguments,
                        silent ? -1 : result);
            }
        }
        depth--;
    }

    private static boolean isRun(MethodNode method) {
        int skipped = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        return (method.access & skipped) == 0
                && (method.access & Opcodes.ACC_PUBLIC) != 0
                && !Set.of("<init>", "equals", "hashCode", "toString").contains(method.name);
    }

    /** Whether something is the text that holds nothing; to ask for that tells nothing. */
    private boolean isEmptyText(List<BitSet> arguments) {
        return arguments.stream()
                .anyMatch(values ->
                        !values.isEmpty() && values.stream().allMatch(node -> "".equals(constants.get(node))));
    }

    private String name(List<BitSet> arguments) {
        if (constants.isEmpty()) {
            return "";
        }
        return arguments.stream()
                .flatMapToInt(BitSet::stream)
                .mapToObj(constants::get)
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private BitSet reaching(Sink sink, List<BitSet> arguments, Site call) {
        BitSet all = new BitSet();
        boolean whole = call.isStatic() || sink.kind() == Sink.Kind.COMPARED || sink.kind() == Sink.Kind.DIGEST;
        arguments.stream()
                .skip(Sinks.isDemand(call) ? Sinks.tested(call) : whole ? 0 : 1)
                .forEach(all::or);
        for (int node : all.stream().toArray()) {
            Lambda lambda = lambdas.get(node);
            if (lambda != null) {
                int told = tracing.fresh();
                run(lambda, new BitSet(), told, call.line());
                all.set(told);
            }
        }
        return all;
    }

    private void knowResult(Site call, List<BitSet> arguments, int result) {
        program.markedMethod(call.owner(), call.name(), call.desc()).ifPresent(mark -> {
            boolean permitted = program.isForPurpose(call.owner(), call.name(), call.desc());
            if (permitted || call.isStatic() || !call.desc().startsWith("()")) {
                flow.know(result, new Fact(mark, permitted, false, List.of()));
            } else {
                flow.gets.add(new MethodFlow.Get(arguments.get(0), result, mark));
            }
            knowDeclared(call, result);
        });
        Traits.method(call.owner(), call.name()).ifPresent(trait -> flow.know(result, Fact.of(new Label.Trait(trait))));
        String header = Traits.getsHeader(call.owner(), call.name()) ? name(arguments) : "";
        if (!header.isEmpty()) {
            flow.know(result, Fact.of(new Label.Trait(header.toLowerCase(Locale.ROOT))));
        }
        Sinks.outlet(call).ifPresent(outlet -> flow.know(result, Fact.of(outlet)));
    }

    /** Where no code says what comes back, its declared type does. */
    private void knowDeclared(Site call, int result) {
        if (result < 0) {
            return;
        }
        String declared = program.declared(call.owner(), call.name(), call.desc());
        MethodNode method = declared == null ? null : program.method(declared);
        boolean permitted = program.isForPurpose(call.owner(), call.name(), call.desc());
        for (Label.Holder holder : types.inAnswer(call.desc(), method == null ? null : method.signature)) {
            flow.know(result, new Fact(holder, permitted, false, List.of()));
        }
    }

    private void library(Site call, List<BitSet> arguments, int result) {
        boolean toText = Library.makesText(call);
        if (toText) {
            use(Sink.of(Sink.Kind.TEXT, "text"), Library.textSources(call, arguments), new BitSet(), call.line());
        }
        BitSet receiver = call.isStatic() ? new BitSet() : arguments.get(0);
        BitSet given = new BitSet();
        arguments.stream().skip(call.isStatic() ? 0 : 1).forEach(given::or);
        if (Library.isMutable(call)) {
            flow.flow(given, receiver, toText);
        }
        if (Library.wraps(call)) {
            flow.flow(receiver, given, false);
        }
        boolean changed = runLambdas(call, receiver, given, result);
        if (result < 0) {
            return;
        }
        if (Library.replacesValues(call) || (Library.isCollector(call) && isChanging(given))) {
            mark(result, given);
        } else if (changed) {
            return;
        } else if (Library.handsOn(call)) {
            flow.flow(receiver, result, toText);
            if (!Library.looksUp(call)) {
                flow.flow(given, result, toText);
            }
        }
        if (toText && !call.isStatic() && program.knows(call.owner())) {
            toText(call.owner(), receiver, result, call.line());
        }
    }

    /** What a collector makes of values is known only when it meets them. */
    private void mark(int result, BitSet given) {
        BitSet all = changing.computeIfAbsent(result, first -> new BitSet());
        all.or(given);
        given.stream().mapToObj(changing::get).filter(more -> more != null).forEach(all::or);
    }

    private boolean isChanging(BitSet given) {
        return given.stream().anyMatch(changing::containsKey);
    }

    private boolean runLambdas(Site call, BitSet receiver, BitSet given, int result) {
        BitSet reach = (BitSet) given.clone();
        boolean collected = false;
        for (int node : given.stream().toArray()) {
            BitSet behind = changing.get(node);
            if (behind != null) {
                reach.or(behind);
                collected = true;
            }
        }
        BitSet passed = (BitSet) receiver.clone();
        passed.or(given);
        int answer = result < 0 || !(Library.answersWithLambda(call) || collected) ? tracing.fresh() : result;
        for (int node : IntStream.concat(reach.stream(), receiver.stream()).toArray()) {
            run(node, passed, answer, call.line());
        }
        if (isHandedFunction(call, given)) {
            BitSet functions = Library.isFunction(call) ? receiver : given;
            BitSet told = Library.isFunction(call) ? given : passed;
            flow.runs.add(new MethodFlow.Run(functions, told, answer));
        }
        return Library.isChange(call) || (collected && call.name().equals("collect"));
    }

    private void run(Lambda lambda, BitSet passed, int result, int line) {
        Handle body = lambda.body();
        int opcode = switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            default -> Opcodes.INVOKESPECIAL;
        };
        List<BitSet> arguments = new ArrayList<>();
        if (body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            BitSet made = new BitSet();
            made.set(result);
            arguments.add(made);
            if (types.holds(body.getOwner())) {
                flow.know(result, Fact.of(new Label.Holder(body.getOwner())));
            }
        }
        arguments.addAll(lambda.captured());
        int wanted = Type.getArgumentCount(body.getDesc()) + (opcode == Opcodes.INVOKESTATIC ? 0 : 1);
        while (arguments.size() < wanted) {
            arguments.add(passed);
        }
        if (depth < DEEPEST_LAMBDA && body.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
            depth++;
            boolean silent = Type.getReturnType(body.getDesc()).getSort() == Type.VOID;
            call(
                    new Site(body.getOwner(), body.getName(), body.getDesc(), opcode, line),
                    arguments.subList(0, wanted),
                    silent ? -1 : result);
            depth--;
        }
    }
}
