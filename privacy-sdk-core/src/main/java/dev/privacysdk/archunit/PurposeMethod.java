package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A method that is for a purpose, or that demands one, seen from the class whose instances are called.
 *
 * <p>A mark on a method wins over a mark on a class, wherever in the lineage of the target it stands; of several, the one
 * of the most specific class.
 */
record PurposeMethod(JavaClass target, JavaMethod body, SortedMap<String, String> words, boolean demands) {
    static final Memo<JavaClass, List<PurposeMethod>> OF_CLASSES = new Memo<>(PurposeMethod::workOut);
    private static final Memo<JavaClass, Boolean> BEAR_MARKS = new Memo<>(PurposeMethod::bearsMarks);
    private static final Memo<JavaClass, Map<JavaMethod, Optional<PurposeMethod>>> OF_METHODS =
            new Memo<>(target -> new ConcurrentHashMap<>());

    /** The purpose methods and keepers of a class: its own, and inherited ones that it alone makes so. */
    static List<PurposeMethod> of(JavaClass target) {
        return OF_CLASSES.of(target);
    }

    private static List<PurposeMethod> workOut(JavaClass target) {
        // A word bears its own mark and does nothing.
        if (target.isAnnotation() || !marksAreNear(target)) {
            return List.of();
        }
        return Dispatch.methods(target).stream()
                .filter(body -> body.getOwner().equals(target)
                        || of(body.getOwner(), body).isEmpty())
                .map(body -> of(target, body))
                .flatMap(Optional::stream)
                .toList();
    }

    static boolean anyMarked(JavaClass target) {
        return !of(target).isEmpty() || target.getConstructors().stream().anyMatch(PurposeMethod::bearsMark);
    }

    static boolean anyOpens(JavaClass target) {
        return of(target).stream().anyMatch(PurposeMethod::opens);
    }

    /** The method as a purpose method or keeper of the target, unless it is neither. */
    static Optional<PurposeMethod> of(JavaClass target, JavaMethod body) {
        return OF_METHODS.of(target).computeIfAbsent(body, asked -> workOut(target, asked));
    }

    private static Optional<PurposeMethod> workOut(JavaClass target, JavaMethod body) {
        if (!marksAreNear(target)) {
            return Optional.empty();
        }
        Set<JavaMethod> declarations = Dispatch.declarations(target, body);
        if (declarations.stream().anyMatch(PurposeMethod::isData)) {
            return Optional.empty();
        }
        return read(target, body, nearest(declarations, JavaMethod::getOwner))
                .or(() -> isMeantByClass(body)
                        ? read(target, body, nearest(classes(target, declarations), type -> type))
                        : Optional.empty());
    }

    /** The words by which a class says what all its code is for; none where it is a keeper. */
    static SortedMap<String, String> wordsOf(JavaClass type) {
        if (!marksAreNear(type)) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> words = new TreeMap<>();
        for (JavaClass speaking : nearest(classes(type, Set.of()), each -> each)) {
            words.putAll(ClassFileMarks.purposes(speaking));
        }
        return words;
    }

    /** Whether this is data rather than a deed: it bears a category or names a person, or it hands out a component. */
    static boolean isData(JavaMethod method) {
        return !ClassFileMarks.categories(method).isEmpty()
                || ClassFileMarks.bears(method, SubjectId.class)
                || (method.getOwner().isRecord()
                        && method.getRawParameterTypes().isEmpty()
                        && method.getOwner().tryGetField(method.getName()).isPresent());
    }

    /** Whether this element itself bears a purpose or demands one. */
    static boolean bearsMark(HasAnnotations<?> element) {
        return ClassFileMarks.bears(element, PurposeRequired.class)
                || !ClassFileMarks.purposes(element).isEmpty();
    }

    /** Whether this method opens its purpose, and does not only demand that there is one. */
    boolean opens() {
        return !demands;
    }

    /** Whether a parameter names the person, or each person in an argument or in the result is decided for. */
    boolean namesSubject() {
        return Dispatch.declarations(target, body).stream()
                .anyMatch(method -> ClassFileMarks.bears(method, EachSubject.class)
                        || method.getParameters().stream()
                                .anyMatch(parameter -> ClassFileMarks.bears(parameter, SubjectId.class)
                                        || ClassFileMarks.bears(parameter, EachSubject.class)));
    }

    /** Whether the same is already said, and judged, of a declaration in a supertype. */
    boolean isRestated() {
        return Dispatch.declarations(target, body).stream()
                .filter(method -> !method.getOwner().equals(target))
                .anyMatch(method -> of(method.getOwner(), method).isPresent());
    }

    /** {@code Issues.preview}. */
    String name() {
        return Names.of(target) + "." + body.getName();
    }

    /** {@code is for newsletter}, or that it demands a purpose. */
    String claim() {
        return demands ? "demands a purpose" : "is for " + Names.list(words.keySet());
    }

    private static Optional<PurposeMethod> read(
            JavaClass target, JavaMethod body, Collection<? extends HasAnnotations<?>> elements) {
        SortedMap<String, String> words = new TreeMap<>();
        elements.forEach(element -> words.putAll(ClassFileMarks.purposes(element)));
        boolean demands = elements.stream().anyMatch(element -> ClassFileMarks.bears(element, PurposeRequired.class));
        return words.isEmpty() && !demands
                ? Optional.empty()
                : Optional.of(new PurposeMethod(target, body, words, demands));
    }

    /** Whether a class or what it inherits from says anything of purposes; most say nothing. */
    private static boolean marksAreNear(JavaClass type) {
        return Dispatch.lineage(type).stream().anyMatch(BEAR_MARKS::of);
    }

    private static boolean bearsMarks(JavaClass type) {
        return bearsMark(type) || type.getMethods().stream().anyMatch(PurposeMethod::bearsMark);
    }

    /** What speaks of purposes, without what a more specific class speaks of as well. */
    private static <T extends HasAnnotations<?>> List<T> nearest(Collection<T> elements, Function<T, JavaClass> owner) {
        List<T> speaking = elements.stream().filter(PurposeMethod::bearsMark).toList();
        return speaking.stream()
                .filter(far -> speaking.stream()
                        .map(owner)
                        .noneMatch(near -> !near.equals(owner.apply(far))
                                && near.isAssignableTo(owner.apply(far).getName())))
                .toList();
    }

    /** A class means the methods others call on its instances; what it keeps to itself is part of those. */
    private static boolean isMeantByClass(JavaMethod body) {
        return !body.getModifiers().contains(JavaModifier.PRIVATE)
                && !body.getModifiers().contains(JavaModifier.STATIC)
                && !Dispatch.isEveryObjectsOwn(body);
    }

    /** A class speaks for itself and what extends it; an interface for the methods it has, or for all if it has none. */
    private static List<JavaClass> classes(JavaClass target, Set<JavaMethod> declarations) {
        return Dispatch.lineage(target).stream()
                .filter(type -> type.equals(target)
                        || !type.isInterface()
                        || type.getAllMethods().isEmpty()
                        || declarations.stream()
                                .anyMatch(method ->
                                        type.isAssignableTo(method.getOwner().getName())))
                .toList();
    }
}
