package dev.privacysdk.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.masking.Masker;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/** A serializer in front of another, which decides for each object by what right and how far it is written. */
final class GuardedSerializer extends ValueSerializer<Object> {
    private final Clearances clearances;
    private final PropertyOrigins origins;
    private final ValueSerializer<Object> plain;
    private final @Nullable NameTransformer unwrapping;
    private final ValueSerializer<Object> whole;
    private final Map<Class<?>, WritingPlan> sheets = new ConcurrentHashMap<>();
    private volatile @Nullable WritingPlan last;

    GuardedSerializer(Clearances clearances, PropertyOrigins origins, ValueSerializer<?> plain) {
        this(clearances, origins, plain, null);
    }

    @SuppressWarnings("unchecked")
    private GuardedSerializer(
            Clearances clearances,
            PropertyOrigins origins,
            ValueSerializer<?> plain,
            @Nullable NameTransformer unwrapping) {
        this.clearances = clearances;
        this.origins = origins;
        this.plain = (ValueSerializer<Object>) plain;
        this.unwrapping = unwrapping;
        this.whole = unwrapping == null ? this.plain : this.plain.unwrappingSerializer(unwrapping);
    }

    private WritingPlan plan(Object value) {
        Class<?> type = value.getClass();
        WritingPlan known = last;
        if (known != null && known.type == type) {
            return known;
        }
        WritingPlan found =
                sheets.computeIfAbsent(type, each -> new WritingPlan(each, origins, plain, whole, unwrapping));
        last = found;
        return found;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        write(value, generator, context, null);
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        write(value, generator, context, types);
    }

    private void write(
            Object value, JsonGenerator generator, SerializationContext context, @Nullable TypeSerializer types) {
        WritingPlan plan = plan(value);
        if (plan.opaque()) {
            judge(value, generator, context, types);
            return;
        }
        Cleared around = Cleared.in(context);
        Permit asked = null;
        if (clearances.byScope()) {
            asked = clearances.ofScope(around);
            if (asked == null) {
                uncleared(value, plan, generator, context, types);
                return;
            }
        } else {
            Clearance clearance = clearances.clearance(value, generator, around);
            if (clearance == null) {
                uncleared(value, plan, generator, context, types);
                return;
            }
            asked = clearance instanceof Clearance.Under under ? under.permit() : null;
        }
        Permit permit = asked == null ? null : clearances.inForce(asked, around);
        ValueSerializer<Object> serializer = plan.whole();
        boolean named = permit == null || named(permit, around);
        if (permit != null && plan.personal()) {
            if (plan.namesSomebody()) {
                if (asked != null && asked.forEach()) {
                    permit = clearances.ofEach(asked, plan.person(value));
                }
                if (!plan.about(value, permit)) {
                    leaveOut(plan, permit, generator);
                    return;
                }
                named = true;
            } else if (plan.aboutSomebody() && !named) {
                throw Refusals.nobodyInReach(permit, plan.type);
            }
            serializer = plan.under(permit, value);
        }
        if (plan.flat()) {
            JsonGenerator below = generator instanceof DeferredNameGenerator deferred ? deferred.begin() : generator;
            hand(serializer, value, below, context, types);
        } else {
            inside(new Cleared(permit, asked, named), around, serializer, plan, value, generator, context, types);
        }
    }

    /** Under the permit of the value around, what that says; under another one, whether it is about one person. */
    @SuppressWarnings("ReferenceEquality") // Another instance may be about others.
    private static boolean named(Permit permit, @Nullable Cleared around) {
        if (around != null && around.permit() == permit) {
            return around.named();
        }
        return permit.subjects().size() == 1;
    }

    private void judge(
            Object value, JsonGenerator generator, SerializationContext context, @Nullable TypeSerializer types) {
        switch (WholeOrRefused.of(clearances, value, generator, context)) {
            case WRITE -> hand(whole, value, generator, context, types);
            case MASK -> generator.writeString(WholeOrRefused.masked(clearances, value));
            case LEFT_OUT -> {}
        }
    }

    private static void leaveOut(WritingPlan plan, Permit permit, JsonGenerator generator) {
        boolean left = plan.unwrapped() || (generator instanceof DeferredNameGenerator deferred && deferred.leaveOut());
        if (!left) {
            throw Refusals.somebodyElse(permit, plan.type);
        }
    }

    private void inside(
            @Nullable Cleared frame,
            @Nullable Cleared around,
            ValueSerializer<Object> serializer,
            WritingPlan plan,
            Object value,
            JsonGenerator generator,
            SerializationContext context,
            @Nullable TypeSerializer types) {
        DeferredNameGenerator deferred = DeferredNameGenerator.of(generator);
        Cleared.put(context, frame);
        try {
            if (plan.asArray()) {
                deferred.inPlaces(value, () -> hand(serializer, value, deferred, context, types));
            } else {
                hand(serializer, value, deferred, context, types);
            }
        } catch (JacksonException failure) {
            throw generator instanceof DeferredNameGenerator ? failure : Refusals.bare(failure);
        } finally {
            Cleared.put(context, around);
        }
    }

    private static void hand(
            ValueSerializer<Object> serializer,
            Object value,
            JsonGenerator generator,
            SerializationContext context,
            @Nullable TypeSerializer types) {
        if (types == null) {
            serializer.serialize(value, generator, context);
        } else {
            serializer.serializeWithType(value, generator, context, types);
        }
    }

    private void uncleared(
            Object value,
            WritingPlan plan,
            JsonGenerator generator,
            SerializationContext context,
            @Nullable TypeSerializer types) {
        if (plan.open()) {
            judge(value, generator, context, types);
            return;
        }
        if (!plan.personal()) {
            inside(null, null, plan.whole(), plan, value, generator, context, types);
            return;
        }
        Masker masker = clearances.masker();
        if (masker == null) {
            throw Refusals.noClearance(plan.type);
        }
        ValueSerializer<Object> masked = plan.masked(masker);
        if (masked != null) {
            inside(null, null, masked, plan, value, generator, context, types);
        } else if (types == null) {
            generator.writeString(masker.render(value));
        } else {
            WritableTypeId id = types.writeTypePrefix(generator, context, types.typeId(value, JsonToken.VALUE_STRING));
            generator.writeString(masker.render(value));
            types.writeTypeSuffix(generator, context, id);
        }
    }

    @Override
    public void resolve(SerializationContext context) {
        plain.resolve(context);
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return with(plain.createContextual(context, property));
    }

    @SuppressWarnings("ReferenceEquality") // Jackson says by the same instance that nothing changed.
    private ValueSerializer<Object> with(ValueSerializer<?> other) {
        return other == plain ? this : new GuardedSerializer(clearances, origins, other, unwrapping);
    }

    @Override
    public ValueSerializer<Object> unwrappingSerializer(NameTransformer transformer) {
        NameTransformer both =
                unwrapping == null ? transformer : NameTransformer.chainedTransformer(transformer, unwrapping);
        return new GuardedSerializer(clearances, origins, plain, both);
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return whole.isUnwrappingSerializer();
    }

    @Override
    public ValueSerializer<?> withFilterId(Object filterId) {
        return with(plain.withFilterId(filterId));
    }

    @Override
    public ValueSerializer<?> withIgnoredProperties(Set<String> ignored) {
        return with(plain.withIgnoredProperties(ignored));
    }

    @Override
    public @Nullable ValueSerializer<?> withFormatOverrides(SerializationConfig config, JsonFormat.Value overrides) {
        ValueSerializer<?> other = plain.withFormatOverrides(config, overrides);
        return other == null ? null : with(other);
    }

    @Override
    public Class<?> handledType() {
        return plain.handledType();
    }

    @Override
    public boolean usesObjectId() {
        return plain.usesObjectId();
    }

    @Override
    public ValueSerializer<?> getDelegatee() {
        return plain;
    }

    @Override
    public Iterator<PropertyWriter> properties() {
        return whole.properties();
    }

    @Override
    public boolean isEmpty(SerializationContext context, Object value) {
        return plain.isEmpty(context, value);
    }

    @Override
    public void acceptJsonFormatVisitor(JsonFormatVisitorWrapper visitor, JavaType type) {
        plain.acceptJsonFormatVisitor(visitor, type);
    }
}
