package dev.privacysdk.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.NameTransformer;

/** A serializer in front of one of the application's, which writes the whole value or none. */
final class WholeOrRefusedSerializer extends ValueSerializer<Object> {
    private final Clearances clearances;
    private final ValueSerializer<Object> plain;

    WholeOrRefusedSerializer(Clearances clearances, ValueSerializer<Object> plain) {
        this.clearances = clearances;
        this.plain = plain;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        switch (WholeOrRefused.of(clearances, value, generator, context)) {
            case WRITE -> plain.serialize(value, generator, context);
            case MASK -> generator.writeString(WholeOrRefused.masked(clearances, value));
            case LEFT_OUT -> {}
        }
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        switch (WholeOrRefused.of(clearances, value, generator, context)) {
            case WRITE -> plain.serializeWithType(value, generator, context, types);
            case MASK -> generator.writeString(WholeOrRefused.masked(clearances, value));
            case LEFT_OUT -> {}
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // Jackson says by the same instance that nothing changed.
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        ValueSerializer<?> other = plain.createContextual(context, property);
        return other == plain ? this : new WholeOrRefusedSerializer(clearances, (ValueSerializer<Object>) other);
    }

    @Override
    public ValueSerializer<Object> unwrappingSerializer(NameTransformer transformer) {
        return new WholeOrRefusedSerializer(clearances, plain.unwrappingSerializer(transformer));
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return plain.isUnwrappingSerializer();
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
    public boolean isEmpty(SerializationContext context, Object value) {
        return plain.isEmpty(context, value);
    }

    @Override
    public void acceptJsonFormatVisitor(JsonFormatVisitorWrapper visitor, JavaType type) {
        plain.acceptJsonFormatVisitor(visitor, type);
    }
}
