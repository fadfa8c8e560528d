package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Code that acts for purposes: a method for one, what is written inside it, and all methods of a class that is for one.
 *
 * @param name as sentences call it
 * @param words the ids of the purposes, each with its word
 */
record Deed(String name, JavaMethod body, SortedMap<String, String> words) {
    /** Whether code opens a purpose of its own, and the purposes that it serves. */
    private record Standing(boolean opens, SortedMap<String, String> serves) {
        private static final Standing NONE = new Standing(false, Collections.emptySortedMap());
    }

    private static final Memo<JavaCodeUnit, Standing> STANDINGS = new Memo<>(Deed::workOut);

    /** The deeds of a class, those included that it inherits and alone makes so. */
    static List<Deed> of(JavaClass type) {
        Stream<Deed> own = type.getMethods().stream()
                .filter(method -> !servedBy(method).isEmpty())
                .map(method -> new Deed(Names.of(method), method, servedBy(method)));
        Stream<Deed> inherited = PurposeMethod.of(type).stream()
                .filter(method -> method.opens() && !method.body().getOwner().equals(type))
                .map(method -> new Deed(method.name(), method.body(), method.words()));
        return Stream.concat(own, inherited)
                .sorted(Comparator.comparing((Deed deed) -> deed.body().getFullName()))
                .toList();
    }

    static boolean anyIn(JavaClass type) {
        return !of(type).isEmpty();
    }

    /** The purposes of the deed that this code belongs to, each with its word; none for keepers, data and all other code. */
    static SortedMap<String, String> servedBy(JavaCodeUnit code) {
        return STANDINGS.of(code).serves();
    }

    /** Whether this code opens a purpose of its own when it is called. */
    static boolean opens(JavaCodeUnit code) {
        return STANDINGS.of(code).opens();
    }

    private static Standing workOut(JavaCodeUnit code) {
        if (!(code instanceof JavaMethod method)) {
            return Standing.NONE;
        }
        Optional<PurposeMethod> marked = PurposeMethod.of(method.getOwner(), method);
        return new Standing(
                marked.filter(PurposeMethod::opens).isPresent(),
                Dispatch.isWritten(method) ? serves(method, marked) : Collections.emptySortedMap());
    }

    private static SortedMap<String, String> serves(JavaMethod method, Optional<PurposeMethod> marked) {
        JavaClass owner = method.getOwner();
        SortedMap<String, String> around =
                owner.getEnclosingCodeUnit().map(Deed::servedBy).orElseGet(Collections::emptySortedMap);
        if (!around.isEmpty()) {
            return around;
        }
        if (marked.isPresent()) {
            return marked.get().opens() ? marked.get().words() : Collections.emptySortedMap();
        }
        return PurposeMethod.isData(method) ? Collections.emptySortedMap() : PurposeMethod.wordsOf(owner);
    }
}
