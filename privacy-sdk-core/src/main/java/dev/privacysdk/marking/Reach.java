package dev.privacysdk.marking;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The personal data that a value may hold by its type, however deep; types that hold themselves end the walk. */
final class Reach {
    private final Set<Place> seen = new HashSet<>();
    private final Set<MarkedType> personal = new LinkedHashSet<>();
    private @Nullable MarkedType nobodys;
    private boolean people;

    /** Where the walk stands: whether something around the type names a person, and whether it is one of many. */
    private record Place(Type type, boolean named, boolean many) {}

    private Reach() {}

    static Reach of(Type type) {
        Reach reach = new Reach();
        reach.walk(type, false, false);
        return reach;
    }

    boolean personal() {
        return !personal.isEmpty();
    }

    List<MarkedType> personalTypes() {
        return List.copyOf(personal);
    }

    /** The first personal type around which nothing says whom it is about. */
    @Nullable
    MarkedType nobodys() {
        return nobodys;
    }

    /** Whether it holds many objects that say whom they are about. */
    boolean people() {
        return people;
    }

    Set<DataCategory> categories() {
        Set<DataCategory> found = new TreeSet<>();
        for (MarkedType type : personal) {
            for (MarkedField field : type.fields()) {
                DataCategory category = field.category();
                if (category != null) {
                    found.add(category);
                }
            }
        }
        return found;
    }

    Set<DataCategory> categoriesFor(Purpose purpose) {
        Set<DataCategory> found = new TreeSet<>();
        for (MarkedType type : personal) {
            for (MarkedField field : type.fields()) {
                DataCategory category = field.category();
                if (category != null && field.mayServe(purpose)) {
                    found.add(category);
                }
            }
        }
        return found;
    }

    private void walk(Type type, boolean named, boolean many) {
        if (!seen.add(new Place(type, named, many))) {
            return;
        }
        if (type instanceof Class<?> plain) {
            walkClass(plain, named, many);
        } else if (type instanceof ParameterizedType given) {
            Class<?> raw = Generics.erasure(given);
            if (raw == Class.class) {
                return;
            }
            walkClass(raw, named, many);
            boolean inside = named || MarkedType.of(raw).subjectId() != null;
            walkAll(given.getActualTypeArguments(), inside, many || Many.is(raw));
        } else if (type instanceof GenericArrayType array) {
            walk(array.getGenericComponentType(), named, true);
        } else if (type instanceof WildcardType wild) {
            walkAll(wild.getUpperBounds(), named, many);
        } else if (type instanceof TypeVariable<?> variable) {
            walkAll(variable.getBounds(), named, many);
        }
    }

    private void walkAll(Type[] types, boolean named, boolean many) {
        for (Type each : types) {
            walk(each, named, many);
        }
    }

    private void walkClass(Class<?> type, boolean named, boolean many) {
        if (type.isArray()) {
            walk(type.getComponentType(), named, true);
            return;
        }
        if (type.isPrimitive() || Declared.isPlatform(type)) {
            return;
        }
        MarkedType marked = MarkedType.of(type);
        boolean inside = named || marked.subjectId() != null;
        if (marked.personal()) {
            personal.add(marked);
            if (!inside && nobodys == null) {
                nobodys = marked;
            }
        }
        people |= many && (marked.subjectId() != null || type == Subject.class);
        for (MarkedField field : marked.fields()) {
            walk(field.genericType(), inside, many);
        }
        for (Type above : collections(type)) {
            walk(above, inside, many);
        }
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted != null) {
            walkAll(permitted, named, many);
        }
    }

    /** The generic collections that a class of the application is itself. */
    private static List<Type> collections(Class<?> type) {
        List<Type> found = new ArrayList<>(List.of(type.getGenericInterfaces()));
        Type superclass = type.getGenericSuperclass();
        if (superclass != null) {
            found.add(superclass);
        }
        found.removeIf(each -> !(each instanceof ParameterizedType) || !Many.is(Generics.erasure(each)));
        return found;
    }
}
