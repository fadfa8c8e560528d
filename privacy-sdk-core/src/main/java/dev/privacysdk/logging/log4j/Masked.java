package dev.privacysdk.logging.log4j;

import dev.privacysdk.logging.thrown.MaskedThrowables;
import dev.privacysdk.masking.Masker;
import java.util.ArrayList;
import java.util.Formattable;
import java.util.List;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager.Log4jMarker;
import org.apache.logging.log4j.ThreadContext.ContextStack;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.spi.MutableThreadContextStack;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.apache.logging.log4j.util.StringBuilderFormattable;
import org.apache.logging.log4j.util.StringMap;
import org.jspecify.annotations.Nullable;

/** The parts of an event, masked; where nothing is to be hidden they are the parts themselves. */
final class Masked {
    static final String FAILED = "[MASKING-FAILED]";

    private static final int DEEPEST = 16;

    private final Masker masker;

    Masked(Masker masker) {
        this.masker = masker;
    }

    /** Something that says a text, and may fail. */
    @FunctionalInterface
    interface Saying {
        @Nullable
        String say();
    }

    @Nullable
    String text(@Nullable String text) {
        return text == null ? null : masker.line(text);
    }

    /** What somebody's own code says. */
    @Nullable
    String text(Saying saying) {
        try {
            return text(saying.say());
        } catch (Throwable e) {
            return FAILED;
        }
    }

    Throwable thrown(Throwable thrown) {
        return MaskedThrowables.of(thrown, masker);
    }

    /** The masked text of a value, whatever it is. */
    String rendered(@Nullable Object value) {
        return masker.line(masker.render(value));
    }

    @Nullable
    Object argument(@Nullable Object value) {
        return masker.lineArgument(value);
    }

    /** As the marks leave them: nothing marked among them is asked for its own text. */
    @Nullable
    Object[] typed(@Nullable Object[] values) {
        @Nullable Object[] masked = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            masked[i] = typed(values[i]);
        }
        return masked;
    }

    private @Nullable Object typed(@Nullable Object value) {
        if (value instanceof Number) {
            // A format may part its digits, so that nobody finds in the text what they are.
            return masker.lineArgument(value);
        }
        Object typed = masker.typed(value);
        boolean speaks = typed instanceof StringBuilderFormattable || typed instanceof Formattable;
        return speaks && masker.holdsMarked(typed) ? String.valueOf(typed) : typed;
    }

    /** Whether a message may say something marked that is not among its parameters. */
    boolean holdsMarked(Message message) {
        return masker.holdsMarked(message);
    }

    /** Whether values may print themselves: text does, and what masking leaves as it is. */
    boolean hidesNothing(@Nullable Object @Nullable [] values) {
        for (Object value : values == null ? new Object[0] : values) {
            if (!(value instanceof String) && masker.argument(value) != value) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    Object[] arguments(@Nullable Object[] values) {
        @Nullable Object[] masked = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            masked[i] = masker.lineArgument(values[i]);
        }
        return masked;
    }

    ReadOnlyStringMap context(@Nullable ReadOnlyStringMap map) {
        if (map == null || map.isEmpty()) {
            return ContextDataFactory.emptyFrozenContextData();
        }
        boolean[] changed = {false};
        map.forEach((key, value) -> changed[0] |= !masker.line(key).equals(key) || masker.lineArgument(value) != value);
        if (!changed[0]) {
            return map;
        }
        StringMap masked = ContextDataFactory.createContextData(map.size());
        map.forEach((key, value) -> masked.putValue(masker.line(key), masker.lineArgument(value)));
        masked.freeze();
        return masked;
    }

    @Nullable
    ContextStack stack(@Nullable ContextStack stack) {
        if (stack == null || stack.getDepth() == 0) {
            return stack;
        }
        List<String> values = stack.asList();
        List<String> masked = new ArrayList<>(values.size());
        for (String value : values) {
            masked.add(value == null ? "null" : masker.line(value));
        }
        return masked.equals(values) ? stack : new MutableThreadContextStack(masked);
    }

    @Nullable
    Marker marker(@Nullable Marker marker) {
        return marker == null ? null : marker(marker, 0);
    }

    /** A marker of another library, which may say more than its name, becomes its masked name. */
    private Marker marker(Marker marker, int depth) {
        boolean plain = marker.getClass() == Log4jMarker.class;
        String name = plain ? marker.getName() : "";
        String shown = String.valueOf(plain ? text(name) : text(marker::getName));
        Marker[] parents = depth < DEEPEST ? marker.getParents() : null;
        boolean same = plain && shown.equals(name);
        List<Marker> masked = new ArrayList<>();
        for (Marker parent : parents == null ? new Marker[0] : parents) {
            Marker known = marker(parent, depth + 1);
            same &= known == parent;
            masked.add(known);
        }
        if (same) {
            return marker;
        }
        Log4jMarker twin = new Log4jMarker(shown);
        if (!masked.isEmpty()) {
            twin.addParents(masked.toArray(Marker[]::new));
        }
        return twin;
    }
}
