package dev.privacysdk.json;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.minimization.Minimizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A serializer in front of one for the keys of maps, which are written whole or not at all. */
final class KeySerializer extends ValueSerializer<Object> {
    private static final Minimizer MINIMIZER = new Minimizer();

    private final Clearances clearances;
    private final ValueSerializer<Object> plain;

    @SuppressWarnings("unchecked")
    KeySerializer(Clearances clearances, ValueSerializer<?> plain) {
        this.clearances = clearances;
        this.plain = (ValueSerializer<Object>) plain;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // The same instance is what the minimizer promises.
    public void serialize(Object key, JsonGenerator generator, SerializationContext context) {
        if (personal(key)) {
            Cleared around = Cleared.in(context);
            Clearance clearance = clearances.clearance(key, generator, around);
            if (clearance == null) {
                generator.writeName(WholeOrRefused.masked(clearances, key));
                return;
            }
            if (clearance instanceof Clearance.Under under) {
                Permit permit = clearances.inForce(under.permit(), around);
                if (MINIMIZER.minimize(key, permit) != key) {
                    throw Refusals.onlyWhole(permit, key.getClass());
                }
            }
        }
        plain.serialize(key, generator, context);
    }

    /** Whether a key names a person whom the permit that it is written under is not about. */
    static boolean aboutOthers(
            Clearances clearances, Object key, JsonGenerator generator, SerializationContext context) {
        if (!personal(key)) {
            return false;
        }
        Cleared around = Cleared.in(context);
        return clearances.clearance(key, generator, around) instanceof Clearance.Under under
                && WholeOrRefused.aboutOthers(key, clearances.inForce(under.permit(), around));
    }

    private static boolean personal(Object key) {
        return WholeOrRefused.holdsPersonal(key);
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return new KeySerializer(clearances, plain.createContextual(context, property));
    }

    @Override
    public void resolve(SerializationContext context) {
        plain.resolve(context);
    }

    @Override
    public Class<?> handledType() {
        return plain.handledType();
    }

    @Override
    public ValueSerializer<?> getDelegatee() {
        return plain;
    }
}
