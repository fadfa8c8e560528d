package dev.privacysdk.minimization;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An array of objects: what is about somebody else is left out, so the copy is shorter. */
final class ArrayShape extends Shape {
    @Override
    Object minimize(Object value, Walk walk) {
        @Nullable Object[] all = (@Nullable Object[]) value;
        List<@Nullable Object> stay = new ArrayList<>(all.length);
        return CollectionShape.stay(Arrays.asList(all), stay, walk) ? copy(all, stay, walk) : all;
    }

    private static Object copy(@Nullable Object[] all, List<@Nullable Object> stay, Walk walk) {
        Class<?> component = all.getClass().getComponentType();
        try {
            return stay.toArray((Object[]) Array.newInstance(component, stay.size()));
        } catch (ArrayStoreException unfit) {
            throw Denials.broken(
                    walk.permit,
                    "An array of " + Denials.name(component)
                            + " holds elements of which no copy with less in it can be made; return a List.");
        }
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        Arrays.asList((@Nullable Object[]) value).forEach(each);
    }
}
