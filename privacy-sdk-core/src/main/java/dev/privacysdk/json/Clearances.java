package dev.privacysdk.json;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;

/**
 * Where it is asked by what right a value is written.
 *
 * @param gate asks again for a permit that has run out
 * @param masker renders what no right is known for; null where that is refused
 */
record Clearances(
        ClearanceSource source,
        @Nullable PurposeGate gate,
        @Nullable Masker masker) {
    static final ClearanceSource SCOPE = new Scope();
    static final Clearance AS_IT_IS = new Clearance.AsItIs();

    /** The scope says the same of every value, so nothing around one has to be asked for. */
    private record Scope() implements ClearanceSource {
        @Override
        public @Nullable Clearance of(Object value) {
            return PurposeScope.current()
                    .map(scope -> new Clearance.Under(scope.permit()))
                    .orElse(null);
        }
    }

    /** Whether the scope alone says by what right values are written. */
    boolean byScope() {
        return source == SCOPE;
    }

    /** The permit of the scope, else that of the value around, without garbage; null where there is none. */
    @Nullable
    Permit ofScope(@Nullable Cleared around) {
        PurposeScope scope = PurposeScope.current().orElse(null);
        return scope != null ? scope.permit() : around == null ? null : around.asked();
    }

    /** The permit at hand while it may be relied on, else what the gate gives for it, once for all that is inside. */
    @SuppressWarnings("ReferenceEquality") // Another instance is another question.
    Permit inForce(Permit permit, @Nullable Cleared around) {
        Permit known = around != null && around.asked() == permit ? around.permit() : null;
        if (known != null) {
            return known;
        }
        return gate == null ? permit : gate.renewed(permit);
    }

    /**
     * The permit of one person, where a purpose was opened about people who are decided where they turn up.
     *
     * <p>What leaves the service was decided, and is on record, where it was made ready; it is not decided here once more.
     */
    Permit ofEach(Permit open, @Nullable Subject person) {
        ProcessingKind kind = open.processing().kind();
        if (gate == null || person == null || !kind.recipient().isSelf()) {
            return open;
        }
        return gate.decide(Processing.of(person, kind)) instanceof Permit theirs ? theirs : open;
    }

    /** The right for a value that is about to be written: its own, that of something around it, or none. */
    @Nullable
    Clearance clearance(Object value, JsonGenerator generator, @Nullable Cleared around) {
        if (around != null && around.permit() == null) {
            return AS_IT_IS;
        }
        Clearance own = source.of(value);
        if (own == null || (source != SCOPE && own instanceof Clearance.Under)) {
            own = nearest(own, generator);
        }
        if (own == null) {
            own = around == null ? null : around.clearance();
        }
        return own;
    }

    /** A list that was minimized already is not decided again for the sake of its elements. */
    private @Nullable Clearance nearest(@Nullable Clearance own, JsonGenerator generator) {
        Clearance nearest = own;
        TokenStreamContext place = source == SCOPE ? null : generator.streamWriteContext();
        for (; place != null; place = place.getParent()) {
            Object around = place.currentValue();
            Clearance theirs = around == null ? null : source.of(around);
            if (theirs instanceof Clearance.AsItIs) {
                return AS_IT_IS;
            }
            nearest = nearest == null ? theirs : nearest;
        }
        return nearest;
    }
}
