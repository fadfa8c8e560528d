package dev.privacysdk.archunit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows each value of one method to the instructions that made it; a parameter is a node like an instruction. */
final class Tracing extends Interpreter<Carried> {
    private static final int NONE = -1;

    private final Map<Integer, Integer> parameters = new HashMap<>();
    private final InsnList code;
    private final int[] made;
    private final @Nullable Carried[] carried;
    private final Predicate<MethodInsnNode> fluent;
    private int next;

    /** Follows values in code with these parameters, the receiver among them, where some calls return the receiver. */
    Tracing(List<Type> parameters, InsnList code, Predicate<MethodInsnNode> fluent) {
        super(Opcodes.ASM9);
        this.code = code;
        this.made = new int[code.size()];
        Arrays.fill(made, NONE);
        this.carried = new Carried[made.length];
        this.fluent = fluent;
        int local = 0;
        for (Type parameter : parameters) {
            this.parameters.put(local, next++);
            local += parameter.getSize();
        }
    }

    /** The node of what this instruction makes. */
    int node(AbstractInsnNode instruction) {
        int at = code.indexOf(instruction);
        if (made[at] == NONE) {
            made[at] = next++;
        }
        return made[at];
    }

    private Carried carried(int size, AbstractInsnNode instruction) {
        int node = node(instruction);
        int at = code.indexOf(instruction);
        Carried known = carried[at];
        if (known == null) {
            known = Carried.of(size, node);
            carried[at] = known;
        }
        return known;
    }

    /** A node of its own. */
    int fresh() {
        return next++;
    }

    /** How many nodes there are. */
    int nodes() {
        return next;
    }

    @Override
    public @Nullable Carried newValue(@Nullable Type type) {
        return type != null && type.getSort() == Type.VOID ? null : Carried.nothing(type == null ? 1 : type.getSize());
    }

    @Override
    public Carried newParameterValue(boolean isInstanceMethod, int local, Type type) {
        Integer node = parameters.get(local);
        return node == null ? Carried.nothing(type.getSize()) : Carried.of(type.getSize(), node);
    }

    @Override
    public Carried newOperation(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> Carried.TWO;
            case Opcodes.NEW -> carried(1, instruction);
            case Opcodes.ACONST_NULL -> Carried.NULL;
            case Opcodes.GETSTATIC -> carried(FlowReader.size(instruction), instruction);
            case Opcodes.LDC -> {
                Object constant = ((LdcInsnNode) instruction).cst;
                yield constant instanceof String text && Traits.counts(text)
                        ? carried(1, instruction)
                        : Carried.nothing(constant instanceof Long || constant instanceof Double ? 2 : 1);
            }
            default -> Carried.ONE;
        };
    }

    @Override
    public Carried copyOperation(AbstractInsnNode instruction, Carried value) {
        return value;
    }

    @Override
    public Carried unaryOperation(AbstractInsnNode instruction, Carried value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.GETFIELD -> carried(FlowReader.size(instruction), instruction);
            case Opcodes.CHECKCAST ->
                isPlain(instruction) ? carried(1, instruction) : value.and(carried(1, instruction));
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> carried(1, instruction);
            case Opcodes.I2L, Opcodes.I2D, Opcodes.F2L, Opcodes.F2D -> new Carried(2, value.nodes());
            case Opcodes.L2I, Opcodes.L2F, Opcodes.D2I, Opcodes.D2F -> new Carried(1, value.nodes());
            case Opcodes.ARRAYLENGTH, Opcodes.INSTANCEOF -> Carried.ONE;
            default -> value;
        };
    }

    private static boolean isPlain(AbstractInsnNode cast) {
        return DeclaredTypes.isPlain(((TypeInsnNode) cast).desc);
    }

    @Override
    public Carried binaryOperation(AbstractInsnNode instruction, Carried left, Carried right) {
        return switch (instruction.getOpcode()) {
            case Opcodes.AALOAD, Opcodes.BALOAD, Opcodes.CALOAD, Opcodes.SALOAD, Opcodes.IALOAD, Opcodes.FALOAD -> left;
            case Opcodes.LALOAD, Opcodes.DALOAD -> new Carried(2, left.nodes());
            case Opcodes.LCMP, Opcodes.DCMPL, Opcodes.DCMPG -> Carried.ONE;
            // A sum is a figure, and no longer somebody's.
            default -> Carried.nothing(left.size());
        };
    }

    @Override
    public @Nullable Carried ternaryOperation(
            AbstractInsnNode instruction, Carried first, Carried second, Carried third) {
        return null;
    }

    @Override
    public @Nullable Carried naryOperation(AbstractInsnNode instruction, List<? extends Carried> values) {
        if (instruction instanceof MethodInsnNode call) {
            return fluent.test(call) ? values.get(0) : result(Type.getReturnType(call.desc), call);
        }
        return instruction instanceof InvokeDynamicInsnNode dynamic
                ? result(Type.getReturnType(dynamic.desc), dynamic)
                : carried(1, instruction);
    }

    private @Nullable Carried result(Type type, AbstractInsnNode instruction) {
        return type.getSort() == Type.VOID ? null : carried(type.getSize(), instruction);
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Carried value, Carried expected) {}

    @Override
    public Carried merge(Carried one, Carried other) {
        return one.and(other);
    }
}
