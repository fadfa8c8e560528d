package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Reads from the code of one method how values move in it. */
final class FlowReader {
    private final Program program;
    private final PersonalTypes types;
    private final MethodNode method;
    private final MethodFlow flow;
    private final Tracing tracing;
    private final CallReader calls;
    private final Map<Integer, String> constants = new HashMap<>();
    private int line;

    private FlowReader(Program program, PersonalTypes types, ClassNode owner, JavaClass type, MethodNode method) {
        this.program = program;
        this.types = types;
        this.method = method;
        List<Type> parameters = new ArrayList<>(Arrays.asList(Type.getArgumentTypes(method.desc)));
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            parameters.add(0, Type.getObjectType(owner.name));
        }
        DeclaredTypes declared = program.declaredTypes();
        List<DeclaredType> takes = new ArrayList<>(declared.parameters(method.desc, method.signature));
        if (takes.size() < parameters.size()) {
            takes.add(0, declared.of("L" + owner.name + ";"));
        }
        this.flow = new MethodFlow(
                type,
                Program.key(owner.name, method.name, method.desc),
                method.name,
                takes,
                declared.answer(method.desc, method.signature));
        this.tracing = new Tracing(parameters, method.instructions, Library::isFluent);
        this.calls = new CallReader(program, types, flow, tracing, constants);
    }

    /** The flow of a method with code. */
    static MethodFlow read(Program program, PersonalTypes types, ClassNode owner, JavaClass type, MethodNode method) {
        return new FlowReader(program, types, owner, type, method).read(owner);
    }

    private MethodFlow read(ClassNode owner) {
        knowParameters(owner.name);
        flow.answer = tracing.fresh();
        Frame<Carried>[] frames = Frames.of(owner.name, method, tracing);
        // Constants and lambdas first: a loop may use what stands below.
        each(frames, this::readMade);
        each(frames, this::readMove);
        Handlers.answer(program, flow.owner, method).forEach(sink -> {
            calls.use(sink, Nodes.only(flow.answer), Nodes.NONE, firstLine());
        });
        flow.nodes = tracing.nodes();
        return flow;
    }

    private int firstLine() {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    private interface Step {
        void read(AbstractInsnNode instruction, Frame<Carried> frame);
    }

    private void each(@Nullable Frame<Carried>[] frames, Step step) {
        for (int at = 0; at < frames.length; at++) {
            AbstractInsnNode instruction = method.instructions.get(at);
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            }
            Frame<Carried> frame = frames[at];
            if (frame != null && instruction.getOpcode() >= 0) {
                step.read(instruction, frame);
            }
        }
    }

    private void knowParameters(String owner) {
        int first = flow.parameters - Type.getArgumentCount(method.desc);
        List<Set<Label.Holder>> held = types.inParameters(method.desc, method.signature);
        for (int at = 0; at < held.size(); at++) {
            for (Label.Holder holder : held.get(at)) {
                flow.know(first + at, new Fact(holder, false, true, List.of()));
            }
        }
        if (first == 1 && types.holds(owner)) {
            flow.know(0, new Fact(new Label.Holder(owner), false, true, List.of()));
        }
        knowMarks(first, method.visibleParameterAnnotations, held.size());
    }

    private void knowMarks(int first, @Nullable List<AnnotationNode>[] annotations, int parameters) {
        if (annotations == null) {
            return;
        }
        int shift = parameters - annotations.length;
        for (int at = 0; at < annotations.length; at++) {
            List<AnnotationNode> marks = annotations[at];
            if (marks != null) {
                int parameter = at + shift;
                for (AnnotationNode mark : marks) {
                    ParameterMarks.of(program, flow.owner, mark, flow.name).ifPresent(fact -> {
                        known(first + parameter).add(fact);
                        program.declaredTypes()
                                .addMarked(Type.getArgumentTypes(method.desc)[parameter].getDescriptor());
                    });
                }
            }
        }
    }

    private List<Fact> known(int node) {
        return flow.known.computeIfAbsent(node, none -> new ArrayList<>());
    }

    private void readMade(AbstractInsnNode instruction, Frame<Carried> frame) {
        if (instruction.getOpcode() == Opcodes.NEW && instruction instanceof TypeInsnNode made) {
            calls.addMade(tracing.node(made), made.desc);
        } else if (instruction instanceof LdcInsnNode load && load.cst instanceof String text && Traits.counts(text)) {
            constants.put(tracing.node(instruction), text);
        } else if (instruction instanceof MethodInsnNode call
                && call.name.equals("identity")
                && call.owner.startsWith("java/util/function/")) {
            calls.functions().addIdentity(tracing.node(instruction));
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic
                && dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && dynamic.bsmArgs[1] instanceof Handle body) {
            if (body.getName().startsWith("lambda$")) {
                program.stands(Program.key(body.getOwner(), body.getName(), body.getDesc()), flow.key);
            }
            calls.functions()
                    .addLambda(tracing.node(instruction), body, arguments(frame, Type.getArgumentCount(dynamic.desc)));
        }
    }

    private void readMove(AbstractInsnNode instruction, Frame<Carried> frame) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof MethodInsnNode call) {
            Callee callee = new Callee(call.owner, call.name, call.desc, opcode);
            int result = callee.isSilent() ? -1 : tracing.node(call);
            calls.call(callee, line, arguments(frame, callee.arguments()), result);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            dynamic(dynamic, frame);
        } else if (instruction instanceof FieldInsnNode field) {
            field(field, frame);
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            flow.flow(top(frame, 0), top(frame, 2), false);
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) {
            flow.flow(top(frame, 0), flow.answer, false);
        } else if (opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IF_ACMPNE) {
            compare(value(frame, 0), value(frame, 1));
        } else if (opcode == Opcodes.CHECKCAST && instruction instanceof TypeInsnNode cast) {
            presume(tracing.node(cast), top(frame, 0), cast.desc);
        } else if (opcode == Opcodes.NEW && instruction instanceof TypeInsnNode made && types.holds(made.desc)) {
            flow.know(tracing.node(made), Fact.of(new Label.Holder(made.desc)));
        }
    }

    /** Whether there is a value at all says nothing of it. */
    private void compare(Carried one, Carried other) {
        if (!one.isNull() && !other.isNull()) {
            calls.use(Sink.of(Sink.Kind.COMPARED, "=="), Nodes.both(one.nodes(), other.nodes()), Nodes.NONE, line);
        }
    }

    /** What a cast says of a value counts where nothing better is known. */
    private void presume(int node, BitSet from, String type) {
        flow.flow(from, node, DeclaredTypes.isPlain(type) ? Passing.PLAIN : Passing.AS_IT_IS, null);
        if (types.holds(type)) {
            flow.presumed.put(node, Fact.of(new Label.Holder(type)));
        }
    }

    private void dynamic(InvokeDynamicInsnNode dynamic, Frame<Carried> frame) {
        int result = tracing.node(dynamic);
        Type[] parameters = Type.getArgumentTypes(dynamic.desc);
        List<BitSet> arguments = arguments(frame, parameters.length);
        String maker = dynamic.bsm.getOwner();
        if (maker.equals("java/lang/invoke/StringConcatFactory")) {
            for (int at = 0; at < parameters.length; at++) {
                calls.text(parameters[at], arguments.get(at), result, line);
            }
        } else if (maker.equals("java/lang/invoke/LambdaMetafactory")) {
            calls.functions().capture(result, line);
        } else if (maker.equals("java/lang/runtime/ObjectMethods") && dynamic.name.equals("toString")) {
            for (Object component : dynamic.bsmArgs) {
                if (component instanceof Handle get && get.getTag() == Opcodes.H_GETFIELD) {
                    int value = tracing.fresh();
                    read(arguments.get(0), value, get.getOwner(), get.getName(), get.getDesc());
                    calls.text(Type.getType(get.getDesc()), Nodes.only(value), result, line);
                }
            }
        }
    }

    private void field(FieldInsnNode field, Frame<Carried> frame) {
        if (field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC) {
            BitSet object = field.getOpcode() == Opcodes.GETFIELD ? top(frame, 0) : Nodes.NONE;
            read(object, tracing.node(field), field.owner, field.name, field.desc);
            return;
        }
        FieldOfCode found = program.field(field.owner, field.name);
        if (found == null) {
            return;
        }
        if (field.getOpcode() == Opcodes.PUTFIELD && isSaidOfObject(found)) {
            flow.flow(top(frame, 0), top(frame, 1), false);
        } else if (found.carries()) {
            flow.writes.add(new MethodFlow.Write(top(frame, 0), found.key()));
        }
    }

    private void read(BitSet object, int node, String owner, String name, String desc) {
        Label.Marked mark = program.markedField(owner, name);
        if (mark != null) {
            flow.gets.add(new MethodFlow.Get(object, node, mark));
        }
        if (owner.equals("java/lang/System") && (name.equals("out") || name.equals("err"))) {
            flow.know(node, Fact.of(Label.Outlet.CONSOLE));
        }
        FieldOfCode field = program.field(owner, name);
        String signature = field == null ? null : field.node().signature;
        types.in(signature == null ? desc : signature).forEach(holder -> flow.know(node, Fact.of(holder)));
        if (field == null) {
            return;
        }
        if (!object.isEmpty() && isSaidOfObject(field)) {
            flow.flow(object, node, false);
        } else if (field.carries()) {
            flow.read(node, field.key());
        }
    }

    /** A field of any type at all is used for this and for that: what is in it is said of the object that has it. */
    private boolean isSaidOfObject(FieldOfCode field) {
        return field.isOfAnyType() && !types.holds(field.owner());
    }

    private static List<BitSet> arguments(Frame<Carried> frame, int count) {
        List<BitSet> values = new ArrayList<>();
        for (int at = count - 1; at >= 0; at--) {
            values.add(top(frame, at));
        }
        return values;
    }

    private static BitSet top(Frame<Carried> frame, int depth) {
        return value(frame, depth).nodes();
    }

    private static Carried value(Frame<Carried> frame, int depth) {
        return frame.getStack(frame.getStackSize() - 1 - depth);
    }

    /** How many words the value of a field takes. */
    static int size(AbstractInsnNode field) {
        return Type.getType(((FieldInsnNode) field).desc).getSize();
    }
}
