package dev.privacysdk.minimization;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Values that say that there is nothing. */
final class Absence {
    private Absence() {}

    /** Whether a value already says that there is nothing. */
    static boolean is(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> all && all.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Optional<?> one && one.isEmpty())
                || (value instanceof OptionalInt i && i.isEmpty())
                || (value instanceof OptionalLong l && l.isEmpty())
                || (value instanceof OptionalDouble d && d.isEmpty());
    }
}
