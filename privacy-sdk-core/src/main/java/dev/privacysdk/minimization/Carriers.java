package dev.privacysdk.minimization;

import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.lang.reflect.Constructor;
import java.security.PrivilegedAction;
import java.security.PrivilegedExceptionAction;
import java.util.Enumeration;
import java.util.EventObject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Java's own kinds of values that hold, or will hand out, values of the application. */
final class Carriers {
    /** Those that are looked through. */
    private static final List<Class<?>> OPEN =
            List.of(Iterable.class, Map.class, Map.Entry.class, Optional.class, Stream.class, CompletionStage.class);

    /** Those that show what they hold only later, or once. */
    private static final List<Class<?>> CLOSED = List.of(
            Iterator.class,
            Enumeration.class,
            Spliterator.class,
            Future.class,
            Supplier.class,
            Callable.class,
            Function.class,
            BiFunction.class,
            IntFunction.class,
            LongFunction.class,
            DoubleFunction.class,
            PrivilegedAction.class,
            PrivilegedExceptionAction.class,
            EventObject.class,
            MethodHandle.class,
            Flow.Publisher.class,
            Reference.class,
            ThreadLocal.class,
            AtomicReference.class,
            AtomicReferenceArray.class,
            AtomicMarkableReference.class,
            AtomicStampedReference.class);

    private static final String REACTIVE = "org.reactivestreams.Publisher";

    /** Holders of values that are no carriers by what they implement, told by name because their modules need not be there. */
    private static final Set<String> HOLDERS =
            Set.of("java.sql.ResultSet", "java.util.logging.LogRecord", "javax.security.auth.Subject");

    private static final Set<String> STAND_INS =
            Set.of("org.hibernate.proxy.HibernateProxy", "org.springframework.aop.SpringProxy");

    /** Reactor's kinds, told by name because it need not be there. */
    private static final Set<String> AWAITED =
            Set.of(REACTIVE, "reactor.core.publisher.Mono", "reactor.core.publisher.Flux");

    private Carriers() {}

    static boolean carries(Class<?> type) {
        return opens(type) || closed(type);
    }

    static boolean opens(Class<?> type) {
        return OPEN.stream().anyMatch(kind -> kind.isAssignableFrom(type));
    }

    /** Whether what it holds cannot be seen; a kind that is also open is not closed. */
    static boolean closed(Class<?> type) {
        return !opens(type)
                && (CLOSED.stream().anyMatch(kind -> kind.isAssignableFrom(type)) || reactive(type) || holds(type));
    }

    /** Whether a class of Java's own is written for values of any type, as those are that keep or exchange them. */
    private static boolean holds(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            boolean generic = c.getTypeParameters().length > 0
                    && !c.isInterface()
                    && Reach.ofThePlatform(c)
                    && !c.getName().startsWith("java.time.")
                    && c != Class.class
                    && c != Constructor.class
                    && c != Enum.class;
            if (generic || named(c, HOLDERS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(Class<?> type, Set<String> names) {
        if (names.contains(type.getName())) {
            return true;
        }
        for (Class<?> implemented : type.getInterfaces()) {
            if (named(implemented, names)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is made at run time to stand before an object of a class it extends, and so shows nothing in its own fields. */
    static boolean standsIn(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (named(c, STAND_INS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one of Reactor's own kinds, and of the Reactor that is at hand here. */
    static boolean awaited(Class<?> type) {
        if (!AWAITED.contains(type.getName())) {
            return false;
        }
        try {
            ClassLoader here = Carriers.class.getClassLoader();
            Class.forName("reactor.core.publisher.Flux", false, here);
            return Class.forName(type.getName(), false, here) == type;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    private static boolean reactive(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> implemented : c.getInterfaces()) {
                if (implemented.getName().equals(REACTIVE) || reactive(implemented)) {
                    return true;
                }
            }
        }
        return type.getName().equals(REACTIVE);
    }
}
