package dev.privacysdk.policy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.marking.MarkedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sees that each term has one word: where two stand for the same, nobody knows which to look for. */
final class ConformanceWords {
    private final Edition edition;
    private final ConformanceFindings findings;

    ConformanceWords(Edition edition, ConformanceFindings findings) {
        this.edition = edition;
        this.findings = findings;
    }

    void check(Collection<Class<?>> types, Collection<MarkedType> data, Collection<MarkedMethod> methods) {
        Set<Class<?>> words = new TreeSet<>(Comparator.comparing(Class::getName));
        data.forEach(type -> type.fields().forEach(field -> words.addAll(field.words())));
        methods.forEach(method -> words.addAll(method.words()));
        types.stream().filter(Class::isAnnotation).filter(words::add).forEach(this::checkIds);
        Map<String, List<Class<?>>> byTerm = new TreeMap<>();
        for (Class<?> word : words) {
            String term = term(word);
            if (term != null) {
                byTerm.computeIfAbsent(term, first -> new ArrayList<>()).add(word);
            }
        }
        byTerm.forEach((term, same) -> {
            if (same.size() > 1) {
                findings.error(term, named(same) + " are words for the same, " + term + "; keep one of them.");
            }
        });
    }

    /** A word that nothing bears yet still names a term. */
    private void checkIds(Class<?> word) {
        String name = "@" + word.getSimpleName();
        for (PersonalData mark : word.getDeclaredAnnotationsByType(PersonalData.class)) {
            if (edition.category(mark.value()) == null) {
                findings.unknown(name, "stands for", mark.value(), edition, ConformanceFindings.categoryIds(edition));
            }
        }
        for (ForPurpose mark : word.getDeclaredAnnotationsByType(ForPurpose.class)) {
            if (edition.purpose(mark.value()) == null) {
                findings.unknown(name, "stands for", mark.value(), edition, ConformanceFindings.purposeIds(edition));
            }
        }
    }

    /** The one term that a word stands for; null where it gathers several. Channel and operation tell deeds apart. */
    private static @Nullable String term(Class<?> word) {
        PersonalData[] categories = word.getDeclaredAnnotationsByType(PersonalData.class);
        ForPurpose[] purposes = word.getDeclaredAnnotationsByType(ForPurpose.class);
        if (categories.length + purposes.length != 1) {
            return null;
        }
        if (categories.length == 1) {
            return categories[0].value();
        }
        ForPurpose purpose = purposes[0];
        String operation = purpose.operation() == Operation.USE ? "" : " as " + purpose.operation();
        return purpose.value() + operation + (purpose.channel() == Channel.NONE ? "" : " via " + purpose.channel());
    }

    private static String named(List<Class<?>> words) {
        boolean alike = words.stream().map(Class::getSimpleName).distinct().count() < words.size();
        return words.stream()
                .map(word -> "@" + (alike ? word.getName() : word.getSimpleName()))
                .collect(Collectors.joining(" and "));
    }
}
