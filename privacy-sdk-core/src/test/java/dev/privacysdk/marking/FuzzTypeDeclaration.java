package dev.privacysdk.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One type of a random hierarchy while it is being made up. */
final class FuzzTypeDeclaration {
    /** What a type is. */
    enum Kind {
        INTERFACE,
        ABSTRACT,
        CLASS,
        RECORD,
        ENUM
    }

    /** A supertype with its arguments; raw where there are none though it has variables. */
    record Use(FuzzTypeDeclaration type, @Nullable List<FuzzSpelling> arguments) {
        @Nullable
        Map<String, FuzzSpelling> bindings() {
            if (arguments == null) {
                return null;
            }
            Map<String, FuzzSpelling> bindings = new HashMap<>();
            for (int i = 0; i < arguments.size(); i++) {
                bindings.put(type.variables.get(i).name(), arguments.get(i));
            }
            return bindings;
        }

        String text() {
            return type.qualified()
                    + (arguments == null || arguments.isEmpty()
                            ? ""
                            : arguments.stream().map(FuzzSpelling::text).collect(Collectors.joining(", ", "<", ">")));
        }
    }

    private final Kind kind;
    private final String place;
    private final String name;
    final List<FuzzSpelling.Variable> variables = new ArrayList<>();
    final List<FuzzMethod> methods = new ArrayList<>();
    final List<Use> interfaces = new ArrayList<>();
    final List<FuzzTypeDeclaration> below = new ArrayList<>();

    @Nullable
    Use superclass;

    String mark = "";
    String component = "";
    boolean open = true;
    boolean closed;
    boolean wantsToBeSealed;

    FuzzTypeDeclaration(Kind kind, String place, String name) {
        this.kind = kind;
        this.place = place;
        this.name = name;
    }

    String place() {
        return place;
    }

    String name() {
        return name;
    }

    String qualified() {
        return place + "." + name;
    }

    boolean isInterface() {
        return kind == Kind.INTERFACE;
    }

    boolean isConcrete() {
        return kind != Kind.INTERFACE && kind != Kind.ABSTRACT;
    }

    boolean mayBeExtended() {
        return kind == Kind.ABSTRACT || (kind == Kind.CLASS && !closed);
    }

    boolean isAbstractClass() {
        return kind == Kind.ABSTRACT;
    }

    boolean isRecord() {
        return kind == Kind.RECORD;
    }

    List<Use> uses() {
        List<Use> uses = new ArrayList<>(interfaces);
        if (superclass != null) {
            uses.add(0, superclass);
        }
        return uses;
    }

    /** All methods of its supertypes, as it sees them; those of its superclasses first. */
    List<FuzzMethod> inherited() {
        List<FuzzMethod> all = new ArrayList<>();
        for (Use use : uses()) {
            boolean raw = use.arguments == null && !use.type.variables.isEmpty();
            for (FuzzMethod method : use.type.methods) {
                all.add(method.seen(raw ? null : use.bindings()));
            }
            for (FuzzMethod method : use.type.inherited()) {
                all.add(method.seen(raw ? null : use.bindings()));
            }
        }
        return all;
    }

    /** Whether javac is likely to take it; saves the time to ask about most that are not. */
    boolean isLikelyJava() {
        List<FuzzMethod> inherited = inherited();
        for (FuzzMethod method : methods) {
            if (!inherited.stream().allMatch(method::goesWith)) {
                return false;
            }
        }
        for (FuzzMethod one : inherited) {
            for (FuzzMethod other : inherited) {
                if (!one.goesWith(other) && !other.goesWith(one)) {
                    return false;
                }
            }
        }
        return !isConcrete()
                || inherited.stream().filter(FuzzMethod::isAbstract).allMatch(this::answers);
    }

    private boolean answers(FuzzMethod asked) {
        if (!asked.openTo(place)) {
            return false;
        }
        if (isRecord() && asked.signature().equals(component + "[]")) {
            return true;
        }
        return Stream.concat(methods.stream(), inherited().stream())
                .filter(each -> !each.owner().isInterface() && each.signature().equals(asked.signature()))
                .findFirst()
                .map(each -> !each.isAbstract() && each.openness() >= asked.openness())
                .orElse(false);
    }

    /** Whether it has one supertype with two different arguments, which Java forbids. */
    boolean isExtendingTwice() {
        Map<FuzzTypeDeclaration, String> seen = new HashMap<>();
        return all(Map.of(), false).anyMatch(use -> {
            String before = seen.put(use.type, use.text());
            return before != null && !before.equals(use.text());
        });
    }

    private Stream<Use> all(Map<String, FuzzSpelling> bindings, boolean erased) {
        return uses().stream().flatMap(use -> {
            List<FuzzSpelling> given = use.arguments;
            boolean raw = erased || given == null;
            Use here = new Use(
                    use.type,
                    raw || given == null
                            ? null
                            : given.stream().map(each -> each.filled(bindings)).toList());
            Map<String, FuzzSpelling> further = here.bindings();
            boolean on = raw && !use.type.variables.isEmpty();
            return Stream.concat(Stream.of(here), use.type.all(further == null ? Map.of() : further, on));
        });
    }

    private boolean isSealed() {
        return wantsToBeSealed
                && !closed
                && !below.isEmpty()
                && below.stream().allMatch(each -> each.place.equals(place));
    }

    String source(boolean named) {
        StringBuilder text = new StringBuilder(mark);
        text.append(' ').append(open ? "public " : "");
        boolean underSeal = uses().stream().anyMatch(use -> use.type.isSealed());
        if (isSealed()) {
            text.append("sealed ");
        } else if (closed && kind == Kind.CLASS) {
            text.append("final ");
        } else if (underSeal && kind != Kind.RECORD && kind != Kind.ENUM) {
            text.append("non-sealed ");
        }
        text.append(kind == Kind.ABSTRACT ? "abstract class" : kind.name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(name);
        if (!variables.isEmpty()) {
            text.append(variables.stream()
                    .map(each -> each.name() + (each.bound().equals("Object") ? "" : " extends " + bound(each)))
                    .collect(Collectors.joining(", ", "<", ">")));
        }
        if (isRecord()) {
            text.append(component.isEmpty() ? "()" : "(String " + component + ")");
        }
        if (superclass != null) {
            text.append(" extends ").append(superclass.text());
        }
        if (!interfaces.isEmpty()) {
            text.append(isInterface() ? " extends " : " implements ")
                    .append(interfaces.stream().map(Use::text).collect(Collectors.joining(", ")));
        }
        if (isSealed()) {
            text.append(" permits ")
                    .append(below.stream().map(FuzzTypeDeclaration::name).collect(Collectors.joining(", ")));
        }
        text.append(" {\n").append(kind == Kind.ENUM ? "    ONE;\n" : "");
        methods.forEach(
                method -> text.append("    ").append(method.source(named)).append('\n'));
        return text.append("}\n").toString();
    }

    private static String bound(FuzzSpelling.Variable variable) {
        return variable.bound().equals("Comparable") ? "Comparable<" + variable.name() + ">" : variable.bound();
    }
}
