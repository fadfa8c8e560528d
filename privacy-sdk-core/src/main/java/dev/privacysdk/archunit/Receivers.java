package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** On which objects a class calls others: its own, or one that was made with new; the instructions tell, types do not. */
final class Receivers {
    private static final Memo<JavaClass, Receivers> WORKED_OUT = new Memo<>(Receivers::new);
    private static final AbstractInsnNode THIS = new InsnNode(Opcodes.NOP);
    private static final AbstractInsnNode PARAMETER = new InsnNode(Opcodes.NOP);
    private static final AbstractInsnNode UNKNOWN = new InsnNode(Opcodes.NOP);

    private final JavaClass type;
    /** Where the receivers of the calls on a line come from, each call for itself. */
    private final Map<String, List<Set<AbstractInsnNode>>> sites = new HashMap<>();
    /** What each field of the class is filled with, as far as the class fills it. */
    private final Map<String, Set<AbstractInsnNode>> fields = new HashMap<>();
    /** What each method answers with. */
    private final Map<String, Set<AbstractInsnNode>> results = new HashMap<>();

    private Receivers(JavaClass type) {
        this.type = type;
        ClassFiles.read(type).ifPresent(code -> code.methods.forEach(method -> follow(code.name, method)));
    }

    /** Whether the receiver is the calling object itself, or the one around it. */
    static boolean isOwn(JavaCodeUnitAccess<?> access) {
        return sources(access).stream()
                .anyMatch(sources -> !sources.isEmpty() && sources.stream().allMatch(Receivers::isSelf));
    }

    /** Whether the receiver is another object, even where it is one of the same class. */
    static boolean isOther(JavaCodeUnitAccess<?> access) {
        List<Set<AbstractInsnNode>> sites = sources(access);
        return !sites.isEmpty()
                && sites.stream()
                        .allMatch(sources ->
                                !sources.isEmpty() && sources.stream().noneMatch(Receivers::isSelf));
    }

    /** Whether the receiver was made with {@code new}, in the method that calls it, for its field, or by what it calls. */
    static boolean isMadeHere(JavaCodeUnitAccess<?> access) {
        Receivers here = WORKED_OUT.of(access.getOriginOwner());
        return sources(access).stream()
                .anyMatch(sources -> !sources.isEmpty() && sources.stream().allMatch(here::makes));
    }

    /** Whether the receiver is a parameter, or in a field that the class fills with nothing that it makes. */
    static boolean isHandedIn(JavaCodeUnitAccess<?> access) {
        Receivers here = WORKED_OUT.of(access.getOriginOwner());
        List<Set<AbstractInsnNode>> sites = sources(access);
        return !sites.isEmpty()
                && sites.stream()
                        .allMatch(sources ->
                                !sources.isEmpty() && sources.stream().allMatch(here::isHandedIn));
    }

    private static List<Set<AbstractInsnNode>> sources(JavaCodeUnitAccess<?> access) {
        return WORKED_OUT.of(access.getOriginOwner()).sites.getOrDefault(Step.place(access), List.of());
    }

    private static boolean isSelf(AbstractInsnNode source) {
        return source.equals(THIS) || (source instanceof FieldInsnNode field && field.name.startsWith("this$"));
    }

    private boolean makes(AbstractInsnNode source) {
        if (source instanceof FieldInsnNode field) {
            Set<AbstractInsnNode> filled = filled(field);
            return !filled.isEmpty() && filled.stream().allMatch(Receivers::isNew);
        }
        return isNew(source) || (source instanceof MethodInsnNode call && answersWithNew(call));
    }

    private boolean isHandedIn(AbstractInsnNode source) {
        return source.equals(PARAMETER)
                || (source instanceof FieldInsnNode field
                        && filled(field).stream().noneMatch(Receivers::isNew));
    }

    private static boolean isNew(AbstractInsnNode source) {
        return source.getOpcode() == Opcodes.NEW;
    }

    /** A field of this class or of one around it. */
    private Set<AbstractInsnNode> filled(FieldInsnNode field) {
        for (Optional<JavaClass> home = Optional.of(type);
                home.isPresent();
                home = home.flatMap(JavaClass::getEnclosingClass)) {
            Set<AbstractInsnNode> filled = WORKED_OUT.of(home.get()).fields.get(key(field));
            if (filled != null) {
                return filled;
            }
        }
        return Set.of();
    }

    /** A method with an annotation may be one that a container calls, and puts something in front of the result. */
    private boolean answersWithNew(MethodInsnNode call) {
        String owner = call.owner.replace('/', '.');
        return type.getMethodCallsFromSelf().stream()
                .filter(made -> made.getName().equals(call.name)
                        && made.getTargetOwner().getName().equals(owner))
                .flatMap(made -> made.getTarget().resolveMember().stream())
                .filter(method -> method.getDescriptor().equals(call.desc)
                        && method.getAnnotations().isEmpty())
                .anyMatch(method -> {
                    Set<AbstractInsnNode> answers = WORKED_OUT
                            .of(method.getOwner())
                            .results
                            .getOrDefault(method.getName() + method.getDescriptor(), Set.of());
                    return !answers.isEmpty() && answers.stream().allMatch(Receivers::isNew);
                });
    }

    private void follow(String owner, MethodNode method) {
        Frame<SourceValue>[] frames = Frames.of(owner, method, new Origins(method));
        int line = 0;
        for (int i = 0; i < frames.length; i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            }
            if (frames[i] != null && instruction.getOpcode() == Opcodes.ARETURN) {
                results.computeIfAbsent(method.name + method.desc, first -> new HashSet<>())
                        .addAll(below(frames[i], 0));
            } else if (frames[i] != null) {
                follow(instruction, frames[i], line);
            }
        }
    }

    private void follow(AbstractInsnNode code, Frame<SourceValue> frame, int line) {
        if (code instanceof MethodInsnNode call && call.getOpcode() != Opcodes.INVOKESTATIC) {
            add(Step.place(call.owner, call.name, line), below(frame, Type.getArgumentTypes(call.desc).length));
        } else if (code instanceof InvokeDynamicInsnNode lambda && Type.getArgumentTypes(lambda.desc).length > 0) {
            int captured = Type.getArgumentTypes(lambda.desc).length;
            Arrays.stream(lambda.bsmArgs)
                    .filter(argument -> argument instanceof Handle handle && handle.getTag() != Opcodes.H_INVOKESTATIC)
                    .map(Handle.class::cast)
                    .forEach(handle ->
                            add(Step.place(handle.getOwner(), handle.getName(), line), below(frame, captured - 1)));
        } else if (code.getOpcode() == Opcodes.PUTFIELD || code.getOpcode() == Opcodes.PUTSTATIC) {
            fields.computeIfAbsent(key((FieldInsnNode) code), first -> new HashSet<>())
                    .addAll(below(frame, 0));
        }
    }

    private void add(String place, Set<AbstractInsnNode> sources) {
        sites.computeIfAbsent(place, first -> new ArrayList<>(1)).add(sources);
    }

    private static String key(FieldInsnNode field) {
        return field.owner + "." + field.name;
    }

    private static Set<AbstractInsnNode> below(Frame<SourceValue> frame, int above) {
        return frame.getStack(frame.getStackSize() - 1 - above).insns;
    }

    /** Values by the instructions that made them, however they were moved about and cast since. */
    private static final class Origins extends SourceInterpreter {
        private final boolean isLambda;

        Origins(MethodNode method) {
            super(Opcodes.ASM9);
            this.isLambda = method.name.startsWith("lambda$");
        }

        @Override
        public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
            if (isInstanceMethod && local == 0) {
                return new SourceValue(1, THIS);
            }
            // What a lambda has from around it is a parameter to the machine only.
            return new SourceValue(type.getSize(), isLambda ? UNKNOWN : PARAMETER);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            return instruction.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(instruction, value);
        }
    }
}
