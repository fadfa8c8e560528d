package dev.privacysdk.marking;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one type says of a method: by itself or by the method it declares. */
record Said<T>(Class<?> by, String element, T what, Set<Class<? extends Annotation>> words) {
    /** What counts of all that is said: the most specific type's word; unrelated types must agree, or are refused. */
    static <T> @Nullable Said<T> nearest(String method, List<Said<T>> all, Function<T, String> inWords) {
        List<Said<T>> standing = new ArrayList<>();
        for (Said<T> each : all) {
            if (all.stream().noneMatch(other -> each.by != other.by && each.by.isAssignableFrom(other.by))) {
                standing.add(each);
            }
        }
        for (Said<T> each : standing) {
            Said<T> first = standing.get(0);
            if (!each.what.equals(first.what)) {
                throw new MarkingException(method + " inherits marks that disagree: " + first.element + " "
                        + inWords.apply(first.what) + ", " + each.element + " " + inWords.apply(each.what)
                        + "; write the one that holds on " + method + " itself.");
            }
        }
        return standing.isEmpty() ? null : standing.get(0);
    }
}
