package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** On which objects a class calls interfaces: its own, or one that it made; the instructions tell, types do not. */
final class Receivers {
    private static final Memo<JavaClass, Receivers> WORKED_OUT = new Memo<>(Receivers::new);
    private static final AbstractInsnNode THIS = new InsnNode(Opcodes.NOP);

    private final Set<String> own = new HashSet<>();
    private final Set<String> madeHere = new HashSet<>();
    /** What each field of the class is filled with, as far as the class fills it. */
    private final Map<String, Set<AbstractInsnNode>> fields = new HashMap<>();

    private record Site(String place, Set<AbstractInsnNode> sources) {}

    private Receivers(JavaClass type) {
        List<Site> sites = new ArrayList<>();
        ClassNode code = read(type);
        for (MethodNode method : code.methods) {
            follow(code.name, method, sites);
        }
        for (Site site : sites) {
            if (site.sources().equals(Set.of(THIS))) {
                own.add(site.place());
            } else if (!site.sources().isEmpty() && site.sources().stream().allMatch(this::makes)) {
                madeHere.add(site.place());
            }
        }
    }

    /** Whether the receiver is the calling object itself. */
    static boolean isOwn(JavaCodeUnitAccess<?> access) {
        return WORKED_OUT.of(access.getOriginOwner()).own.contains(place(access));
    }

    /** Whether the receiver was made with {@code new}, in the method that calls it or for the field that holds it. */
    static boolean isMadeHere(JavaCodeUnitAccess<?> access) {
        return WORKED_OUT.of(access.getOriginOwner()).madeHere.contains(place(access));
    }

    private boolean makes(AbstractInsnNode source) {
        if (source instanceof FieldInsnNode field && field.getOpcode() != Opcodes.PUTFIELD) {
            Set<AbstractInsnNode> filled = fields.getOrDefault(key(field), Set.of());
            return !filled.isEmpty() && filled.stream().allMatch(each -> each.getOpcode() == Opcodes.NEW);
        }
        return source.getOpcode() == Opcodes.NEW;
    }

    private void follow(String owner, MethodNode method, List<Site> sites) {
        Frame<SourceValue>[] frames;
        try {
            frames = new Analyzer<>(new Origins()).analyze(owner, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(owner + "." + method.name + " cannot be read.", e);
        }
        int line = 0;
        for (int i = 0; i < frames.length; i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            }
            if (frames[i] != null) {
                follow(instruction, frames[i], owner, line, sites);
            }
        }
    }

    private void follow(AbstractInsnNode code, Frame<SourceValue> frame, String owner, int line, List<Site> sites) {
        if (code instanceof MethodInsnNode call && call.itf && call.getOpcode() != Opcodes.INVOKESTATIC) {
            int arguments = Type.getArgumentTypes(call.desc).length;
            sites.add(new Site(place(call.owner, call.name, line), below(frame, arguments)));
        } else if (code instanceof InvokeDynamicInsnNode lambda && Type.getArgumentTypes(lambda.desc).length > 0) {
            int captured = Type.getArgumentTypes(lambda.desc).length;
            Arrays.stream(lambda.bsmArgs)
                    .filter(argument ->
                            argument instanceof Handle handle && handle.getTag() == Opcodes.H_INVOKEINTERFACE)
                    .map(Handle.class::cast)
                    .forEach(handle -> sites.add(
                            new Site(place(handle.getOwner(), handle.getName(), line), below(frame, captured - 1))));
        } else if (code instanceof FieldInsnNode field
                && field.owner.equals(owner)
                && (code.getOpcode() == Opcodes.PUTFIELD || code.getOpcode() == Opcodes.PUTSTATIC)) {
            fields.computeIfAbsent(key(field), first -> new HashSet<>()).addAll(below(frame, 0));
        }
    }

    private static String key(FieldInsnNode field) {
        return field.owner + "." + field.name;
    }

    private static Set<AbstractInsnNode> below(Frame<SourceValue> frame, int above) {
        return frame.getStack(frame.getStackSize() - 1 - above).insns;
    }

    private static String place(JavaCodeUnitAccess<?> access) {
        return place(access.getTargetOwner().getName().replace('.', '/'), access.getName(), access.getLineNumber());
    }

    private static String place(String owner, String method, int line) {
        return owner + "." + method + ":" + line;
    }

    /** A class without a file behind it says nothing. */
    private static ClassNode read(JavaClass type) {
        ClassNode code = new ClassNode();
        code.name = type.getName();
        if (type.getSource().isPresent()) {
            try {
                URLConnection file = type.getSource().get().getUri().toURL().openConnection();
                file.setUseCaches(false);
                try (InputStream bytes = file.getInputStream()) {
                    new ClassReader(bytes).accept(code, ClassReader.SKIP_FRAMES);
                }
            } catch (IOException e) {
                throw new IllegalStateException("The class file of " + type.getName() + " cannot be read.", e);
            }
        }
        return code;
    }

    /** Values by the instructions that made them, however they were moved about and cast since. */
    private static final class Origins extends SourceInterpreter {
        Origins() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
            return isInstanceMethod && local == 0
                    ? new SourceValue(1, THIS)
                    : super.newParameterValue(isInstanceMethod, local, type);
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
