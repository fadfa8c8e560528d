package dev.privacysdk.spring.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpEntity;

/** Tells objects of the application, on which marks can stand, from content that shows nothing of what it is. */
final class Sight {
    /** Classes of frameworks that carry bytes or text. */
    private static final List<String> CARRIERS = List.of(
            "org.springframework.",
            "tools.jackson.",
            "com.fasterxml.jackson.",
            "com.google.gson.",
            "com.google.protobuf.",
            "org.json.",
            "jakarta.json.",
            "org.reactivestreams.",
            "reactor.");

    private static final ClassValue<Boolean> SEEN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            ClassLoader loader = type.getClassLoader();
            boolean platform = loader == null || loader == ClassLoader.getPlatformClassLoader();
            return !platform
                    && !InputStreamSource.class.isAssignableFrom(type)
                    && CARRIERS.stream().noneMatch(type.getName()::startsWith);
        }
    };

    private final Set<Object> around = Collections.newSetFromMap(new IdentityHashMap<>());

    private Sight() {}

    /** The kind of the first content that cannot be looked into; null where all of it is objects of the application. */
    static @Nullable String unseenIn(Object body) {
        return new Sight().unseen(body);
    }

    private @Nullable String unseen(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof HttpEntity<?> entity) {
            return unseen(entity.getBody());
        }
        if (value instanceof Optional<?> optional) {
            return unseen(optional.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            return unseenAmong(value, map.values());
        }
        if (value instanceof Collection<?> all) {
            return unseenAmong(value, all);
        }
        if (value instanceof Object[] array) {
            return unseenAmong(value, Arrays.asList(array));
        }
        return SEEN.get(value.getClass()) ? null : "a " + value.getClass().getSimpleName();
    }

    private @Nullable String unseenAmong(Object owner, Collection<?> all) {
        if (!around.add(owner)) {
            return null;
        }
        for (Object each : all) {
            String found = unseen(each);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
