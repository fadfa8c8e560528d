package dev.privacysdk.archunit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads what a call does to the values given to it: it takes them to a sink, into a method, or hands them on. */
final class CallReader {
    private final Program program;
    private final PersonalTypes types;
    private final MethodFlow flow;
    private final Tracing tracing;
    private final Map<Integer, String> constants;
    private final Map<Integer, String> made = new HashMap<>();
    private final FunctionReader functions;
    private int site;

    CallReader(Program program, PersonalTypes types, MethodFlow flow, Tracing tracing, Map<Integer, String> constants) {
        this.program = program;
        this.types = types;
        this.flow = flow;
        this.tracing = tracing;
        this.constants = constants;
        this.functions = new FunctionReader(program, types, flow, tracing, this::call);
    }

    /** The functions that are made in the same method. */
    FunctionReader functions() {
        return functions;
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
            becomesText(values, line);
            if (type.getSort() == Type.OBJECT && program.knows(type.getInternalName())) {
                toText(type.getInternalName(), values, result, line);
            }
        }
        flow.flow(values, result, true);
    }

    private void becomesText(BitSet values, int line) {
        use(Sink.of(Sink.Kind.TEXT, "text"), values, Nodes.NONE, line);
    }

    private void toText(String type, BitSet values, int result, int line) {
        List<String> targets = program.toStrings(type);
        if (!targets.isEmpty()) {
            flow.calls.add(new MethodFlow.Call(targets, null, List.of(values), result, false, line, site++, Map.of()));
        }
    }

    /** The call's effect; the receiver, if any, is the first argument, and -1 says that nothing comes back. */
    void call(Callee callee, int line, List<BitSet> arguments, int result) {
        Effect effect = program.effect(callee);
        sinks(effect, line, arguments);
        if (result >= 0) {
            knowResult(effect, arguments, result);
        }
        if (effect.cleans) {
            if (!callee.isStatic()) {
                arguments.forEach(values -> flow.flow(values, arguments.get(0), false));
            }
            return;
        }
        if (effect.isGetter()) {
            return;
        }
        if (callee.isToString() && effect.isKnown) {
            becomesText(arguments.get(0), line);
        }
        List<String> targets = effect.isOverridden() ? ofMade(callee, arguments.get(0)) : effect.targets;
        if (!targets.isEmpty()) {
            ask(callee, line, arguments, result);
            reach(effect, targets, null, line, arguments, result);
        } else if (effect.isKnown) {
            knowDeclared(effect, result);
            ask(callee, line, arguments, result);
        } else if (effect.shaping != null) {
            if (effect.isOverridden()) {
                reach(effect, effect.overrides, callee, line, arguments, result);
            }
            library(effect.shaping, callee, effect.isOverridden(), line, arguments, result);
        }
    }

    private void reach(
            Effect effect, List<String> targets, @Nullable Callee asked, int line, List<BitSet> arguments, int result) {
        int number = site++;
        flow.calls.add(new MethodFlow.Call(
                targets,
                asked,
                List.copyOf(arguments),
                result,
                effect.permitted,
                line,
                number,
                functions.given(effect.callee, line, arguments)));
    }

    /** The methods of objects that are made here, if the receiver is one of those for certain. */
    private List<String> ofMade(Callee callee, BitSet receiver) {
        Set<String> targets = new LinkedHashSet<>();
        for (int node = receiver.nextSetBit(0); node >= 0; node = receiver.nextSetBit(node + 1)) {
            String type = made.get(node);
            if (type == null) {
                return List.of();
            }
            targets.addAll(program.targets(type, callee.name(), callee.desc(), false));
        }
        return List.copyOf(targets);
    }

    /** Notes an object of our own that is made here. */
    void addMade(int node, String type) {
        if (program.knows(type)) {
            made.put(node, type);
            functions.addRunnable(node, type);
        }
    }

    private void sinks(Effect effect, int line, List<BitSet> arguments) {
        String constant = constant(arguments);
        List<Sink> sinks = constant.isEmpty() ? effect.sinks : Sinks.of(program, effect.callee, constant);
        for (Sink sink : sinks) {
            if (sink.kind() != Sink.Kind.COMPARED || !isEmptyText(arguments)) {
                BitSet receiver = effect.callee.isStatic() ? Nodes.NONE : arguments.get(0);
                use(sink, reaching(sink, arguments, effect.callee, line), receiver, line);
            }
        }
    }

    /** A method without code of its own may be a lambda's. */
    private void ask(Callee callee, int line, List<BitSet> arguments, int result) {
        if (callee.opcode() == Opcodes.INVOKEINTERFACE) {
            BitSet given = Nodes.all(arguments, 1);
            int answer = result < 0 ? tracing.fresh() : result;
            functions.run(arguments.get(0), given, answer, line);
            flow.runs.add(new MethodFlow.Run(arguments.get(0), given, answer));
        }
    }

    /** Whether something is the text that holds nothing; to ask for that tells nothing. */
    private boolean isEmptyText(List<BitSet> arguments) {
        if (constants.isEmpty()) {
            return false;
        }
        return arguments.stream()
                .anyMatch(values ->
                        !values.isEmpty() && values.stream().allMatch(node -> "".equals(constants.get(node))));
    }

    /** The first text constant among the arguments that has a meaning, or the empty text. */
    private String constant(List<BitSet> arguments) {
        if (!constants.isEmpty()) {
            for (BitSet values : arguments) {
                for (int node = values.nextSetBit(0); node >= 0; node = values.nextSetBit(node + 1)) {
                    String name = constants.get(node);
                    if (name != null && !name.isEmpty()) {
                        return name;
                    }
                }
            }
        }
        return "";
    }

    private BitSet reaching(Sink sink, List<BitSet> arguments, Callee callee, int line) {
        boolean whole = callee.isStatic() || sink.kind() == Sink.Kind.COMPARED || sink.kind() == Sink.Kind.DIGEST;
        BitSet all = Nodes.all(arguments, Sinks.isDemand(callee) ? Sinks.tested(callee) : whole ? 0 : 1);
        return functions.withAnswers(all, line);
    }

    private void knowResult(Effect effect, List<BitSet> arguments, int result) {
        Callee callee = effect.callee;
        if (effect.mark != null) {
            if (effect.permitted || callee.isStatic() || !effect.isGetter()) {
                flow.know(result, new Fact(effect.mark, effect.permitted, false, List.of()));
            } else {
                flow.gets.add(new MethodFlow.Get(arguments.get(0), result, effect.mark));
            }
            knowDeclared(effect, result);
        }
        if (effect.trait != null) {
            flow.know(result, Fact.of(new Label.Trait(effect.trait)));
        }
        String header = effect.getsHeader ? constant(arguments) : "";
        if (!header.isEmpty()) {
            flow.know(result, Fact.of(new Label.Trait(header.toLowerCase(Locale.ROOT))));
        }
        if (effect.outlet != null) {
            flow.know(result, Fact.of(effect.outlet));
        }
    }

    /** Where no code says what comes back, its declared type does. */
    private void knowDeclared(Effect effect, int result) {
        if (result < 0) {
            return;
        }
        for (Label.Holder holder : types.inAnswer(effect.callee.desc(), effect.signature)) {
            flow.know(result, new Fact(holder, effect.permitted, false, List.of()));
        }
    }

    private void library(
            Shaping shaping, Callee callee, boolean isOverridden, int line, List<BitSet> arguments, int result) {
        boolean toText = shaping.makesText;
        if (toText) {
            // What becomes text is what is given, and the receiver where it is asked for its own.
            boolean its = callee.isStatic() || callee.name().equals("toString");
            becomesText(Nodes.all(arguments, its ? 0 : 1), line);
        }
        BitSet receiver = callee.isStatic() ? Nodes.NONE : arguments.get(0);
        BitSet given = Nodes.all(arguments, callee.isStatic() ? 0 : 1);
        if (shaping.isMutable) {
            flow.flow(given, receiver, toText);
        }
        if (shaping.wraps) {
            flow.flow(receiver, given, false);
        }
        boolean changed = functions.runInLibrary(shaping, callee, line, receiver, given, result);
        if (result < 0) {
            return;
        }
        if (shaping.replacesValues || (shaping.isCollector && functions.isChanging(given))) {
            functions.change(result, given);
        } else if (changed) {
            return;
        } else if (shaping.handsOn) {
            flow.flow(receiver, result, shaping.passing, isOverridden ? callee.owner() : null);
            if (!shaping.looksUp) {
                flow.flow(given, result, shaping.passing, null);
            }
        }
    }
}
