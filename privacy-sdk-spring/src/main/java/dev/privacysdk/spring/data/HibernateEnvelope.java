package dev.privacysdk.spring.data;

import dev.privacysdk.minimization.Envelope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.LazyInitializationException;
import org.hibernate.bytecode.enhance.spi.interceptor.BytecodeLazyAttributeInterceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.proxy.HibernateProxy;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate puts in the place of rows: a proxy that stands for one, a collection that is loaded when it is asked.
 *
 * <p>Looked at through what they stand for, which is loaded where it may hold personal data and its session is open. A
 * collection that nobody can load any more shows nothing; a proxy shows its id, and so must be of a permitted person or of
 * a row about nobody. An entity that Hibernate's enhancer made lazy is refused while something of it is not loaded.
 */
public final class HibernateEnvelope implements Envelope {
    private final Associations associations = new Associations();

    /** One is as good as another. */
    public HibernateEnvelope() {}

    @Override
    public boolean holds(Class<?> type) {
        return HibernateProxy.class.isAssignableFrom(type)
                || PersistentCollection.class.isAssignableFrom(type)
                || PersistentAttributeInterceptable.class.isAssignableFrom(type);
    }

    @Override
    public @Nullable Object content(Object envelope) {
        if (envelope instanceof HibernateProxy proxy) {
            return associations.row(proxy.getHibernateLazyInitializer());
        }
        return envelope instanceof PersistentAttributeInterceptable enhanced
                ? loaded(enhanced)
                : elements((PersistentCollection<?>) envelope);
    }

    /** Its fields, which are read past what loads them, are empty until they have been asked for. */
    private static Object loaded(PersistentAttributeInterceptable enhanced) {
        if (enhanced.$$_hibernate_getInterceptor() instanceof BytecodeLazyAttributeInterceptor lazy
                && lazy.hasAnyUninitializedAttributes()) {
            throw new IllegalStateException(enhanced.getClass().getSimpleName()
                    + " in the answer has attributes that are not loaded and so cannot be looked at; fetch them with the"
                    + " query, or return a projection or a record.");
        }
        return enhanced;
    }

    private @Nullable Object elements(PersistentCollection<?> collection) {
        if (!collection.wasInitialized() && !associations.leadSomewhere(collection)) {
            return null;
        }
        try {
            return collection instanceof Map<?, ?> map ? copy(map) : copy((Collection<?>) collection);
        } catch (LazyInitializationException outOfReach) {
            return null;
        }
    }

    /** Of a kind that the minimizer copies in its turn, should something be left out. */
    private static Map<?, ?> copy(Map<?, ?> map) {
        return map instanceof SortedMap<?, ?> sorted ? new TreeMap<>(sorted) : new LinkedHashMap<>(map);
    }

    private static Collection<?> copy(Collection<?> all) {
        if (all instanceof SortedSet<?> sorted) {
            return new TreeSet<>(sorted);
        }
        return all instanceof Set ? new LinkedHashSet<>(all) : new ArrayList<>(all);
    }

    /** Unmanaged: what is left of a collection, which no longer is the one that Hibernate watches. */
    @Override
    public Object around(Object envelope, @Nullable Object content) {
        if (content == null) {
            throw new IllegalStateException("What Hibernate stands in for cannot be emptied; return a projection.");
        }
        return content;
    }
}
