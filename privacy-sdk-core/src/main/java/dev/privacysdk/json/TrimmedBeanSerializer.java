package dev.privacysdk.json;

import com.fasterxml.jackson.annotation.ObjectIdGenerator;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.BeanSerializer;
import tools.jackson.databind.ser.UnrolledBeanSerializer;
import tools.jackson.databind.ser.bean.BeanAsArraySerializer;
import tools.jackson.databind.ser.bean.BeanSerializerBase;
import tools.jackson.databind.ser.bean.UnrolledBeanAsArraySerializer;
import tools.jackson.databind.ser.impl.FilteredBeanPropertyWriter;
import tools.jackson.databind.ser.impl.PropertyBasedObjectIdGenerator;

/** Jackson's own serializer of a bean, with some properties left out or written in another way. */
final class TrimmedBeanSerializer extends BeanSerializer {
    /** Those whose ways are known; another one may write what it likes. */
    private static final Set<Class<?>> KNOWN = Set.of(
            BeanSerializer.class,
            UnrolledBeanSerializer.class,
            BeanAsArraySerializer.class,
            UnrolledBeanAsArraySerializer.class);

    /** Ids that are made of nothing in the object. */
    private static final Set<Class<?>> IMPERSONAL = Set.of(
            ObjectIdGenerators.IntSequenceGenerator.class,
            ObjectIdGenerators.UUIDGenerator.class,
            ObjectIdGenerators.StringIdGenerator.class);

    private final boolean asArray;

    private TrimmedBeanSerializer(BeanSerializerBase source) {
        super(source);
        this.asArray = isArray(source);
    }

    private TrimmedBeanSerializer(
            TrimmedBeanSerializer source, BeanPropertyWriter[] properties, BeanPropertyWriter @Nullable [] filtered) {
        super(source, properties, filtered);
        this.asArray = source.asArray;
    }

    /** A copy to trim; null where a serializer is not one of Jackson's own for beans. */
    static @Nullable TrimmedBeanSerializer of(ValueSerializer<?> serializer) {
        return serializer instanceof BeanSerializerBase bean && KNOWN.contains(bean.getClass())
                ? new TrimmedBeanSerializer(bean)
                : null;
    }

    /** Whether it writes objects as arrays. */
    static boolean isArray(ValueSerializer<?> serializer) {
        return serializer instanceof BeanAsArraySerializer || serializer instanceof UnrolledBeanAsArraySerializer;
    }

    boolean asArray() {
        return asArray;
    }

    int count() {
        return _props.length;
    }

    BeanPropertyWriter writer(int index) {
        return _props[index];
    }

    /** The member whose value is the type's id, where one is. */
    @Nullable
    AnnotatedMember typeId() {
        return _typeId;
    }

    /** Whether its object ids may be made of the values of these properties. */
    boolean identifiesBy(boolean[] properties) {
        if (_objectIdWriter == null) {
            return false;
        }
        ObjectIdGenerator<?> generator = _objectIdWriter.generator;
        // Jackson puts the property that is the id in front.
        return generator instanceof PropertyBasedObjectIdGenerator
                ? properties.length > 0 && properties[0]
                : !IMPERSONAL.contains(generator.getClass());
    }

    /** The same with each property replaced; null leaves it out. */
    ValueSerializer<Object> replaced(IntFunction<@Nullable BeanPropertyWriter> by) {
        List<BeanPropertyWriter> properties = new ArrayList<>();
        List<@Nullable BeanPropertyWriter> filtered = new ArrayList<>();
        for (int i = 0; i < _props.length; i++) {
            BeanPropertyWriter other = by.apply(i);
            if (other != null) {
                properties.add(other);
                filtered.add(_filteredProps == null ? null : filtered(i, other));
            }
        }
        TrimmedBeanSerializer trimmed = new TrimmedBeanSerializer(
                this,
                properties.toArray(BeanPropertyWriter[]::new),
                _filteredProps == null ? null : filtered.toArray(BeanPropertyWriter[]::new));
        return asArray ? BeanAsArraySerializer.construct(trimmed) : trimmed;
    }

    /** The writer that looks at the view, in front of another writer. */
    @SuppressWarnings("ReferenceEquality") // Whether it is the property itself or something in front of it.
    private @Nullable BeanPropertyWriter filtered(int index, BeanPropertyWriter other) {
        BeanPropertyWriter before = _filteredProps[index];
        if (before == null || other == _props[index]) {
            return before;
        }
        Class<?>[] views = _props[index].getViews();
        return views == null || views.length == 0 ? other : FilteredBeanPropertyWriter.constructViewBased(other, views);
    }
}
