package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextVO;
import dev.privacysdk.masking.Masker;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.BasicMarkerFactory;

/** The parts of an event, masked; where nothing is to be hidden they are the parts themselves. */
final class Masked {
    private static final int DEEPEST = 16;

    private final Masker masker;
    private final CleanNames names;
    private final MaskedContexts contexts;

    Masked(Masker masker) {
        this.masker = masker;
        this.names = new CleanNames(masker);
        this.contexts = new MaskedContexts(this, masker);
    }

    /** Hears the time of an event. */
    void at(long millis) {
        masker.at(millis);
    }

    /**
     * The event as an appender may see it: the event itself where nothing in it is to be hidden, as in most.
     *
     * <p>What may be costly is left to the view, which masks a part when it is asked for it.
     */
    ILoggingEvent view(ILoggingEvent event) {
        Object[] arguments = event.getArgumentArray();
        if (event.getThrowableProxy() != null
                || !isEmpty(event.getKeyValuePairs())
                || !isEmpty(event.getMarkerList())
                || !plain(arguments)) {
            return new MaskedEvent(event, this);
        }
        String formatted = text(event.getFormattedMessage());
        Map<String, String> diagnostics = event.getMDCPropertyMap();
        boolean clean = Objects.equals(formatted, event.getFormattedMessage())
                && (arguments == null || clean(event.getMessage(), arguments))
                && map(diagnostics).equals(diagnostics)
                && isClean(event.getThreadName())
                && isClean(event.getLoggerName())
                && Objects.equals(context(event.getLoggerContextVO()), event.getLoggerContextVO());
        return clean ? event : new MaskedEvent(event, this, formatted);
    }

    private boolean isClean(@Nullable String name) {
        return Objects.equals(name(name), name);
    }

    private static boolean isEmpty(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }

    /** Whether nothing in the arguments is shown otherwise than by its own text. */
    boolean plain(Object @Nullable [] arguments) {
        if (arguments != null) {
            for (Object argument : arguments) {
                if (masker.typed(argument) != argument) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Arguments that stand in a clean message say nothing more than it does; others are looked at by themselves. */
    private boolean clean(@Nullable String pattern, Object[] arguments) {
        boolean shown = places(pattern) >= arguments.length;
        for (Object argument : arguments) {
            // An encoder that writes fields shows more of an object than its text does.
            boolean text = argument instanceof String || argument instanceof Number || argument instanceof Boolean;
            if (!(shown && text) && masker.lineArgument(argument) != argument) {
                return false;
            }
        }
        return isClean(pattern);
    }

    /** How many arguments the pattern shows; none where it escapes anything. */
    private static int places(@Nullable String pattern) {
        if (pattern == null || pattern.indexOf('\\') >= 0) {
            return 0;
        }
        int places = 0;
        for (int at = pattern.indexOf("{}"); at >= 0; at = pattern.indexOf("{}", at + 2)) {
            places++;
        }
        return places;
    }

    @Nullable
    String text(@Nullable String text) {
        return text == null ? null : line(text);
    }

    String line(String text) {
        return masker.line(text);
    }

    /** The same for what is the same in many events. */
    @Nullable
    String name(@Nullable String name) {
        return name == null ? null : names.line(name);
    }

    Object @Nullable [] typed(Object @Nullable [] values) {
        return values == null ? null : each(values, false);
    }

    Object @Nullable [] arguments(Object @Nullable [] values) {
        return values == null ? null : each(values, true);
    }

    /** Always a copy, which nobody changes after it was masked. */
    @SuppressWarnings("NullAway") // Logback's arrays hold null where somebody logged null.
    private Object[] each(Object[] values, boolean whole) {
        Object[] masked = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            masked[i] = whole ? masker.lineArgument(value) : masker.typed(value);
        }
        return masked;
    }

    /** What may have changed since it was masked is masked as it is now. */
    Object[] again(Object[] masked) {
        for (Object value : masked) {
            if (mayChange(value)) {
                return each(masked, true);
            }
        }
        return masked;
    }

    List<KeyValuePair> again(List<KeyValuePair> masked) {
        List<KeyValuePair> now = masked;
        for (KeyValuePair pair : masked) {
            if (mayChange(pair.value)) {
                now = pairs(masked);
                break;
            }
        }
        return now == null ? masked : now;
    }

    private static boolean mayChange(@Nullable Object value) {
        return !(value == null || value instanceof String || value instanceof Number || value instanceof Boolean);
    }

    /** Whether what is looked for now will not be when the event is read later. */
    boolean scoped() {
        return masker.scoped();
    }

    @Nullable
    List<KeyValuePair> pairs(@Nullable List<KeyValuePair> pairs) {
        if (pairs == null || pairs.isEmpty()) {
            return pairs;
        }
        List<KeyValuePair> masked = new ArrayList<>(pairs.size());
        for (KeyValuePair pair : pairs) {
            masked.add(new KeyValuePair(text(pair.key), masker.lineArgument(pair.value)));
        }
        return masked;
    }

    Map<String, String> map(@Nullable Map<String, String> map) {
        if (map == null || map.isEmpty()) {
            return map == null ? Map.of() : map;
        }
        Map<String, String> masked = null;
        for (Map.Entry<String, String> entry : map.entrySet()) {
            String key = text(entry.getKey());
            String value = text(entry.getValue());
            if (masked == null && Objects.equals(key, entry.getKey()) && Objects.equals(value, entry.getValue())) {
                continue;
            }
            masked = masked == null ? new LinkedHashMap<>(map) : masked;
            if (!Objects.equals(key, entry.getKey())) {
                masked.remove(entry.getKey());
            }
            masked.put(key, value);
        }
        return masked == null ? map : masked;
    }

    @Nullable
    LoggerContextVO context(@Nullable LoggerContextVO context) {
        return context == null ? null : contexts.masked(context);
    }

    @Nullable
    List<Marker> markers(@Nullable List<Marker> markers) {
        if (markers == null || markers.isEmpty()) {
            return markers;
        }
        List<Marker> masked = new ArrayList<>(markers.size());
        for (Marker marker : markers) {
            masked.add(marker(marker));
        }
        return masked;
    }

    /** A marker is its name; one of another library, which may carry values, becomes the masked text of itself. */
    private Marker marker(Marker marker) {
        boolean plain = isPlain(marker, 0);
        String own = plain ? marker.toString() : "";
        String shown = masker.line(plain ? own : masker.render(marker));
        if (plain && shown.equals(own)) {
            return marker;
        }
        return new BasicMarkerFactory().getDetachedMarker(shown);
    }

    /** Whether it is a name, and refers to none that is more, since encoders write those too. */
    @SuppressWarnings("deprecation") // Encoders look at them in this way still.
    private static boolean isPlain(Marker marker, int depth) {
        if (depth > DEEPEST || !marker.getClass().getName().equals("org.slf4j.helpers.BasicMarker")) {
            return false;
        }
        for (Iterator<Marker> each = marker.iterator(); each.hasNext(); ) {
            if (!isPlain(each.next(), depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
