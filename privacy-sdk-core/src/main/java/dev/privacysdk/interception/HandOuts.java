package dev.privacysdk.interception;

import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.DataCategory;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells scopes what the code inside them holds by calls of marked methods: what they are given and what they answer. */
final class HandOuts {
    /** One parameter: whether its objects may hold anything, and what its own mark says. */
    private record Place(boolean object, @Nullable DataCategory category) {
        boolean any() {
            return object || category != null;
        }
    }

    /** What of a method may hold anything, by its declaration. */
    private record Places(boolean answer, boolean any, List<Place> places) {
        static Places of(MarkedMethod method) {
            Type[] types = method.method().getGenericParameterTypes();
            List<Place> places = new ArrayList<>(types.length);
            for (int i = 0; i < types.length; i++) {
                places.add(new Place(Minimizer.concerns(types[i]), method.argumentCategory(i)));
            }
            return new Places(
                    Minimizer.concerns(method.genericReturnType()),
                    places.stream().anyMatch(Place::any),
                    List.copyOf(places));
        }
    }

    private final Map<MarkedMethod, Places> known = new ConcurrentHashMap<>();

    private Places of(MarkedMethod method) {
        Places places = known.get(method);
        if (places == null) {
            places = Places.of(method);
            known.put(method, places);
        }
        return places;
    }

    /** To this thread's scope: what its method was given. */
    void arguments(MarkedMethod method, @Nullable Object[] args) {
        Places places = of(method);
        if (!places.any()) {
            return;
        }
        for (int i = 0; i < args.length; i++) {
            Object arg = args[i];
            Place place = places.places().get(i);
            if (arg != null && place.category() != null) {
                PurposeScope.handOut(new HandedOut.Marked(place.category(), arg));
            } else if (arg != null && place.object()) {
                PurposeScope.handOut(arg);
            }
        }
    }

    /** To this thread's scope: what it gets. The values of a Stream are handed out as they are read. */
    @Nullable
    Object answer(MarkedMethod method, @Nullable Object answer) {
        if (answer == null || !of(method).answer()) {
            return answer;
        }
        if (answer instanceof Stream<?> stream) {
            return stream.<@Nullable Object>map(HandOuts::handedOut);
        }
        PurposeScope.handOut(answer);
        return answer;
    }

    private static @Nullable Object handedOut(@Nullable Object value) {
        PurposeScope.handOut(value);
        return value;
    }

    /** Whether answers of this method may hold anything. */
    boolean answers(MarkedMethod method) {
        return of(method).answer();
    }
}
