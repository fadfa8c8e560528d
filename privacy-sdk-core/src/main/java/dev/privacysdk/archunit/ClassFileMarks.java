package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is written on one element: raw marks, and words one step away from them. */
final class ClassFileMarks {
    /** The word of each purpose by its id, and the ids of the categories. */
    record Said(SortedMap<String, String> purposes, Set<String> categories) {
        private static final Said NOTHING = new Said(Collections.emptySortedMap(), Set.of());
    }

    static final Memo<HasAnnotations<?>, Said> SAID = new Memo<>(ClassFileMarks::workOut);

    private ClassFileMarks() {}

    /** The ids of the purposes on this element, each with the word that says it, as it stands in the source. */
    static SortedMap<String, String> purposes(HasAnnotations<?> element) {
        return SAID.of(element).purposes();
    }

    /** The ids of the categories on this element. */
    static Set<String> categories(HasAnnotations<?> element) {
        return SAID.of(element).categories();
    }

    private static Said workOut(HasAnnotations<?> element) {
        return element.getAnnotations().isEmpty()
                ? Said.NOTHING
                : new Said(workOutPurposes(element), workOutCategories(element));
    }

    private static SortedMap<String, String> workOutPurposes(HasAnnotations<?> element) {
        SortedMap<String, String> words = new TreeMap<>();
        for (JavaAnnotation<?> annotation : element.getAnnotations()) {
            purposeIds(annotation).forEach(id -> words.put(id, "@ForPurpose(\"" + id + "\")"));
            for (JavaAnnotation<?> mark : annotation.getRawType().getAnnotations()) {
                String word = "@" + annotation.getRawType().getSimpleName();
                purposeIds(mark).forEach(id -> words.put(id, word));
            }
        }
        return Collections.unmodifiableSortedMap(words);
    }

    private static Set<String> workOutCategories(HasAnnotations<?> element) {
        Set<String> ids = new TreeSet<>();
        for (JavaAnnotation<?> annotation : element.getAnnotations()) {
            Stream.concat(Stream.of(annotation), annotation.getRawType().getAnnotations().stream())
                    .filter(mark -> mark.getRawType().isEquivalentTo(PersonalData.class))
                    .forEach(mark -> ids.add(value(mark)));
        }
        return Collections.unmodifiableSet(ids);
    }

    /** Whether this mark, or a word for it, is on this element. */
    static boolean bears(HasAnnotations<?> element, Class<? extends Annotation> mark) {
        return element.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(type -> type.isEquivalentTo(mark) || type.isAnnotatedWith(mark));
    }

    private static Stream<String> purposeIds(JavaAnnotation<?> mark) {
        if (mark.getRawType().isEquivalentTo(ForPurpose.class)) {
            return Stream.of(value(mark));
        }
        if (mark.getRawType().isEquivalentTo(ForPurpose.All.class)) {
            return mark.get("value").stream()
                    .flatMap(all -> Arrays.stream((Object[]) all))
                    .map(one -> value((JavaAnnotation<?>) one));
        }
        return Stream.empty();
    }

    private static String value(JavaAnnotation<?> mark) {
        return String.valueOf(mark.getExplicitlyDeclaredProperty("value"));
    }
}
