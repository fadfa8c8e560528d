package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The lambdas and method references that a class makes, by its instructions: an import does not tell their types. */
final class FunctionsMade {
    /**
     * One lambda or method reference.
     *
     * @param type the interface that it implements
     * @param method the method that it answers
     * @param step what runs then
     */
    record Function(String type, String method, Step step) {}

    static final Memo<JavaClass, FunctionsMade> WORKED_OUT = new Memo<>(FunctionsMade::new);

    /** What stands in one method of the class file: accesses, functions made, and calls of what is above. */
    private record Body(Set<String> places, List<Made> made) {}

    private record Made(String type, String method, Handle does, int line) {
        boolean isLambda(String owner) {
            return does.getOwner().equals(owner) && does.getName().startsWith("lambda$");
        }
    }

    private final Map<String, Body> bodies = new HashMap<>();
    private final Set<String> callsAbove = new HashSet<>();
    private final Set<String> callsOther = new HashSet<>();
    private final List<Function> functions = new ArrayList<>();
    private final Map<String, Function> byPlace = new HashMap<>();

    private FunctionsMade(JavaClass type) {
        ClassNode code = ClassFiles.read(type).orElseGet(ClassNode::new);
        boolean asksAbove = code.methods.stream().anyMatch(FunctionsMade::asksAbove);
        for (MethodNode method : code.methods) {
            bodies.put(method.name + method.desc, read(method, asksAbove));
        }
        for (JavaCodeUnit maker : type.getCodeUnits()) {
            Body body = bodies.get(maker.getName() + maker.getDescriptor());
            if (body != null && !maker.getName().startsWith("lambda$")) {
                collect(code.name, maker, body, new HashSet<>());
            }
        }
    }

    static FunctionsMade by(JavaClass type) {
        return WORKED_OUT.of(type);
    }

    /** All of them. */
    List<Function> functions() {
        return functions;
    }

    /** The one that this instruction of a method makes, if its class file tells who wrote it. */
    Optional<Function> at(InvokeDynamicInsnNode instruction, int line) {
        return made(instruction, line).flatMap(made -> Optional.ofNullable(byPlace.get(key(made))));
    }

    /** Whether on this line only the overridden method is asked, and not that of another object. */
    boolean callsOnlyAbove(JavaCodeUnitAccess<?> access) {
        String place = Step.place(access);
        return callsAbove.contains(place) && !callsOther.contains(place);
    }

    private static boolean asksAbove(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() == Opcodes.INVOKESPECIAL
                    && instruction instanceof MethodInsnNode call
                    && !call.name.equals("<init>")) {
                return true;
            }
        }
        return false;
    }

    private Body read(MethodNode method, boolean asksAbove) {
        Body body = new Body(new LinkedHashSet<>(), new ArrayList<>());
        boolean isLambda = method.name.startsWith("lambda$");
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                made(dynamic, line).ifPresent(body.made()::add);
            } else if (isLambda && instruction instanceof FieldInsnNode field) {
                body.places().add(Step.place(field.owner, field.name, line));
            } else if ((isLambda || asksAbove) && instruction instanceof MethodInsnNode call) {
                String place = Step.place(call.owner, call.name, line);
                body.places().add(place);
                (call.getOpcode() == Opcodes.INVOKESPECIAL ? callsAbove : callsOther).add(place);
            }
        }
        return body;
    }

    private static Optional<Made> made(InvokeDynamicInsnNode dynamic, int line) {
        return dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                        && dynamic.bsmArgs[1] instanceof Handle does
                ? Optional.of(new Made(Type.getReturnType(dynamic.desc).getClassName(), dynamic.name, does, line))
                : Optional.empty();
    }

    private void collect(String owner, JavaCodeUnit maker, Body body, Set<Made> seen) {
        for (Made made : body.made()) {
            if (seen.add(made)) {
                Set<String> places = new LinkedHashSet<>();
                addPlaces(owner, made, places, new HashSet<>());
                if (!places.isEmpty()) {
                    Function function = new Function(made.type(), made.method(), new Step(maker, Set.copyOf(places)));
                    functions.add(function);
                    byPlace.put(key(made), function);
                }
                inside(owner, made).ifPresent(inner -> collect(owner, maker, inner, seen));
            }
        }
    }

    /** What a function does, and what the functions do that it makes. */
    private void addPlaces(String owner, Made made, Set<String> places, Set<Made> seen) {
        if (!seen.add(made)) {
            return;
        }
        Optional<Body> inside = inside(owner, made);
        if (inside.isEmpty()) {
            places.add(Step.place(made.does().getOwner(), made.does().getName(), made.line()));
        } else {
            places.addAll(inside.get().places());
            inside.get().made().forEach(inner -> addPlaces(owner, inner, places, seen));
        }
    }

    private Optional<Body> inside(String owner, Made made) {
        return made.isLambda(owner)
                ? Optional.ofNullable(
                        bodies.get(made.does().getName() + made.does().getDesc()))
                : Optional.empty();
    }

    private static String key(Made made) {
        return made.type() + "." + made.method() + made.does() + ":" + made.line();
    }
}
