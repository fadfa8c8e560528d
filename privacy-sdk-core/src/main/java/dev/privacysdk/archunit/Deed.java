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
 * Code that acts for purposes: a method for one, what is written inside it, and all code of a class that is for one.
 *
 * @param name as sentences call it
 * @param words the ids of the purposes, each with its word
 */
record Deed(String name, JavaCodeUnit body, SortedMap<String, String> words) {
    /** Whether code opens a purpose of its own, and the purposes that it serves. */
    private record Standing(boolean opens, SortedMap<String, String> serves) {}

    private static final Memo<JavaClass, List<Deed>> OF_CLASSES = new Memo<>(Deed::find);
    private static final Memo<JavaCodeUnit, Standing> STANDINGS = new Memo<>(Deed::workOut);

    /** The deeds of a class, those included that it inherits and alone makes so. */
    static List<Deed> of(JavaClass type) {
        return OF_CLASSES.of(type);
    }

    private static List<Deed> find(JavaClass type) {
        Stream<Deed> own = type.getCodeUnits().stream()
                .filter(code -> !servedBy(code).isEmpty())
                .map(code -> new Deed(capitalized(Names.ofCode(code)), code, servedBy(code)));
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
            return new Standing(false, servesByPlace(code));
        }
        Optional<PurposeMethod> marked = PurposeMethod.of(method.getOwner(), method);
        return new Standing(
                marked.filter(PurposeMethod::opens).isPresent(),
                Dispatch.isWritten(method) ? serves(method, marked) : Collections.emptySortedMap());
    }

    private static SortedMap<String, String> serves(JavaMethod method, Optional<PurposeMethod> marked) {
        SortedMap<String, String> around = around(method);
        if (!around.isEmpty()) {
            return around;
        }
        if (marked.isPresent()) {
            return marked.get().opens() ? marked.get().words() : Collections.emptySortedMap();
        }
        return PurposeMethod.isData(method) ? Collections.emptySortedMap() : PurposeMethod.wordsOf(method.getOwner());
    }

    /** Constructors and initializers, with the functions that fields hold, by the method or class they stand in. */
    private static SortedMap<String, String> servesByPlace(JavaCodeUnit code) {
        SortedMap<String, String> around = around(code);
        return around.isEmpty() ? PurposeMethod.wordsOf(code.getOwner()) : around;
    }

    private static SortedMap<String, String> around(JavaCodeUnit code) {
        return code.getOwner().getEnclosingCodeUnit().map(Deed::servedBy).orElseGet(Collections::emptySortedMap);
    }

    private static String capitalized(String name) {
        return name.startsWith("the ") ? "T" + name.substring(1) : name;
    }
}
