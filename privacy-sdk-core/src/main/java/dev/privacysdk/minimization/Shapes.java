package dev.privacysdk.minimization;

import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/**
 * Finds the shape of a class; what fits none and may hold personal data is refused.
 *
 * <p>Shapes do not know these, through which a class would keep them for good.
 */
final class Shapes {
    private static final Shapes PLAIN = new Shapes(List.of(), false);

    private final List<Envelope> envelopes;
    private final boolean passingOver;
    private final ClassValue<Shape> known = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return compile(type);
        }
    };

    private Shapes(List<Envelope> envelopes, boolean passingOver) {
        this.envelopes = envelopes;
        this.passingOver = passingOver;
    }

    /** Those with these envelopes; without any, all share what was found. */
    static Shapes with(List<Envelope> envelopes) {
        return envelopes.isEmpty() ? PLAIN : new Shapes(List.copyOf(envelopes), false);
    }

    /** The same, for which there is nothing in what a look would use up. */
    Shapes passingOverWhatIsReadOnce() {
        return new Shapes(envelopes, true);
    }

    Shape of(Class<?> type) {
        return known.get(type);
    }

    private Shape compile(Class<?> type) {
        for (Envelope envelope : envelopes) {
            if (envelope.holds(type)) {
                return new EnvelopeShape(envelope, type);
            }
        }
        return passingOver && readOnce(type) ? Shape.LEAF : plain(type);
    }

    private static boolean readOnce(Class<?> type) {
        return BaseStream.class.isAssignableFrom(type)
                || (Iterable.class.isAssignableFrom(type) && !Collection.class.isAssignableFrom(type));
    }

    /** As if there were no envelopes. */
    static Shape plain(Class<?> type) {
        if (type.isArray()) {
            return Reach.personal(type.getComponentType()) ? new ArrayShape() : Shape.LEAF;
        }
        if (type == Subject.class) {
            return new PersonShape();
        }
        if (Reach.inert(type)) {
            return Shape.LEAF;
        }
        if (Reach.ofThePlatform(type)) {
            return carrier(type);
        }
        if (type.isRecord()) {
            return record(type);
        }
        MarkedType marked = MarkedType.of(type);
        if (!Carriers.carries(type) && (Proxy.isProxyClass(type) || (type.isHidden() && Reach.marks(marked)))) {
            return view(type, marked);
        }
        if (Reach.marks(marked) && Carriers.standsIn(type)) {
            return new RefusedShape("A " + Denials.name(type.getSuperclass())
                    + " in the answer is a stand-in for another object, which cannot be seen; return that object, or give the"
                    + " Minimizer an Envelope that opens stand-ins of its kind.");
        }
        if (Reach.marks(marked)) {
            return Beside.caught(type, new ObjectShape(new Members(marked)));
        }
        if (Carriers.carries(type)) {
            return Beside.all(type, carrier(type));
        }
        return type.isHidden() ? hidden(type) : Beside.caught(type, object(marked));
    }

    /** Nobody can declare the class of a proxy or a lambda, so a view of the same interfaces fits wherever it did. */
    private static Shape view(Class<?> type, MarkedType marked) {
        Members members = new Members(marked);
        Accessors accessors = new Accessors(type, members);
        String problem = accessors.problem();
        if (problem != null) {
            return new RefusedShape(problem);
        }
        return members.worthALook() || !accessors.plain().isEmpty() ? new ViewShape(members, accessors) : Shape.LEAF;
    }

    /** A lambda shows nothing of what it caught: it passes where no method of its could hand that out. */
    private static Shape hidden(Class<?> type) {
        for (Class<?> implemented : type.getInterfaces()) {
            for (Method method : implemented.getMethods()) {
                if (Modifier.isAbstract(method.getModifiers()) && handsOut(method)) {
                    return new RefusedShape(tooLate("A lambda as " + Denials.name(implemented)));
                }
            }
        }
        return Shape.LEAF;
    }

    /** By what it gives back, or by what it is given to hand it to. */
    private static boolean handsOut(Method method) {
        return (method.getReturnType() != void.class && Reach.personal(method.getGenericReturnType()))
                || Stream.of(method.getParameterTypes()).anyMatch(Shapes::receives);
    }

    private static boolean receives(Class<?> type) {
        if (type.isArray()) {
            return Reach.personal(type.getComponentType());
        }
        return type.isInterface()
                && Stream.of(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .flatMap(method -> Stream.of(method.getParameterTypes()))
                        .anyMatch(Reach::personal);
    }

    private static Shape record(Class<?> type) {
        Members members = new Members(MarkedType.of(type));
        if (!members.worthALook()) {
            return Shape.LEAF;
        }
        try {
            return new RecordShape(members, new RecordCopier(members));
        } catch (ReflectiveOperationException closed) {
            return new RefusedShape(
                    Denials.name(type) + " cannot be copied, because its module keeps its package closed; open "
                            + type.getPackageName() + " to the privacy SDK.");
        }
    }

    private static Shape object(MarkedType marked) {
        Members members = new Members(marked);
        return members.worthALook() ? new ObjectShape(members) : Shape.LEAF;
    }

    private static Shape carrier(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return new CollectionShape();
        } else if (Map.class.isAssignableFrom(type)) {
            return new MapShape();
        } else if (Map.Entry.class.isAssignableFrom(type)) {
            return new EntryShape();
        } else if (Optional.class == type) {
            return new OptionalShape();
        } else if (Stream.class.isAssignableFrom(type)) {
            return new StreamShape();
        } else if (CompletionStage.class.isAssignableFrom(type)) {
            return new StageShape();
        } else if (Iterable.class.isAssignableFrom(type)) {
            return new IterableShape(type.isHidden());
        } else if (BaseStream.class.isAssignableFrom(type) || !Carriers.closed(type)) {
            return Shape.LEAF;
        }
        return new RefusedShape(tooLate(Denials.name(type)));
    }

    static String tooLate(String kind) {
        return kind
                + " shows what it holds too late to be looked through; return a List, a Stream or a CompletionStage.";
    }
}
