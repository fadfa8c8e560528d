package dev.privacysdk.logging.logback;

import ch.qos.logback.classic.spi.LoggerContextVO;
import dev.privacysdk.masking.Masker;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The name and the properties of a context, which are the same in all events until somebody changes them. */
final class MaskedContexts {
    private final Masked masked;
    private final Masker masker;
    private volatile @Nullable Known known;

    /** What a context was, under one state of the masker. */
    private record Known(LoggerContextVO given, LoggerContextVO shown, Object state) {}

    MaskedContexts(Masked masked, Masker masker) {
        this.masked = masked;
        this.masker = masker;
    }

    /** The masked context; the same instance where nothing in it is to be hidden. */
    @SuppressWarnings("ReferenceEquality") // Comparing all properties for each event would cost more than it saves.
    LoggerContextVO masked(LoggerContextVO context) {
        if (masker.scoped()) {
            return read(context);
        }
        Known last = known;
        Object state = masker.state();
        if (last == null || last.given() != context || !last.state().equals(state)) {
            last = new Known(context, read(context), state);
            known = last;
        }
        return last.shown();
    }

    private LoggerContextVO read(LoggerContextVO context) {
        String name = masked.text(context.getName());
        Map<String, String> properties = masked.map(context.getPropertyMap());
        boolean same = Objects.equals(name, context.getName()) && properties.equals(context.getPropertyMap());
        return same ? context : new LoggerContextVO(name, properties, context.getBirthTime());
    }
}
