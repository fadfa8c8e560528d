package dev.privacysdk.masking;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import java.lang.reflect.Modifier;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What the objects of one class are to the masker, read once per class. */
final class Plan {
    enum Kind {
        /** Holds nothing of anybody's by its type. */
        INERT,
        /** Says nothing of what it holds: it has no marks and no toString of its own. */
        SILENT,
        /** Java's own, shown by its text. */
        TEXT,
        /** Bytes and characters, whose contents nobody reads in a log. */
        RAW,
        ARRAY,
        COLLECTION,
        MAP,
        ENTRY,
        OPTIONAL,
        REFERENCE,
        /** Marked: shown field by field. */
        MARKED,
        /** Unmarked with a toString of its own: shown by it, unless something marked is inside. */
        HOLDER,
        /** Cannot be read. */
        UNREADABLE
    }

    private static final ClassValue<Plan> PLANS = new ClassValue<>() {
        @Override
        protected Plan computeValue(Class<?> type) {
            return read(type);
        }
    };

    private final Kind kind;
    private final List<Member> members;

    private Plan(Kind kind, List<Member> members) {
        this.kind = kind;
        this.members = members;
    }

    static Plan of(Class<?> type) {
        return PLANS.get(type);
    }

    Kind kind() {
        return kind;
    }

    List<Member> members() {
        return members;
    }

    private static Plan read(Class<?> type) {
        if (type.isArray()) {
            Class<?> part = type.getComponentType();
            if (part == byte.class || part == char.class) {
                return plain(Kind.RAW);
            }
            return plain(part.isPrimitive() ? Kind.INERT : Kind.ARRAY);
        }
        if (inert(type)) {
            return plain(Kind.INERT);
        }
        if (ofThePlatform(type)) {
            return plain(carrier(type, Kind.TEXT));
        }
        try {
            return ofTheApplication(type);
        } catch (RuntimeException | LinkageError e) {
            return plain(Kind.UNREADABLE);
        }
    }

    private static Plan ofTheApplication(Class<?> type) {
        MarkedType marked = MarkedType.of(type);
        if (marked.personal() || marked.subjectId() != null) {
            return new Plan(Kind.MARKED, members(marked));
        }
        Kind carrier = carrier(type, Kind.HOLDER);
        if (carrier != Kind.HOLDER) {
            return plain(carrier);
        }
        return speaks(type) ? new Plan(Kind.HOLDER, members(marked)) : plain(Kind.SILENT);
    }

    private static List<Member> members(MarkedType marked) {
        List<Member> members = new ArrayList<>();
        for (MarkedField field : marked.fields()) {
            members.add(Member.of(field));
        }
        return List.copyOf(members);
    }

    private static Plan plain(Kind kind) {
        return new Plan(kind, List.of());
    }

    private static Kind carrier(Class<?> type, Kind otherwise) {
        if (Collection.class.isAssignableFrom(type)) {
            return Kind.COLLECTION;
        } else if (Map.class.isAssignableFrom(type)) {
            return Kind.MAP;
        } else if (Map.Entry.class.isAssignableFrom(type)) {
            return Kind.ENTRY;
        } else if (type == Optional.class) {
            return Kind.OPTIONAL;
        }
        return AtomicReference.class.isAssignableFrom(type) ? Kind.REFERENCE : otherwise;
    }

    /** Whether values of this class hold nothing of the application's, and nobody's data in text. */
    static boolean inert(Class<?> type) {
        if (type.isPrimitive() || type.isEnum() || Enum.class.isAssignableFrom(type) || type == Class.class) {
            return true;
        }
        if (!ofThePlatform(type) || Modifier.isAbstract(type.getModifiers())) {
            return false;
        }
        return Number.class.isAssignableFrom(type)
                || TemporalAccessor.class.isAssignableFrom(type)
                || TemporalAmount.class.isAssignableFrom(type)
                || type == Boolean.class
                || type == Character.class
                || type == UUID.class
                || type == Locale.class
                || type == Currency.class;
    }

    private static boolean ofThePlatform(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    private static boolean speaks(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException | LinkageError e) {
            return true;
        }
    }
}
