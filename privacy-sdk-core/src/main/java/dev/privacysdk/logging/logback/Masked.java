package dev.privacysdk.logging.logback;

import dev.privacysdk.masking.Masker;
import java.util.ArrayList;
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
    private final Masker masker;

    Masked(Masker masker) {
        this.masker = masker;
    }

    @Nullable
    String text(@Nullable String text) {
        return text == null ? null : masker.text(text);
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
            masked[i] = whole ? masker.argument(value) : masker.typed(value);
        }
        return masked;
    }

    @Nullable
    List<KeyValuePair> pairs(@Nullable List<KeyValuePair> pairs) {
        if (pairs == null || pairs.isEmpty()) {
            return pairs;
        }
        List<KeyValuePair> masked = new ArrayList<>(pairs.size());
        for (KeyValuePair pair : pairs) {
            masked.add(new KeyValuePair(text(pair.key), masker.argument(pair.value)));
        }
        return masked;
    }

    Map<String, String> map(@Nullable Map<String, String> map) {
        if (map == null || map.isEmpty()) {
            return Map.of();
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
        boolean plain = marker.getClass().getName().equals("org.slf4j.helpers.BasicMarker");
        String own = plain ? marker.toString() : "";
        String shown = plain ? masker.text(own) : masker.render(marker);
        if (plain && shown.equals(own)) {
            return marker;
        }
        return new BasicMarkerFactory().getDetachedMarker(shown);
    }
}
