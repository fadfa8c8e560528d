package dev.privacysdk.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/** A value and the converter that is to be used on it, once it is known by what right it is written. */
record HeldForConverter(Object value, Converter<Object, Object> converter) {
    /** A converter that does nothing yet, because it is not told where it is used. */
    record Holder(Converter<Object, Object> real) implements Converter<Object, Object> {
        @Override
        public Object convert(SerializationContext context, Object value) {
            return new HeldForConverter(value, real);
        }

        @Override
        public Object convert(DeserializationContext context, Object value) {
            return real.convert(context, value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return real.getInputType(types);
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructType(HeldForConverter.class);
        }
    }

    /** Judges the value, converts it, and has Jackson write what came out. */
    static final class Writer extends ValueSerializer<HeldForConverter> {
        private final Clearances clearances;
        private final @Nullable BeanProperty property;

        Writer(Clearances clearances, @Nullable BeanProperty property) {
            this.clearances = clearances;
            this.property = property;
        }

        @Override
        public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty place) {
            return new Writer(clearances, place);
        }

        @Override
        public void serialize(HeldForConverter held, JsonGenerator generator, SerializationContext context) {
            write(held, generator, context, null);
        }

        @Override
        public void serializeWithType(
                HeldForConverter held, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
            write(held, generator, context, types);
        }

        private void write(
                HeldForConverter held,
                JsonGenerator generator,
                SerializationContext context,
                @Nullable TypeSerializer types) {
            switch (WholeOrRefused.of(clearances, held.value, generator, context)) {
                case WRITE -> converted(held.converter.convert(context, held.value), held, generator, context, types);
                case MASK -> generator.writeString(WholeOrRefused.masked(clearances, held.value));
                case LEFT_OUT -> {}
            }
        }

        private void converted(
                @Nullable Object value,
                HeldForConverter held,
                JsonGenerator generator,
                SerializationContext context,
                @Nullable TypeSerializer types) {
            if (value == null) {
                context.defaultSerializeNullValue(generator);
            } else if (types == null) {
                serializer(value, held, context).serialize(value, generator, context);
            } else {
                serializer(value, held, context).serializeWithType(value, generator, context, types);
            }
        }

        private ValueSerializer<Object> serializer(Object value, HeldForConverter held, SerializationContext context) {
            JavaType type = held.converter.getOutputType(context.getTypeFactory());
            return type.isJavaLangObject()
                    ? context.findContentValueSerializer(value.getClass(), property)
                    : context.findContentValueSerializer(type, property);
        }

        @Override
        public boolean isEmpty(SerializationContext context, HeldForConverter held) {
            Object value = held.converter.convert(context, held.value);
            return value == null || serializer(value, held, context).isEmpty(context, value);
        }
    }
}
