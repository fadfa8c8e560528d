package dev.privacysdk.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.jsontype.TypeSerializer;

/** A serializer that an annotation names, guarded as soon as Jackson makes it. */
final class LazySerializer extends ValueSerializer<Object> {
    private final Clearances clearances;
    private final Annotated place;
    private final Object named;
    private final boolean key;

    LazySerializer(Clearances clearances, Annotated place, Object named, boolean key) {
        this.clearances = clearances;
        this.place = place;
        this.named = named;
        this.key = key;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return made(context, property);
    }

    @SuppressWarnings("unchecked")
    private ValueSerializer<Object> made(SerializationContext context, @Nullable BeanProperty property) {
        ValueSerializer<?> made = context.serializerInstance(place, named);
        made.resolve(context);
        ValueSerializer<?> fit = context.handlePrimaryContextualization(made, property);
        return key
                ? new KeySerializer(clearances, fit)
                : new WholeOrRefusedSerializer(clearances, (ValueSerializer<Object>) fit);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        made(context, null).serialize(value, generator, context);
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        made(context, null).serializeWithType(value, generator, context, types);
    }
}
