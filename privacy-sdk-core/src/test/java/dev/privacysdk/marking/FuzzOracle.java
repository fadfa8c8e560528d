package dev.privacysdk.marking;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the Java language says of marks, by javac's own {@code Elements.overrides}; it uses nothing of what it judges.
 *
 * <p>Two methods share a slot of a class if one overrides the other, seen from the class or from anything above it, or if
 * both share it with a third.
 */
final class FuzzOracle {
    /** What must be found for a method: what the marks say, or the elements that a refusal has to name. */
    record Expected(String says, List<String> refusedNaming) {
        static final Expected NOTHING = new Expected("", List.of());

        boolean enforced() {
            return !says.isEmpty();
        }

        boolean refused() {
            return !refusedNaming.isEmpty();
        }
    }

    private record Saying(TypeElement by, String element, String what) {}

    private final Elements elements;
    private final Types types;

    FuzzOracle(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** What holds for every method of every class of which there are objects. */
    Map<String, Map<String, Expected>> expected(List<String> names) {
        Map<String, Map<String, Expected>> all = new LinkedHashMap<>();
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT)) {
                all.put(name, expected(type));
            }
        }
        return all;
    }

    /** What holds for every method that a class has or inherits, by its owner and descriptor. */
    private Map<String, Expected> expected(TypeElement target) {
        Set<TypeElement> lineage = lineage(target);
        List<ExecutableElement> all = new ArrayList<>();
        for (TypeElement type : lineage) {
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .filter(method -> ShapeFuzz.isMadeUp(method.getSimpleName().toString()))
                    .forEach(all::add);
        }
        Map<String, Expected> expected = new LinkedHashMap<>();
        for (Set<ExecutableElement> slot : slots(all, lineage)) {
            Expected holds = expected(target, slot, lineage);
            slot.forEach(method -> expected.put(key(method), holds));
        }
        for (ExecutableElement method : all) {
            if (!overridable(method)) {
                String says = says(method);
                expected.put(
                        key(method), says.isEmpty() ? Expected.NOTHING : new Expected("", List.of(element(method))));
            }
        }
        return expected;
    }

    private Set<TypeElement> lineage(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            TypeElement next = open.remove();
            if (next.getQualifiedName().toString().startsWith("fuzz.") && found.add(next)) {
                for (TypeMirror above : types.directSupertypes(next.asType())) {
                    open.add((TypeElement) ((DeclaredType) above).asElement());
                }
            }
        }
        return found;
    }

    private List<Set<ExecutableElement>> slots(List<ExecutableElement> all, Set<TypeElement> lineage) {
        List<Set<ExecutableElement>> slots = new ArrayList<>();
        Set<ExecutableElement> seen = new LinkedHashSet<>();
        for (ExecutableElement method : all) {
            if (overridable(method) && seen.add(method)) {
                Set<ExecutableElement> slot = new LinkedHashSet<>(Set.of(method));
                Deque<ExecutableElement> open = new ArrayDeque<>(slot);
                while (!open.isEmpty()) {
                    ExecutableElement known = open.remove();
                    for (ExecutableElement other : all) {
                        if (overridable(other) && !slot.contains(other) && meet(known, other, lineage)) {
                            slot.add(other);
                            seen.add(other);
                            open.add(other);
                        }
                    }
                }
                slots.add(slot);
            }
        }
        return slots;
    }

    private static boolean overridable(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    private boolean meet(ExecutableElement one, ExecutableElement other, Set<TypeElement> lineage) {
        if (one.getParameters().size() != other.getParameters().size()) {
            return false;
        }
        for (TypeElement from : lineage) {
            if (below(from, owner(one))
                    && below(from, owner(other))
                    && (elements.overrides(one, other, from) || elements.overrides(other, one, from))) {
                return true;
            }
        }
        return overridesFromAfar(one, other) || overridesFromAfar(other, one);
    }

    /**
     * JLS 8.4.8.1: a method with package access is overridden by one that a class of its package declares, also where a
     * class of another package stands between the two. {@code Elements.overrides} asks for members and so leaves it out.
     */
    private boolean overridesFromAfar(ExecutableElement method, ExecutableElement other) {
        TypeElement here = owner(method);
        return other.getModifiers().stream().noneMatch(each -> each == Modifier.PUBLIC || each == Modifier.PROTECTED)
                && here.getKind().isClass()
                && owner(other).getKind().isClass()
                && method.getSimpleName().equals(other.getSimpleName())
                && elements.getPackageOf(method).equals(elements.getPackageOf(other))
                && !here.equals(owner(other))
                && below(here, owner(other))
                && types.isSubsignature(seenFrom(here, method), seenFrom(here, other));
    }

    private ExecutableType seenFrom(TypeElement type, ExecutableElement method) {
        return (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
    }

    private Expected expected(TypeElement target, Set<ExecutableElement> slot, Set<TypeElement> lineage) {
        List<Saying> sayings = new ArrayList<>();
        for (ExecutableElement method : slot) {
            if (!says(method).isEmpty()) {
                sayings.add(new Saying(owner(method), element(method), says(method)));
            }
        }
        boolean byType = sayings.isEmpty();
        if (byType) {
            for (TypeElement type : lineage) {
                if (!says(type).isEmpty() && reaches(type, target, slot)) {
                    sayings.add(new Saying(type, type.getSimpleName().toString(), says(type)));
                }
            }
        }
        List<Saying> standing = sayings.stream()
                .filter(each ->
                        sayings.stream().noneMatch(other -> !other.by.equals(each.by) && below(other.by, each.by)))
                .toList();
        if (standing.isEmpty()) {
            return Expected.NOTHING;
        }
        for (Saying each : standing) {
            if (!each.what.equals(standing.get(0).what)) {
                return new Expected("", List.of(standing.get(0).element, each.element));
            }
        }
        ExecutableElement closed = slot.stream()
                .filter(method -> method.getModifiers().contains(Modifier.FINAL))
                .findFirst()
                .orElse(null);
        if (closed != null) {
            boolean somebodyElses = byType && standing.stream().noneMatch(each -> below(owner(closed), each.by));
            boolean namesSomebody = says(closed).isEmpty() && slot.stream().anyMatch(FuzzOracle::namesSomebody);
            return somebodyElses && !namesSomebody
                    ? Expected.NOTHING
                    : new Expected("", List.of(target.getSimpleName() + "." + closed.getSimpleName(), "final"));
        }
        return new Expected(standing.get(0).what, List.of());
    }

    /** A class hands its word down; an interface keeps it for what it has, unless it has nothing. */
    private boolean reaches(TypeElement type, TypeElement target, Set<ExecutableElement> slot) {
        return type.equals(target)
                || type.getKind() != ElementKind.INTERFACE
                || lineage(type).stream()
                        .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
                        .noneMatch(method -> seenOn(type, method))
                || slot.stream().anyMatch(method -> below(type, owner(method)));
    }

    private static boolean seenOn(TypeElement type, ExecutableElement method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                && (owner(method).equals(type) || !method.getModifiers().contains(Modifier.STATIC));
    }

    private static boolean namesSomebody(ExecutableElement method) {
        return method.getParameters().stream().anyMatch(each -> each.getAnnotation(SubjectId.class) != null);
    }

    private boolean below(TypeElement type, TypeElement above) {
        return types.isSubtype(types.erasure(type.asType()), types.erasure(above.asType()));
    }

    private static TypeElement owner(Element method) {
        return (TypeElement) method.getEnclosingElement();
    }

    private static String element(ExecutableElement method) {
        return owner(method).getSimpleName() + "." + method.getSimpleName();
    }

    private static String says(Element element) {
        ForPurpose purpose = element.getAnnotation(ForPurpose.class);
        if (purpose != null) {
            return "is for " + purpose.value();
        }
        return element.getAnnotation(PurposeRequired.class) == null ? "" : "demands a purpose";
    }

    private String key(ExecutableElement method) {
        return owner(method).getQualifiedName() + descriptor(method);
    }

    private String descriptor(ExecutableElement method) {
        return method.getParameters().stream()
                .map(each -> types.erasure(each.asType()).toString())
                .collect(Collectors.joining(
                        ",", "." + method.getSimpleName() + "(", ")" + types.erasure(method.getReturnType())));
    }
}
