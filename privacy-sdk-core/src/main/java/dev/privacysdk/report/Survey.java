package dev.privacysdk.report;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.marking.MarkingException;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The marks of an application's classes, in an order that no class path changes; what contradicts itself is left out. */
final class Survey {
    private final List<Holding> holdings;
    private final Map<String, MarkedMethod> methods;

    private Survey(List<Holding> holdings, Map<String, MarkedMethod> methods) {
        this.holdings = holdings;
        this.methods = methods;
    }

    /** A field that holds personal data, by its full name. */
    record Holding(
            String name,
            MarkedField field,
            DataCategory category,
            @Nullable String subjectKind) {
        Set<String> words() {
            return field.purposes().stream().map(Purpose::id).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Survey of(Collection<Class<?>> types) {
        List<Class<?>> sorted = new ArrayList<>(new LinkedHashSet<>(types));
        sorted.sort(Comparator.comparing(Class::getName));
        Map<String, MarkedMethod> methods = new TreeMap<>();
        Set<MarkedType> data = new LinkedHashSet<>();
        for (Class<?> type : sorted) {
            try {
                MarkedType marked = MarkedType.of(type);
                if (marked.personal()) {
                    data.add(marked);
                }
                // What is refused here is told by the conformance check, whose sentences stand in the record.
                for (MarkedMethod method : MarkedMethod.allOf(type, refused -> {})) {
                    methods.putIfAbsent(key(method), method);
                    data.addAll(method.answers());
                }
            } catch (MarkingException refused) {
                // Told by the conformance check too.
            }
        }
        return new Survey(holdings(data), methods);
    }

    private static String key(MarkedMethod method) {
        String parameters = List.of(method.method().getParameterTypes()).stream()
                .map(Class::getName)
                .collect(Collectors.joining(","));
        return name(method) + "(" + parameters + ")";
    }

    /** Where a method says what it is for, by its full name. */
    static String name(MarkedMethod method) {
        return method.method().getDeclaringClass().getName() + "."
                + method.method().getName();
    }

    private static List<Holding> holdings(Set<MarkedType> data) {
        List<Holding> found = new ArrayList<>();
        for (MarkedType type : data) {
            MarkedField subject = type.subjectId();
            for (MarkedField field : type.fields()) {
                DataCategory category = field.category();
                if (category != null) {
                    found.add(new Holding(
                            type.type().getName() + "." + field.name(),
                            field,
                            category,
                            subject == null ? null : subject.subjectKind()));
                }
            }
        }
        found.sort(Comparator.comparing(Holding::name));
        return List.copyOf(found);
    }

    /** Every field with a category, by name. */
    List<Holding> holdings() {
        return holdings;
    }

    /** The categories that fields hold. */
    Set<DataCategory> categories() {
        return holdings.stream().map(Holding::category).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The methods for a purpose, by name. */
    List<MarkedMethod> methods(Purpose purpose) {
        return methods.values().stream()
                .filter(MarkedMethod::opensPurpose)
                .filter(method -> method.purpose().equals(purpose))
                .toList();
    }

    /** The methods that open any purpose, by name. */
    List<MarkedMethod> openers() {
        return methods.values().stream().filter(MarkedMethod::opensPurpose).toList();
    }
}
