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
import org.jspecify.annotations.Nullable;

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
        /** Java's own around something else: its text, or its name where something marked is inside. */
        ENCLOSING,
        /** Java's own around something that cannot be looked at, shown by its name. */
        NAMED,
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
    private final List<Capture> captures;
    private final boolean open;
    /** Those of whoever asked last, mostly the only one. */
    private volatile @Nullable Columns columns;

    private Plan(Kind kind, List<Member> members, List<Capture> captures, boolean open) {
        this.kind = kind;
        this.members = members;
        this.captures = captures;
        this.open = open;
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

    /** How the fields of an object of this class are written under these strategies. */
    Columns columns(Object value, Strategies strategies) {
        Columns known = columns;
        if (known == null || known.of() != strategies) {
            known = Columns.of(Renderer.name(value), members, strategies);
            columns = known;
        }
        return known;
    }

    /** What the code of the class took along from where it was written. */
    List<Capture> captures() {
        return captures;
    }

    /** Whether somebody who reads its fields instead of its text may find something to hide. */
    boolean open() {
        return open;
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
            return ofJava(type);
        }
        try {
            return ofTheApplication(type);
        } catch (RuntimeException | LinkageError e) {
            return plain(Kind.UNREADABLE);
        }
    }

    private static Plan ofJava(Class<?> type) {
        Class<?> voice = voice(type);
        if (Contents.hidden(type, voice)) {
            return plain(Kind.NAMED);
        }
        Kind kind = carrier(type, Contents.known(type) ? Kind.ENCLOSING : Kind.TEXT);
        boolean silent = kind == Kind.TEXT && type != Object.class && voice == Object.class;
        return silent ? new Plan(Kind.SILENT, List.of(), List.of(), true) : plain(kind);
    }

    private static Plan ofTheApplication(Class<?> type) {
        MarkedType marked = MarkedType.of(type);
        if (marked.personal() || marked.subjectId() != null) {
            return new Plan(Kind.MARKED, members(marked), List.of(), true);
        }
        Kind carrier = carrier(type, Kind.HOLDER);
        if (carrier != Kind.HOLDER) {
            return ofThePlatform(voice(type)) ? plain(carrier) : with(carrier, type, marked);
        }
        Class<?> voice = voice(type);
        if (Contents.hidden(type, voice)) {
            return plain(Kind.NAMED);
        }
        return with(voice == Object.class ? Kind.SILENT : Kind.HOLDER, type, marked);
    }

    private static Plan with(Kind kind, Class<?> type, MarkedType marked) {
        List<Member> members = members(marked);
        List<Capture> captures = Capture.of(type);
        boolean open = !captures.isEmpty()
                || Contents.known(type)
                || marked.fields().stream().anyMatch(field -> !inert(field.type()));
        return new Plan(kind, members, captures, open);
    }

    private static List<Member> members(MarkedType marked) {
        List<Member> members = new ArrayList<>();
        for (MarkedField field : marked.fields()) {
            members.add(Member.of(field));
        }
        return List.copyOf(members);
    }

    private static Plan plain(Kind kind) {
        return new Plan(kind, List.of(), List.of(), false);
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
        // Its scanners work on characters, and keep none.
        if (type == Masker.class) {
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

    static boolean ofThePlatform(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** The class whose toString speaks for this one; the class itself where that cannot be told. */
    private static Class<?> voice(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass();
        } catch (NoSuchMethodException | LinkageError e) {
            return type;
        }
    }
}
