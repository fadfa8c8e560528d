package dev.privacysdk.spring.data;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Subject;
import jakarta.persistence.Id;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.LazyInitializationException;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/**
 * Where the associations of entities lead, so that only what may hold personal data is loaded to be looked at.
 *
 * <p>All entities are known to the metamodel, so unlike elsewhere a class that could be extended is not taken to be more
 * than it says. Worked out once per class.
 */
final class Associations {
    private final Map<Place, Boolean> known = new ConcurrentHashMap<>();

    private record Place(Metamodel metamodel, Type type) {}

    /** The row that a proxy stands for; null where it shows nothing, and the person where it shows only whom it is about. */
    @Nullable
    Object row(LazyInitializer proxy) {
        SharedSessionContractImplementor session = proxy.getSession();
        if (proxy.isUninitialized()
                && session != null
                && !leads(session.getFactory().getMetamodel(), proxy.getPersistentClass())) {
            return null;
        }
        try {
            return proxy.getImplementation();
        } catch (LazyInitializationException outOfReach) {
            return person(proxy.getPersistentClass(), proxy.getIdentifier());
        }
    }

    /** Of a row that nobody can load any more, its id can still be read. */
    private static @Nullable Subject person(Class<?> type, @Nullable Object id) {
        MarkedType marked = MarkedType.of(type);
        MarkedField subject = marked.subjectId();
        if (subject == null && marked.fields().stream().noneMatch(field -> isId(type, field) && isMarked(field))) {
            return null;
        }
        if (subject == null || !isId(type, subject) || id == null || !isReadable(id)) {
            throw new IllegalStateException(
                    "A " + type.getSimpleName() + " in the answer is not loaded and its session is"
                            + " closed, so that nobody can tell whom it is about; fetch it with the query, open a transaction"
                            + " around the call, or return a projection or a record.");
        }
        return Subject.of(subject.subjectKind(), id.toString());
    }

    private static boolean isReadable(Object id) {
        return id instanceof CharSequence || id instanceof Number || id instanceof UUID;
    }

    private static boolean isId(Class<?> type, MarkedField field) {
        String name = field.name();
        String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field declared : each.getDeclaredFields()) {
                if (declared.getName().equals(name) && isId(declared)) {
                    return true;
                }
            }
            for (Method declared : each.getDeclaredMethods()) {
                if (declared.getName().equals(getter) && declared.getParameterCount() == 0 && isId(declared)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isId(AccessibleObject member) {
        return member.isAnnotationPresent(Id.class);
    }

    private static boolean isMarked(MarkedField field) {
        return field.isSubjectId()
                || field.category() != null
                || !field.purposes().isEmpty();
    }

    /** Whether the elements of a collection, or its keys, may hold personal data; yes where nobody can tell. */
    boolean leadSomewhere(PersistentCollection<?> collection) {
        SharedSessionContractImplementor session = collection.getSession();
        String role = collection.getRole();
        if (session == null || role == null) {
            return true;
        }
        Object owner = collection.getOwner();
        if (owner == null) {
            return true;
        }
        Metamodel metamodel = session.getFactory().getMetamodel();
        String property = role.substring(role.lastIndexOf('.') + 1);
        boolean described = false;
        for (MarkedField field : MarkedType.of(owner.getClass()).fields()) {
            if (field.name().equals(property)) {
                described = true;
                if (leads(metamodel, field.genericType())) {
                    return true;
                }
            }
        }
        return !described;
    }

    private boolean leads(Metamodel metamodel, Type type) {
        return known.computeIfAbsent(
                new Place(metamodel, type), place -> leads(metamodel, place.type(), new HashSet<>()));
    }

    private static boolean leads(Metamodel metamodel, Type type, Set<Type> busy) {
        if (!Minimizer.concerns(type) || !busy.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType generic && isCollection(generic)) {
            for (Type argument : generic.getActualTypeArguments()) {
                if (leads(metamodel, argument, busy)) {
                    return true;
                }
            }
            return false;
        }
        List<MarkedType> rows = type instanceof Class<?> plain ? rows(metamodel, plain) : List.of();
        return rows.isEmpty()
                || rows.stream()
                        .flatMap(row -> row.fields().stream())
                        .anyMatch(field -> isMarked(field) || leads(metamodel, field.genericType(), busy));
    }

    /** The entities that a value of this class can be; none where it is no entity. */
    private static List<MarkedType> rows(Metamodel metamodel, Class<?> type) {
        List<Class<?>> entities = new ArrayList<>();
        metamodel.getEntities().stream().map(ManagedType::getJavaType).forEach(entities::add);
        return entities.contains(type)
                ? entities.stream()
                        .filter(type::isAssignableFrom)
                        .map(MarkedType::of)
                        .toList()
                : List.of();
    }

    private static boolean isCollection(ParameterizedType generic) {
        return generic.getRawType() instanceof Class<?> raw
                && raw.isInterface()
                && (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw));
    }
}
