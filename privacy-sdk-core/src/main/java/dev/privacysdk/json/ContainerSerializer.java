package dev.privacysdk.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.NameTransformer;

/** A serializer in front of one for a list, a map or a wrapper, in which elements about somebody else can be left out. */
final class ContainerSerializer extends ValueSerializer<Object> {
    private final Clearances clearances;
    private final ValueSerializer<Object> plain;
    private final boolean keys;

    /** With {@code keys} for a map whose keys may be personal. */
    @SuppressWarnings("unchecked")
    ContainerSerializer(Clearances clearances, ValueSerializer<?> plain, boolean keys) {
        this.clearances = clearances;
        this.plain = (ValueSerializer<Object>) plain;
        this.keys = keys;
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
        DeferredNameGenerator deferred = DeferredNameGenerator.of(generator);
        Object seen = keys && value instanceof Map<?, ?> map ? withoutOthers(map, generator, context) : value;
        try {
            if (types == null) {
                plain.serialize(seen, deferred, context);
            } else {
                plain.serializeWithType(seen, deferred, context, types);
            }
        } catch (JacksonException failure) {
            throw generator instanceof DeferredNameGenerator ? failure : Refusals.bare(failure);
        }
    }

    /** The map without the entries whose keys are about somebody else; itself where there is none. */
    private Object withoutOthers(Map<?, ?> map, JsonGenerator generator, SerializationContext context) {
        Map<@Nullable Object, @Nullable Object> stay = new LinkedHashMap<>();
        map.forEach((key, mapped) -> {
            if (key == null || !KeySerializer.aboutOthers(clearances, key, generator, context)) {
                stay.put(key, mapped);
            }
        });
        return stay.size() == map.size() ? map : stay;
    }

    /** Inside a property everything around it is deferred already, and Jackson expects its own kinds of serializers. */
    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        ValueSerializer<?> other = plain.createContextual(context, property);
        return property == null || keys ? new ContainerSerializer(clearances, other, keys) : other;
    }

    @Override
    public void resolve(SerializationContext context) {
        plain.resolve(context);
    }

    @Override
    public ValueSerializer<Object> unwrappingSerializer(NameTransformer transformer) {
        return new ContainerSerializer(clearances, plain.unwrappingSerializer(transformer), keys);
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return plain.isUnwrappingSerializer();
    }

    @Override
    public @Nullable ValueSerializer<?> withFormatOverrides(SerializationConfig config, JsonFormat.Value overrides) {
        ValueSerializer<?> other = plain.withFormatOverrides(config, overrides);
        return other == null ? null : new ContainerSerializer(clearances, other, keys);
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
