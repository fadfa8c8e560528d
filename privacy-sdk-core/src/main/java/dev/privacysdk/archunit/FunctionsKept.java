package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Where a class puts functions: into fields and into the parameters of calls, by itself or inside of something else. */
final class FunctionsKept {
    /** What may be in a place: a function, or what another place holds. */
    sealed interface Content {
        record Function(Step step) implements Content {}

        /** {@code Report.<init>(Ljava/util/function/Function;)V#0}. */
        record Parameter(String method, int index) implements Content {}

        record Field(String field) implements Content {}
    }

    static final Memo<JavaClass, FunctionsKept> WORKED_OUT = new Memo<>(FunctionsKept::new);

    private final FunctionsMade made;
    private final Map<Content, Set<Content>> contents = new HashMap<>();

    private final Map<String, JavaCodeUnit> codeByKey = new HashMap<>();

    private FunctionsKept(JavaClass type) {
        made = FunctionsMade.by(type);
        for (JavaCodeUnit code : type.getCodeUnits()) {
            codeByKey.put(key(type.getName(), code.getName(), code.getDescriptor()), code);
        }
        ClassNode code = ClassFiles.read(type).orElseGet(ClassNode::new);
        for (MethodNode method : code.methods) {
            if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                new Reading(code.name, method).run();
            }
        }
    }

    static FunctionsKept by(JavaClass type) {
        return WORKED_OUT.of(type);
    }

    /** What this class puts there. */
    Set<Content> in(Content place) {
        return contents.getOrDefault(place, Set.of());
    }

    /** The code of this class that goes by this key. */
    Optional<JavaCodeUnit> code(String key) {
        return Optional.ofNullable(codeByKey.get(key));
    }

    /** {@code Report.<init>(Ljava/util/function/Function;)V}. */
    static String key(String owner, String name, String descriptor) {
        return owner.replace('/', '.') + "." + name + descriptor;
    }

    static Content.Field field(String owner, String name) {
        return new Content.Field(owner.replace('/', '.') + "." + name);
    }

    /** One method, instruction by instruction. */
    private final class Reading {
        private final String owner;
        private final MethodNode method;
        private final Map<AbstractInsnNode, Content> known = new HashMap<>();
        /** What was put into objects that this method makes: arrays, lists, builders. */
        private final Map<AbstractInsnNode, Set<AbstractInsnNode>> inside = new HashMap<>();

        private final Map<Content, Set<AbstractInsnNode>> put = new HashMap<>();

        Reading(String owner, MethodNode method) {
            this.owner = owner;
            this.method = method;
        }

        void run() {
            Frame<SourceValue>[] frames = Frames.of(owner, method, new Origins());
            int line = 0;
            for (int i = 0; i < frames.length; i++) {
                AbstractInsnNode instruction = method.instructions.get(i);
                if (instruction instanceof LineNumberNode number) {
                    line = number.line;
                } else if (frames[i] != null) {
                    follow(instruction, frames[i], line);
                }
            }
            put.forEach((place, sources) -> {
                Set<Content> found = new LinkedHashSet<>();
                resolve(sources, found, new HashSet<>());
                found.remove(place);
                if (!found.isEmpty()) {
                    contents.computeIfAbsent(place, first -> new LinkedHashSet<>())
                            .addAll(found);
                }
            });
        }

        private void follow(AbstractInsnNode instruction, Frame<SourceValue> frame, int line) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                made.at(dynamic, line).ifPresent(function -> known.put(dynamic, new Content.Function(function.step())));
            } else if (instruction instanceof FieldInsnNode field) {
                if (!FunctionHolders.include(Type.getType(field.desc))) {
                    return;
                }
                Content place = field(field.owner, field.name);
                if (field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC) {
                    put(place, below(frame, 0));
                } else {
                    known.put(field, place);
                }
            } else if (instruction.getOpcode() == Opcodes.AASTORE) {
                putInside(below(frame, 2), below(frame, 0));
            } else if (instruction instanceof MethodInsnNode call) {
                follow(call, frame);
            }
        }

        private void follow(MethodInsnNode call, Frame<SourceValue> frame) {
            Type[] types = Type.getArgumentTypes(call.desc);
            for (int i = 0; i < types.length; i++) {
                if (FunctionHolders.include(types[i])) {
                    Set<AbstractInsnNode> argument = below(frame, types.length - 1 - i);
                    put(new Content.Parameter(key(call.owner, call.name, call.desc), i), argument);
                    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
                        putInside(below(frame, types.length), argument);
                    }
                }
            }
        }

        private void putInside(Set<AbstractInsnNode> holders, Set<AbstractInsnNode> what) {
            for (AbstractInsnNode holder : holders) {
                if (holder instanceof FieldInsnNode field) {
                    put(field(field.owner, field.name), what);
                } else if (!(holder instanceof Parameter)) {
                    inside.computeIfAbsent(holder, first -> new HashSet<>()).addAll(what);
                }
            }
        }

        private void put(Content place, Set<AbstractInsnNode> sources) {
            put.computeIfAbsent(place, first -> new HashSet<>()).addAll(sources);
        }

        private void resolve(Set<AbstractInsnNode> sources, Set<Content> found, Set<AbstractInsnNode> seen) {
            for (AbstractInsnNode source : sources) {
                if (seen.add(source)) {
                    if (source instanceof Parameter parameter) {
                        found.add(new Content.Parameter(key(owner, method.name, method.desc), parameter.index));
                    } else if (known.containsKey(source)) {
                        found.add(known.get(source));
                    }
                    resolve(inside.getOrDefault(source, Set.of()), found, seen);
                }
            }
        }

        private Set<AbstractInsnNode> below(Frame<SourceValue> frame, int above) {
            return frame.getStack(frame.getStackSize() - 1 - above).insns;
        }

        /** Values by what they came from, through variables, casts and calls, which may wrap what they are handed. */
        private final class Origins extends SourceInterpreter {
            private static final Type ARRAY = Type.getType("[Ljava/lang/Object;");

            Origins() {
                super(Opcodes.ASM9);
            }

            @Override
            public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
                int at = isInstanceMethod ? 1 : 0;
                Type[] types = Type.getArgumentTypes(method.desc);
                for (int i = 0; i < types.length; i++) {
                    if (at == local && FunctionHolders.include(types[i])) {
                        return new SourceValue(1, new Parameter(i));
                    }
                    at += types[i].getSize();
                }
                return super.newParameterValue(isInstanceMethod, local, type);
            }

            @Override
            public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
                return value;
            }

            @Override
            public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
                return instruction.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(instruction, value);
            }

            @Override
            public SourceValue naryOperation(AbstractInsnNode instruction, List<? extends SourceValue> values) {
                Type type = instruction instanceof MethodInsnNode call
                        ? Type.getReturnType(call.desc)
                        : instruction instanceof InvokeDynamicInsnNode dynamic
                                ? Type.getReturnType(dynamic.desc)
                                : ARRAY;
                if (!FunctionHolders.include(type)) {
                    return new SourceValue(Math.max(1, type.getSize()));
                }
                Set<AbstractInsnNode> all = new HashSet<>();
                all.add(instruction);
                values.forEach(value -> all.addAll(value.insns));
                return new SourceValue(1, all);
            }
        }
    }

    /** What a parameter was handed, as if an instruction had made it. */
    private static final class Parameter extends InsnNode {
        private final int index;

        Parameter(int index) {
            super(Opcodes.NOP);
            this.index = index;
        }
    }
}
