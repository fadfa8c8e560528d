package dev.privacysdk.masking;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes one argument, for somebody who scans the text: marked things field by field, everything else by its own text. */
final class Renderer {
    private static final int LONGEST = 1 << 16;
    private static final int USUAL = 160;

    private final Strategies strategies;
    private final Budget budget = new Budget();
    private final StringBuilder out = new StringBuilder(USUAL);
    private final Path path = new Path();
    private boolean touched;

    Renderer(Strategies strategies) {
        this.strategies = strategies;
    }

    String text(Object value) {
        return text(value, null);
    }

    /** The text of the value of a field whose category has this strategy. */
    String text(Object value, @Nullable MaskingStrategy strategy) {
        part(value, strategy);
        return out.toString();
    }

    /** Whether what was written is anything else than the value's own text. */
    boolean touched() {
        return touched;
    }

    /** Writes a value, or that it failed; never a half of it. */
    private void value(@Nullable Object value) {
        int mark = out.length();
        if (path.isTooDeep() || mark > LONGEST || !budget.spend()) {
            instead(Masks.BUDGET);
            return;
        }
        try {
            written(value);
        } catch (Throwable e) {
            out.setLength(mark);
            instead(Masks.FAILED);
        }
    }

    private void written(@Nullable Object value) {
        if (value == null) {
            out.append("null");
            return;
        }
        Plan plan = Plan.of(value.getClass());
        switch (plan.kind()) {
            case INERT, SILENT, TEXT -> out.append(value.getClass().isArray() ? size(value) : value.toString());
            case RAW -> instead(size(value));
            case UNREADABLE -> instead(Masks.FAILED);
            case NAMED -> instead(name(value));
            case MARKED -> inside(value, plan);
            default -> byItself(value, plan);
        }
    }

    private void instead(String text) {
        touched = true;
        if (text.equals(Masks.FAILED)) {
            strategies.tally().failure();
        } else if (text.equals(Masks.BUDGET)) {
            strategies.tally().budgetHit();
        }
        out.append(text);
    }

    private static String size(Object array) {
        return array.getClass().getComponentType() + "[" + Array.getLength(array) + "]";
    }

    private void byItself(Object value, Plan plan) {
        switch (new Search(budget).in(value)) {
            case NOTHING -> out.append(ownText(value, plan));
            case MARKED -> found(value, plan);
            case UNKNOWN -> instead(byName(value, plan) ? name(value) : Masks.BUDGET);
        }
    }

    private void found(Object value, Plan plan) {
        if (byName(value, plan)) {
            instead(name(value));
        } else {
            inside(value, plan);
        }
    }

    /** Whether it has no fields that would tell a reader what was hidden. */
    private static boolean byName(Object value, Plan plan) {
        return plan.kind() == Plan.Kind.ENCLOSING
                || (plan.kind() == Plan.Kind.HOLDER
                        && (!plan.captures().isEmpty() || Contents.known(value.getClass())));
    }

    /** The class's simple name, or where it has none, that of its file. */
    static String name(Object value) {
        String simple = value.getClass().getSimpleName();
        String full = value.getClass().getName();
        return simple.isEmpty() ? full.substring(full.lastIndexOf('.') + 1) : simple;
    }

    private static String ownText(Object value, Plan plan) {
        return plan.kind() == Plan.Kind.ARRAY ? Arrays.deepToString((Object[]) value) : value.toString();
    }

    private void inside(Object value, Plan plan) {
        touched = true;
        if (!path.enter(value)) {
            out.append("(cycle)");
            return;
        }
        try {
            switch (plan.kind()) {
                case ARRAY -> each(Arrays.asList((Object[]) value), null);
                case COLLECTION -> each((Collection<?>) value, null);
                case MAP -> entries((Map<?, ?>) value, null);
                case ENTRY -> entry((Map.Entry<?, ?>) value, null);
                case OPTIONAL -> optional((Optional<?>) value, null);
                case REFERENCE -> value(((AtomicReference<?>) value).get());
                default -> members(value, plan.columns(value, strategies));
            }
        } finally {
            path.leave();
        }
    }

    private void members(Object owner, Columns columns) {
        columns.written().increment();
        out.append(columns.opening());
        for (Columns.Column column : columns.columns()) {
            out.append(column.opening());
            if (!column.told()) {
                member(owner, column);
            }
        }
        out.append(']');
    }

    private void member(Object owner, Columns.Column column) {
        int mark = out.length();
        try {
            Object value = column.member().read(owner);
            if (column.strategy() == null) {
                value(value);
            } else {
                masked(value, column.strategy());
            }
        } catch (Throwable e) {
            out.setLength(mark);
            instead(Masks.FAILED);
        }
    }

    /** Writes a value of a marked field: each leaf by its strategy, and nothing that has no text of its own. */
    private void masked(@Nullable Object value, MaskingStrategy strategy) {
        if (value == null) {
            out.append("null");
            return;
        }
        if (path.isTooDeep() || out.length() > LONGEST || !budget.spend()) {
            instead(Masks.BUDGET);
            return;
        }
        Plan plan = Plan.of(value.getClass());
        switch (plan.kind()) {
            case INERT, TEXT ->
                out.append(value.getClass().isArray() ? Masks.REDACTED : Strategies.apply(strategy, value.toString()));
            case MARKED -> value(value);
            case HOLDER -> wrapped(value, plan, strategy);
            case ARRAY, COLLECTION, MAP, ENTRY, OPTIONAL, REFERENCE -> maskedInside(value, plan, strategy);
            case SILENT, RAW, UNREADABLE, ENCLOSING, NAMED -> out.append(Masks.REDACTED);
        }
    }

    /** A value class around one value is that value. */
    private void wrapped(Object value, Plan plan, MaskingStrategy strategy) {
        if (plan.members().size() == 1 && path.enter(value)) {
            try {
                masked(plan.members().get(0).read(value), strategy);
            } finally {
                path.leave();
            }
        } else {
            out.append(Masks.REDACTED);
        }
    }

    private void maskedInside(Object value, Plan plan, MaskingStrategy strategy) {
        if (!path.enter(value)) {
            out.append("(cycle)");
            return;
        }
        try {
            switch (plan.kind()) {
                case ARRAY -> each(Arrays.asList((Object[]) value), strategy);
                case COLLECTION -> each((Collection<?>) value, strategy);
                case MAP -> entries((Map<?, ?>) value, strategy);
                case ENTRY -> entry((Map.Entry<?, ?>) value, strategy);
                case OPTIONAL -> optional((Optional<?>) value, strategy);
                default -> masked(((AtomicReference<?>) value).get(), strategy);
            }
        } finally {
            path.leave();
        }
    }

    private void part(@Nullable Object value, @Nullable MaskingStrategy strategy) {
        if (strategy == null) {
            value(value);
        } else {
            masked(value, strategy);
        }
    }

    private void each(Collection<?> values, @Nullable MaskingStrategy strategy) {
        out.append('[');
        boolean first = true;
        for (Object value : values) {
            out.append(first ? "" : ", ");
            first = false;
            part(value, strategy);
            if (out.length() > LONGEST) {
                instead(Masks.BUDGET);
                break;
            }
        }
        out.append(']');
    }

    private void entries(Map<?, ?> map, @Nullable MaskingStrategy strategy) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(first ? "" : ", ");
            first = false;
            entry(entry, strategy);
            if (out.length() > LONGEST) {
                instead(Masks.BUDGET);
                break;
            }
        }
        out.append('}');
    }

    private void entry(Map.Entry<?, ?> entry, @Nullable MaskingStrategy strategy) {
        part(entry.getKey(), strategy);
        out.append('=');
        part(entry.getValue(), strategy);
    }

    private void optional(Optional<?> value, @Nullable MaskingStrategy strategy) {
        if (value.isEmpty()) {
            out.append("Optional.empty");
            return;
        }
        out.append("Optional[");
        part(value.get(), strategy);
        out.append(']');
    }
}
