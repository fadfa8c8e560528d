package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The imported code with its marks: which methods a call reaches, and what a member holds. Names are internal ones. */
final class Program {
    private final Map<String, JavaClass> classes = new LinkedHashMap<>();
    private final Map<String, ClassNode> outlines = new LinkedHashMap<>();
    private final Map<String, MethodNode> methods = new HashMap<>();
    private final Set<String> methodNames = new HashSet<>();
    private final Set<String> withCode = new HashSet<>();
    private final Map<String, Map<String, FieldOfCode>> fields = new HashMap<>();
    private final Marks marks = new Marks();
    private final Effects effects = new Effects(this);
    private final DeclaredTypes declaredTypes = new DeclaredTypes(this);
    private final Map<String, String> around = new ConcurrentHashMap<>();
    private final Lineages lineages;
    private final Map<String, List<String>> toStrings = new ConcurrentHashMap<>();

    /** Reads the code of these classes, as far as there is any. */
    Program(Collection<JavaClass> imported) {
        List<JavaClass> all = List.copyOf(imported);
        List<Optional<ClassNode>> read = InParallel.each(all, ClassFiles::outline);
        for (int at = 0; at < all.size(); at++) {
            JavaClass type = all.get(at);
            read.get(at).ifPresent(outline -> add(type, outline));
        }
        lineages = new Lineages(outlines);
        for (ClassNode type : outlines.values()) {
            addFields(type);
            addMarkedAnswers(type);
        }
    }

    private void add(JavaClass type, ClassNode node) {
        classes.put(node.name, type);
        outlines.put(node.name, node);
        for (MethodNode method : node.methods) {
            methods.put(key(node.name, method.name, method.desc), method);
            methodNames.add(method.name);
            if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                withCode.add(key(node.name, method.name, method.desc));
            }
        }
        marks.add(type, node.name);
    }

    private void addFields(ClassNode type) {
        Map<String, FieldOfCode> own = new HashMap<>();
        for (FieldNode field : type.fields) {
            boolean isMarked = markedField(type.name, field.name) != null;
            FieldOfCode read = new FieldOfCode(type.name, field, type.name + "." + field.name, isMarked);
            own.putIfAbsent(field.name, read);
            if (isMarked) {
                declaredTypes.addMarked(read.signature());
            }
        }
        fields.put(type.name, own);
    }

    private void addMarkedAnswers(ClassNode type) {
        for (MethodNode method : type.methods) {
            if (markedMethod(type.name, method.name, method.desc) != null) {
                declaredTypes.addMarked(Type.getReturnType(method.desc).getDescriptor());
            }
        }
    }

    /** All classes whose code is known, without it. */
    Collection<ClassNode> outlines() {
        return outlines.values();
    }

    /** The classes with their code, each read when it is asked for: together they would take much room. */
    List<ClassNode> code() {
        return new CodeRead(List.copyOf(classes.values()));
    }

    @Nullable
    JavaClass type(String name) {
        return classes.get(name);
    }

    boolean knows(String name) {
        return outlines.containsKey(name);
    }

    /** A class without the code of its methods. */
    @Nullable
    ClassNode outline(String name) {
        return outlines.get(name);
    }

    /** What a call does, as far as the method says that it names. */
    Effect effect(Callee callee) {
        return effects.of(callee);
    }

    /** What can be in values, by the types that they are declared with. */
    DeclaredTypes declaredTypes() {
        return declaredTypes;
    }

    /** {@code Customer.email} for what a field holds, where it is marked; a field of a superclass goes by its own name. */
    Label.@Nullable Marked markedField(String owner, String field) {
        return marks.field(lineage(owner), field);
    }

    /** The same for what an accessor or getter answers with. */
    Label.@Nullable Marked markedMethod(String owner, String name, String desc) {
        return marks.method(lineage(owner), name, desc);
    }

    boolean hasMarks(String type) {
        return marks.areOn(lineage(type));
    }

    /** Whether a method opens a purpose or demands one, as seen from where it is called. */
    boolean isForPurpose(String owner, String name, String desc) {
        return marks.isForPurpose(lineage(owner), name, desc);
    }

    /** Notes the method that a lambda stands in. */
    void stands(String lambda, String method) {
        around.put(lambda, method);
    }

    /** The method that somebody wrote around this code, which may be a lambda in a lambda. */
    String written(String key) {
        String written = key;
        for (String method = around.get(written); method != null; method = around.get(written)) {
            written = method;
        }
        return written;
    }

    /** The field that is meant, in the class that declares it, as far as its code is known. */
    @Nullable
    FieldOfCode field(String owner, String name) {
        for (String type : lineage(owner)) {
            Map<String, FieldOfCode> own = fields.get(type);
            FieldOfCode field = own == null ? null : own.get(name);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    /** The type of a field, by its key. */
    DeclaredType declaredType(String field) {
        int dot = field.lastIndexOf('.');
        FieldOfCode found = field(field.substring(0, dot), field.substring(dot + 1));
        return declaredTypes.of(found == null ? "Ljava/lang/Object;" : found.signature());
    }

    /** A method without its code. */
    @Nullable
    MethodNode method(String key) {
        return methods.get(key);
    }

    /** The method that a call names: its own, or the nearest inherited one. */
    @Nullable
    String declared(String owner, String name, String desc) {
        if (methodNames.contains(name)) {
            for (String type : lineage(owner)) {
                String key = knows(type) ? key(type, name, desc) : "";
                if (methods.containsKey(key)) {
                    return key;
                }
            }
        }
        return null;
    }

    /** The methods that text of an object of this type may come from. */
    List<String> toStrings(String type) {
        List<String> known = toStrings.get(type);
        if (known == null) {
            known = targets(type, "toString", "()Ljava/lang/String;", true);
            toStrings.put(type, known);
        }
        return known;
    }

    /** The methods with code that a call can reach. */
    List<String> targets(String owner, String name, String desc, boolean isVirtual) {
        if (!methodNames.contains(name)) {
            return List.of();
        }
        String declared = declared(owner, name, desc);
        MethodNode method = declared == null ? null : methods.get(declared);
        boolean isOverridable =
                isVirtual && (method == null || (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0);
        if (!isOverridable || below(owner).isEmpty()) {
            return declared == null || !withCode.contains(declared) ? List.of() : List.of(declared);
        }
        Set<String> found = new LinkedHashSet<>();
        if (declared != null) {
            found.add(declared);
        }
        addOfHeirs(owner, name, desc, found);
        return found.stream().filter(withCode::contains).toList();
    }

    private void addOfHeirs(String owner, String name, String desc, Set<String> found) {
        Set<String> heirs = below(owner);
        for (String heir : heirs) {
            String own = key(heir, name, desc);
            if (methods.containsKey(own)) {
                found.add(own);
            } else {
                addInherited(heir, owner, name, desc, found);
            }
        }
    }

    /** An heir may answer with what it has from a class that knows nothing of the type that is called. */
    private void addInherited(String heir, String owner, String name, String desc, Set<String> found) {
        Set<String> heirs = below(owner);
        String above = lineages.above(heir);
        while (above != null && !above.equals(owner) && !heirs.contains(above)) {
            String inherited = key(above, name, desc);
            MethodNode method = methods.get(inherited);
            if (method != null) {
                if ((method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0) {
                    found.add(inherited);
                }
                return;
            }
            above = lineages.above(above);
        }
    }

    /** The class and what it inherits from, nearest first. */
    List<String> lineage(String type) {
        return lineages.of(type);
    }

    /** The classes that inherit from this one. */
    Set<String> below(String type) {
        return lineages.below(type);
    }

    static String key(String owner, String name, String desc) {
        return owner + "." + name + desc;
    }
}
