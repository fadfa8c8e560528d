package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** The marks on imported code, by the internal names of classes; they hold for whatever inherits. */
final class Marks {
    private final Map<String, Label.Marked> fields = new HashMap<>();
    private final Map<String, Label.Marked> methods = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> forPurpose = new HashSet<>();
    private final Set<String> namesForPurpose = new HashSet<>();

    void add(JavaClass type, String name) {
        for (JavaField field : type.getFields()) {
            Set<String> categories = ClassFileMarks.categories(field);
            if (!categories.isEmpty()) {
                types.add(name);
                names.add(field.getName());
                fields.put(name + "." + field.getName(), new Label.Marked(name(field), categories));
            }
        }
        type.getMethods().forEach(method -> add(method, name));
        PurposeMethod.of(type).forEach(deed -> {
            namesForPurpose.add(deed.body().getName());
            forPurpose.add(Program.key(name, deed.body().getName(), parameters(deed.body())));
        });
    }

    private void add(JavaMethod method, String owner) {
        boolean isPlain = method.getRawParameterTypes().isEmpty();
        if (!isPlain && ClassFileMarks.categories(method).isEmpty()) {
            return;
        }
        JavaMember read = Reads.by(method).orElse(method);
        Set<String> categories = ClassFileMarks.categories(read);
        if (!categories.isEmpty()) {
            if (isPlain) {
                types.add(owner);
            }
            names.add(method.getName());
            methods.put(
                    Program.key(owner, method.getName(), parameters(method)), new Label.Marked(name(read), categories));
        }
    }

    private static String name(JavaMember member) {
        return Names.of(member.getOwner()) + "." + member.getName();
    }

    /** Whether any of these classes has marks. */
    boolean areOn(Collection<String> lineage) {
        for (String type : lineage) {
            if (types.contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Customer.email} for what a field holds, where it is marked; a field of a superclass goes by its own name. */
    Label.@Nullable Marked field(Collection<String> lineage, String field) {
        if (names.contains(field)) {
            for (String type : lineage) {
                Label.Marked mark = fields.get(type + "." + field);
                if (mark != null) {
                    return mark;
                }
            }
        }
        return null;
    }

    /** The same for what an accessor or getter answers with. */
    Label.@Nullable Marked method(Collection<String> lineage, String name, String desc) {
        if (names.contains(name)) {
            String parameters = parameters(desc);
            for (String type : lineage) {
                Label.Marked mark = methods.get(Program.key(type, name, parameters));
                if (mark != null) {
                    return mark;
                }
            }
        }
        return null;
    }

    /** Whether a method opens a purpose or demands one. */
    boolean isForPurpose(Collection<String> lineage, String name, String desc) {
        if (namesForPurpose.contains(name)) {
            String parameters = parameters(desc);
            for (String type : lineage) {
                if (forPurpose.contains(Program.key(type, name, parameters))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String parameters(String desc) {
        return desc.substring(0, desc.indexOf(')') + 1);
    }

    private static String parameters(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .map(type -> Type.getType(descriptor(type)).getDescriptor())
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
