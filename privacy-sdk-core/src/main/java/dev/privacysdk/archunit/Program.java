package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The imported code with its marks: which methods a call reaches, and what a member holds. Names are internal ones. */
final class Program {
    private final Map<String, JavaClass> classes = new LinkedHashMap<>();
    private final Map<String, ClassNode> code = new LinkedHashMap<>();
    private final Map<String, List<String>> heirs = new HashMap<>();
    private final Map<String, MethodNode> methods = new HashMap<>();
    private final Map<String, Label.Marked> markedFields = new HashMap<>();
    private final Map<String, Label.Marked> markedMethods = new HashMap<>();
    private final Map<String, String> around = new ConcurrentHashMap<>();
    private final Set<String> marked = new HashSet<>();
    private final Set<String> answeredForPurpose = new HashSet<>();
    private final Set<String> namesForPurpose = new HashSet<>();
    private final Set<String> markedNames = new HashSet<>();
    private final Set<String> methodNames = new HashSet<>();
    private final Map<String, List<String>> lineages = new ConcurrentHashMap<>();
    private final Map<String, List<String>> reached = new ConcurrentHashMap<>();

    /** Reads the code of these classes, as far as there is any. */
    Program(Collection<JavaClass> imported) {
        List<JavaClass> all = List.copyOf(imported);
        List<Optional<ClassNode>> read = InParallel.each(all, ClassFiles::read);
        for (int at = 0; at < all.size(); at++) {
            JavaClass type = all.get(at);
            read.get(at).ifPresent(node -> add(type, node));
        }
        code.values()
                .forEach(node -> parents(node)
                        .forEach(parent -> heirs.computeIfAbsent(parent, first -> new ArrayList<>())
                                .add(node.name)));
    }

    private void add(JavaClass type, ClassNode node) {
        classes.put(node.name, type);
        code.put(node.name, node);
        for (MethodNode method : node.methods) {
            methods.put(key(node.name, method.name, method.desc), method);
            methodNames.add(method.name);
        }
        for (JavaField field : type.getFields()) {
            Set<String> categories = ClassFileMarks.categories(field);
            if (!categories.isEmpty()) {
                marked.add(node.name);
                markedNames.add(field.getName());
                markedFields.put(node.name + "." + field.getName(), new Label.Marked(name(field), categories));
            }
        }
        for (JavaMethod method : type.getMethods()) {
            if (method.getRawParameterTypes().isEmpty()
                    || !ClassFileMarks.categories(method).isEmpty()) {
                Reads.by(method)
                        .or(() -> Optional.<JavaMember>of(method))
                        .filter(read -> !ClassFileMarks.categories(read).isEmpty())
                        .ifPresent(read -> {
                            if (method.getRawParameterTypes().isEmpty()) {
                                marked.add(node.name);
                            }
                            markedNames.add(method.getName());
                            markedMethods.put(
                                    key(node.name, method.getName(), parameters(method)),
                                    new Label.Marked(name(read), ClassFileMarks.categories(read)));
                        });
            }
        }
        PurposeMethod.of(type).forEach(deed -> {
            namesForPurpose.add(deed.body().getName());
            answeredForPurpose.add(key(node.name, deed.body().getName(), parameters(deed.body())));
        });
    }

    private static String name(JavaMember member) {
        return Names.of(member.getOwner()) + "." + member.getName();
    }

    Collection<ClassNode> code() {
        return code.values();
    }

    @Nullable
    JavaClass type(String name) {
        return classes.get(name);
    }

    boolean knows(String name) {
        return code.containsKey(name);
    }

    @Nullable
    ClassNode node(String name) {
        return code.get(name);
    }

    /** {@code Customer.email} for what a field holds, where it is marked; a field of a superclass goes by its own name. */
    Optional<Label.Marked> markedField(String owner, String field) {
        if (!markedNames.contains(field)) {
            return Optional.empty();
        }
        return lineage(owner).stream()
                .map(type -> markedFields.get(type + "." + field))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The same for what an accessor or getter answers with. */
    Optional<Label.Marked> markedMethod(String owner, String name, String desc) {
        if (!markedNames.contains(name)) {
            return Optional.empty();
        }
        String parameters = desc.substring(0, desc.indexOf(')') + 1);
        return lineage(owner).stream()
                .map(type -> markedMethods.get(key(type, name, parameters)))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    boolean hasMarks(String type) {
        return lineage(type).stream().anyMatch(marked::contains);
    }

    /** Notes the method that a lambda stands in. */
    void stands(String lambda, String method) {
        around.put(lambda, method);
    }

    /** The method that somebody wrote around this code, which may be a lambda in a lambda. */
    String written(String key) {
        String written = key;
        while (around.containsKey(written)) {
            written = around.get(written);
        }
        return written;
    }

    /** Whether a method opens a purpose or demands one, as seen from where it is called. */
    boolean isForPurpose(String owner, String name, String desc) {
        if (!namesForPurpose.contains(name)) {
            return false;
        }
        String parameters = desc.substring(0, desc.indexOf(')') + 1);
        return lineage(owner).stream().anyMatch(type -> answeredForPurpose.contains(key(type, name, parameters)));
    }

    /** The class that declares the field, as far as its code is known, with the name of the field. */
    @Nullable
    String field(String owner, String name) {
        for (String type : lineage(owner)) {
            if (field(code.get(type), name) != null) {
                return type + "." + name;
            }
        }
        return null;
    }

    @Nullable
    FieldNode fieldNode(String key) {
        int dot = key.lastIndexOf('.');
        return field(code.get(key.substring(0, dot)), key.substring(dot + 1));
    }

    private static @Nullable FieldNode field(@Nullable ClassNode type, String name) {
        return type == null
                ? null
                : type.fields.stream()
                        .filter(field -> field.name.equals(name))
                        .findFirst()
                        .orElse(null);
    }

    @Nullable
    MethodNode method(String key) {
        return methods.get(key);
    }

    /** The method that a call names: its own, or the nearest inherited one. */
    @Nullable
    String declared(String owner, String name, String desc) {
        if (!methodNames.contains(name)) {
            return null;
        }
        return lineage(owner).stream()
                .map(type -> key(type, name, desc))
                .filter(methods::containsKey)
                .findFirst()
                .orElse(null);
    }

    /** The methods with code that a call can reach. */
    List<String> targets(String owner, String name, String desc, boolean isVirtual) {
        if (!methodNames.contains(name)) {
            return List.of();
        }
        return reached.computeIfAbsent(
                (isVirtual ? "v " : "s ") + key(owner, name, desc), first -> find(owner, name, desc, isVirtual));
    }

    private List<String> find(String owner, String name, String desc, boolean isVirtual) {
        Set<String> found = new LinkedHashSet<>();
        String declared = declared(owner, name, desc);
        if (declared != null) {
            found.add(declared);
        }
        MethodNode method = declared == null ? null : methods.get(declared);
        if (isVirtual && (method == null || (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0)) {
            Deque<String> below = new ArrayDeque<>(heirs.getOrDefault(owner, List.of()));
            Set<String> seen = new HashSet<>();
            while (!below.isEmpty()) {
                String heir = below.pop();
                if (seen.add(heir)) {
                    String own = key(heir, name, desc);
                    if (methods.containsKey(own)) {
                        found.add(own);
                    }
                    below.addAll(heirs.getOrDefault(heir, List.of()));
                }
            }
        }
        return found.stream().filter(this::hasCode).toList();
    }

    private boolean hasCode(String key) {
        MethodNode method = methods.get(key);
        return method != null && method.instructions.size() > 0;
    }

    /** The class and what it inherits from, nearest first. */
    List<String> lineage(String type) {
        List<String> known = lineages.get(type);
        if (known == null) {
            known = findLineage(type);
            lineages.put(type, known);
        }
        return known;
    }

    private List<String> findLineage(String type) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            String current = next.poll();
            ClassNode node = code.get(current);
            if (all.add(current) && node != null) {
                next.addAll(parents(node));
            }
        }
        return List.copyOf(all);
    }

    private static List<String> parents(ClassNode node) {
        List<String> parents = new ArrayList<>();
        if (node.superName != null) {
            parents.add(node.superName);
        }
        parents.addAll(node.interfaces);
        return parents;
    }

    static String key(String owner, String name, String desc) {
        return owner + "." + name + desc;
    }

    private static String parameters(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .map(type -> org.objectweb.asm.Type.getType(descriptor(type)).getDescriptor())
                .collect(Collectors.joining("", "(", ")"));
    }

    private static String descriptor(JavaClass type) {
        String name = type.getName();
        return switch (name) {
            case "int" -> "I";
            case "long" -> "J";
            case "boolean" -> "Z";
            case "double" -> "D";
            case "float" -> "F";
            case "char" -> "C";
            case "byte" -> "B";
            case "short" -> "S";
            default -> name.startsWith("[") ? name.replace('.', '/') : "L" + name.replace('.', '/') + ";";
        };
    }
}
