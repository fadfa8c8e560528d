package dev.privacysdk.masking;

import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Proxy;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values of marked fields out of objects, however deep they sit, within a budget.
 *
 * <p>Reads fields of the application's classes and goes through Java's own collections, and nothing else: a collection of
 * somebody else, or an object that stands in for another, may fetch what it holds from a database when it is asked. What is
 * passed over, cannot be read or is too much is counted.
 */
final class Gathering {
    private static final int DEEPEST = 16;
    private static final int MOST_OBJECTS = 8192;
    /** How tools that enhance classes begin the names of what they keep in them. */
    private static final String WOVEN = "$$_";

    private static final Set<String> STAND_INS =
            Set.of("org.hibernate.proxy.HibernateProxy", "org.springframework.aop.SpringProxy");

    private final List<Sought> found = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int left = MOST_OBJECTS;
    private int characters;
    private int beyond;

    List<Sought> found() {
        return found;
    }

    /** How much was not read. */
    int beyond() {
        return beyond;
    }

    /** One object that was handed out. */
    void add(Object object) {
        try {
            if (object instanceof HandedOut.Marked marked) {
                marked(marked.value(), marked.category(), null, 0);
            } else {
                look(object, 0);
            }
        } catch (Exception | StackOverflowError | LinkageError cannotBeRead) {
            beyond++;
        }
    }

    void person(Subject person) {
        leaf(person.id(), null, person.kind());
    }

    private boolean spent(int depth) {
        if (depth > DEEPEST || left <= 0 || found.size() >= KnownValues.MOST) {
            beyond++;
            return true;
        }
        left--;
        return false;
    }

    /** A value without a mark of its own. */
    private void look(@Nullable Object value, int depth) {
        if (value instanceof Subject person) {
            person(person);
        }
        if (value == null || value instanceof String || value instanceof Subject) {
            return;
        }
        Plan plan = Plan.of(value.getClass());
        switch (plan.kind()) {
            case INERT, TEXT, RAW, NAMED, ENCLOSING -> {}
            case UNREADABLE -> beyond++;
            default -> {
                if (!spent(depth) && seen.add(value)) {
                    inside(value, plan, null, null, depth + 1);
                }
            }
        }
    }

    /** A value of this category, or that names such a person. */
    private void marked(@Nullable Object value, @Nullable DataCategory category, @Nullable String person, int depth) {
        if (value == null) {
            return;
        }
        if (value instanceof String text) {
            leaf(text, category, person);
            return;
        }
        Plan plan = Plan.of(value.getClass());
        switch (plan.kind()) {
            case INERT -> {
                if (value instanceof Number || value instanceof TemporalAccessor || value instanceof UUID) {
                    leaf(value.toString(), category, person);
                }
            }
            case TEXT -> leaf(value.toString(), category, person);
            case RAW, NAMED, ENCLOSING -> {}
            case UNREADABLE -> beyond++;
            default -> {
                if (!spent(depth) && seen.add(value)) {
                    inside(value, plan, category, person, depth + 1);
                }
            }
        }
    }

    private void leaf(String text, @Nullable DataCategory category, @Nullable String person) {
        if (text.isBlank()) {
            return;
        }
        if (found.size() >= KnownValues.MOST || characters + text.length() > KnownValues.MOST_CHARACTERS) {
            beyond++;
            return;
        }
        characters += text.length();
        found.add(new Sought(text, category, person));
    }

    private void part(@Nullable Object value, @Nullable DataCategory category, @Nullable String person, int depth) {
        if (category == null && person == null) {
            look(value, depth);
        } else {
            marked(value, category, person, depth);
        }
    }

    private void inside(Object value, Plan plan, @Nullable DataCategory category, @Nullable String person, int depth) {
        boolean others = !Plan.ofThePlatform(value.getClass());
        switch (plan.kind()) {
            case ARRAY -> each(Arrays.asList((Object[]) value), category, person, depth);
            case OPTIONAL -> part(((Optional<?>) value).orElse(null), category, person, depth);
            case REFERENCE -> part(((AtomicReference<?>) value).get(), category, person, depth);
            case COLLECTION, MAP, ENTRY -> {
                if (others) {
                    beyond++;
                } else {
                    carried(value, category, person, depth);
                }
            }
            default -> members(value, plan, category, person, depth);
        }
    }

    private void carried(Object value, @Nullable DataCategory category, @Nullable String person, int depth) {
        if (value instanceof Collection<?> collection) {
            each(collection, category, person, depth);
        } else if (value instanceof Map<?, ?> map) {
            each(map.entrySet(), category, person, depth);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            part(entry.getKey(), category, person, depth);
            part(entry.getValue(), category, person, depth);
        }
    }

    private void each(Collection<?> values, @Nullable DataCategory category, @Nullable String person, int depth) {
        int rest = values.size();
        for (Object value : values) {
            if (left <= 0 || found.size() >= KnownValues.MOST) {
                beyond += Math.max(1, rest);
                return;
            }
            rest--;
            if (value instanceof Map.Entry<?, ?> entry && Plan.ofThePlatform(value.getClass())) {
                part(entry.getKey(), category, person, depth);
                part(entry.getValue(), category, person, depth);
            } else {
                part(value, category, person, depth);
            }
        }
    }

    private void members(Object owner, Plan plan, @Nullable DataCategory category, @Nullable String person, int depth) {
        if (standsIn(owner.getClass())) {
            beyond++;
            return;
        }
        for (Member member : plan.members()) {
            if (member.isMarked()) {
                marked(member.read(owner), member.category(), member.person(), depth);
            } else if (!member.name().startsWith(WOVEN) && (member.searched() || category != null || person != null)) {
                part(member.read(owner), category, person, depth);
            }
        }
    }

    /** Whether it was made at run time to fetch another object when it is asked. */
    private static boolean standsIn(Class<?> type) {
        if (Proxy.isProxyClass(type)) {
            return true;
        }
        for (Class<?> each = type; each != null && !Plan.ofThePlatform(each); each = each.getSuperclass()) {
            for (Class<?> implemented : each.getInterfaces()) {
                if (STAND_INS.contains(implemented.getName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
