package dev.privacysdk.json;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.masking.Masker;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.AnyGetterWriter;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Writes a property as its category is masked, or null in its place. */
final class MaskedProperty extends BeanPropertyWriter {
    private final transient @Nullable Masker masker;
    private final transient @Nullable MarkedField field;

    private MaskedProperty(BeanPropertyWriter property, @Nullable Masker masker, @Nullable MarkedField field) {
        super(property);
        this.masker = masker;
        this.field = field;
    }

    /** A property that keeps its place in an array and shows nothing. */
    static BeanPropertyWriter empty(BeanPropertyWriter property) {
        return new MaskedProperty(property, null, null);
    }

    /** A property that shows what the masker makes of its value; null where it has not one name and one value. */
    static @Nullable BeanPropertyWriter by(Masker masker, MarkedField field, BeanPropertyWriter property) {
        return property.isUnwrapping() || property instanceof AnyGetterWriter
                ? null
                : new MaskedProperty(property, masker, field);
    }

    private @Nullable String text(Object bean) throws Exception {
        Object value = masker == null || field == null ? null : get(bean);
        return value == null || masker == null || field == null ? null : masker.field(field, value);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        String text = text(bean);
        if (text != null) {
            generator.writeName(getSerializedName());
            generator.writeString(text);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        generator.writeString(text(bean));
    }
}
