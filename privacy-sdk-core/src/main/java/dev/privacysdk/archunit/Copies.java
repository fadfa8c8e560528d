package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Reads by which a class only takes its own values along into a copy of itself: withers, builders, copy constructors. */
final class Copies {
    static final Memo<JavaClass, Copies> WORKED_OUT = new Memo<>(Copies::new);

    private final Set<String> copied = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    private Copies(JavaClass type) {
        Set<String> forms = new HashSet<>(Set.of(internal(type)));
        Optional<JavaClass> around = type.getEnclosingClass().filter(outer -> makes(type, outer));
        around.ifPresent(outer -> forms.add(internal(outer)));
        type.getConstructorCallsToSelf().stream()
                .map(JavaAccess::getOriginOwner)
                .forEach(maker -> {
                    if (maker.getEnclosingClass().equals(Optional.of(type))) {
                        forms.add(internal(maker));
                    }
                });
        ClassNode code = ClassFiles.read(type).orElseGet(ClassNode::new);
        for (MethodNode method : code.methods) {
            follow(code.name, method, forms);
        }
    }

    /** Whether nobody learns from this access what it reads. */
    static boolean isOne(JavaAccess<?> access) {
        if (isComparison(access.getOrigin())) {
            return true;
        }
        JavaClass origin = access.getOriginOwner();
        JavaClass owner = access.getTargetOwner();
        if (!owner.equals(origin) && !origin.getEnclosingClass().equals(Optional.of(owner))) {
            return false;
        }
        Copies copies = WORKED_OUT.of(origin);
        String place = Step.place(access);
        return copies.copied.contains(place) && !copies.used.contains(place);
    }

    /** {@code equals} and {@code hashCode} tell whether two are the same, not what they are. */
    private static boolean isComparison(JavaCodeUnit code) {
        return code instanceof JavaMethod method
                && Dispatch.isEveryObjectsOwn(method)
                && (method.getName().equals("equals") || method.getName().equals("hashCode"));
    }

    private static boolean makes(JavaClass type, JavaClass made) {
        return type.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().equals(made));
    }

    private static String internal(JavaClass type) {
        return type.getName().replace('.', '/');
    }

    private void follow(String owner, MethodNode method, Set<String> forms) {
        if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            return;
        }
        Uses uses = new Uses(forms);
        Frames.of(owner, method, uses);
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (instruction instanceof FieldInsnNode field) {
                add(field, Step.place(field.owner, field.name, line), uses);
            } else if (instruction instanceof MethodInsnNode call) {
                add(call, Step.place(call.owner, call.name, line), uses);
            }
        }
    }

    private void add(AbstractInsnNode read, String place, Uses uses) {
        if (uses.otherwise.contains(read)) {
            used.add(place);
        } else if (uses.inCopies.contains(read)) {
            copied.add(place);
        }
    }

    /** What becomes of values, by the instructions that got them. */
    private static final class Uses extends SourceInterpreter {
        private final Set<String> forms;
        private final Set<AbstractInsnNode> inCopies = new HashSet<>();
        private final Set<AbstractInsnNode> otherwise = new HashSet<>();

        Uses(Set<String> forms) {
            super(Opcodes.ASM9);
            this.forms = forms;
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            if (instruction.getOpcode() == Opcodes.CHECKCAST) {
                return value;
            }
            otherwise.addAll(value.insns);
            return super.unaryOperation(instruction, value);
        }

        @Override
        public SourceValue binaryOperation(AbstractInsnNode instruction, SourceValue one, SourceValue other) {
            boolean isCopy =
                    instruction.getOpcode() == Opcodes.PUTFIELD && forms.contains(((FieldInsnNode) instruction).owner);
            otherwise.addAll(one.insns);
            (isCopy ? inCopies : otherwise).addAll(other.insns);
            return super.binaryOperation(instruction, one, other);
        }

        @Override
        public @Nullable SourceValue ternaryOperation(
                AbstractInsnNode instruction, SourceValue one, SourceValue other, SourceValue third) {
            List.of(one, other, third).forEach(value -> otherwise.addAll(value.insns));
            return super.ternaryOperation(instruction, one, other, third);
        }

        @Override
        public SourceValue naryOperation(AbstractInsnNode instruction, List<? extends SourceValue> values) {
            boolean isCopy = instruction instanceof MethodInsnNode call && forms.contains(call.owner);
            values.forEach(value -> (isCopy ? inCopies : otherwise).addAll(value.insns));
            return super.naryOperation(instruction, values);
        }

        @Override
        public void returnOperation(AbstractInsnNode instruction, SourceValue value, SourceValue expected) {
            otherwise.addAll(value.insns);
        }
    }
}
