package dev.privacysdk.masking;

import java.io.File;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether an object may be handed to somebody who reads its fields, as encoders do that write objects as JSON.
 *
 * <p>Its own text may say less than they do. What cannot be looked at without using it up, or is too much, may not.
 */
final class Fields {
    private static final int DEEPEST = 48;

    private final Masker masker;
    private final Budget budget = new Budget();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Fields(Masker masker) {
        this.masker = masker;
    }

    /** Whether nothing in it, however deep, is to be hidden. */
    boolean clean(Object value) {
        return clean(value, 0);
    }

    private boolean clean(@Nullable Object value, int depth) {
        if (value == null) {
            return true;
        }
        if (depth > DEEPEST || !budget.spend()) {
            return false;
        }
        // Its text says nothing of its causes, which belong to Java and cannot be read.
        if (value instanceof Throwable) {
            return false;
        }
        Plan plan = Plan.of(value.getClass());
        return switch (plan.kind()) {
            case INERT -> !(value instanceof Number) || clean(value.toString());
            case TEXT -> isItsText(value) && clean(value.toString());
            case HOLDER, SILENT, ENCLOSING, ARRAY, COLLECTION, MAP, ENTRY, OPTIONAL, REFERENCE ->
                !seen.add(value) || within(value, plan, depth + 1);
            case MARKED, RAW, NAMED, UNREADABLE -> false;
        };
    }

    /** Whether one of Java's own has nothing that its text does not say, and says the same later. */
    private static boolean isItsText(Object value) {
        return value instanceof String
                || value instanceof URI
                || value instanceof URL
                || value instanceof File
                || value instanceof java.nio.file.Path
                || value instanceof InetAddress
                || value instanceof ZoneId
                || value instanceof Date
                || value.getClass() == Object.class;
    }

    private boolean clean(String text) {
        return masker.text(text).equals(text);
    }

    private boolean within(Object value, Plan plan, int depth) {
        if (plan.kind() == Plan.Kind.ENCLOSING
                || (plan.kind() == Plan.Kind.SILENT && Plan.ofThePlatform(value.getClass()))) {
            return false;
        }
        for (Member member : plan.members()) {
            if (member.secret() || !clean(member.read(value), depth)) {
                return false;
            }
        }
        return switch (plan.kind()) {
            case ARRAY -> each(Arrays.asList((Object[]) value), depth);
            case COLLECTION -> each((Collection<?>) value, depth);
            case MAP -> each(((Map<?, ?>) value).keySet(), depth) && each(((Map<?, ?>) value).values(), depth);
            case ENTRY ->
                clean(((Map.Entry<?, ?>) value).getKey(), depth) && clean(((Map.Entry<?, ?>) value).getValue(), depth);
            case OPTIONAL -> clean(((Optional<?>) value).orElse(null), depth);
            case REFERENCE -> clean(((AtomicReference<?>) value).get(), depth);
            default -> true;
        };
    }

    private boolean each(Collection<? extends @Nullable Object> values, int depth) {
        for (Object value : values) {
            if (!clean(value, depth)) {
                return false;
            }
        }
        return true;
    }
}
