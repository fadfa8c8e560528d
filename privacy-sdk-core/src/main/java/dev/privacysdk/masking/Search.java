package dev.privacysdk.masking;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Looks whether something marked is inside a value, however deep, within a budget. */
final class Search {
    /** What the search came to. */
    enum Result {
        NOTHING,
        MARKED,
        /** The budget ended first. */
        UNKNOWN
    }

    private static final int DEEPEST = 48;

    private final Budget budget;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Search(Budget budget) {
        this.budget = budget;
    }

    Result in(@Nullable Object value) {
        return in(value, 0);
    }

    private Result in(@Nullable Object value, int depth) {
        if (value == null) {
            return Result.NOTHING;
        }
        Plan plan = Plan.of(value.getClass());
        return switch (plan.kind()) {
            case INERT, TEXT -> Result.NOTHING;
            case MARKED, UNREADABLE, RAW, NAMED -> Result.MARKED;
            default -> within(value, plan, depth);
        };
    }

    private Result within(Object value, Plan plan, int depth) {
        if (depth > DEEPEST || !budget.spend()) {
            return Result.UNKNOWN;
        }
        if (!seen.add(value)) {
            return Result.NOTHING;
        }
        try {
            Result result = beside(value, plan, depth + 1);
            return result == Result.NOTHING ? inside(value, plan, depth + 1) : result;
        } catch (Exception cannotBeRead) {
            return Result.MARKED;
        }
    }

    /** What its own toString can use beside its elements: fields, captured values, and what Java's classes keep. */
    private Result beside(Object value, Plan plan, int depth) {
        for (Capture capture : plan.captures()) {
            Result result = in(capture.read(value), depth);
            if (result != Result.NOTHING) {
                return result;
            }
        }
        Result kept = each(Contents.of(value), depth);
        return kept == Result.NOTHING ? members(value, plan, depth) : kept;
    }

    private Result inside(Object value, Plan plan, int depth) {
        return switch (plan.kind()) {
            case ARRAY -> each(Arrays.asList((Object[]) value), depth);
            case COLLECTION -> each((Collection<?>) value, depth);
            case MAP -> entries((Map<?, ?>) value, depth);
            case ENTRY -> entry((Map.Entry<?, ?>) value, depth);
            case OPTIONAL -> in(((Optional<?>) value).orElse(null), depth);
            case REFERENCE -> in(((AtomicReference<?>) value).get(), depth);
            default -> Result.NOTHING;
        };
    }

    private Result each(Collection<? extends @Nullable Object> values, int depth) {
        for (Object value : values) {
            if (!budget.spend()) {
                return Result.UNKNOWN;
            }
            Result result = in(value, depth);
            if (result != Result.NOTHING) {
                return result;
            }
        }
        return Result.NOTHING;
    }

    private Result entries(Map<?, ?> map, int depth) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!budget.spend()) {
                return Result.UNKNOWN;
            }
            Result result = entry(entry, depth);
            if (result != Result.NOTHING) {
                return result;
            }
        }
        return Result.NOTHING;
    }

    private Result entry(Map.Entry<?, ?> entry, int depth) {
        Result key = in(entry.getKey(), depth);
        return key == Result.NOTHING ? in(entry.getValue(), depth) : key;
    }

    private Result members(Object value, Plan plan, int depth) {
        for (Member member : plan.members()) {
            if (member.searched()) {
                Result result = in(member.read(value), depth);
                if (result != Result.NOTHING) {
                    return result;
                }
            }
        }
        return Result.NOTHING;
    }
}
