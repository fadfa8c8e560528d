package dev.privacysdk.json;

import dev.privacysdk.minimization.Minimizer;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TreeNode;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.CollectionLikeType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapLikeType;
import tools.jackson.databind.type.MapType;

/** Puts a guard in front of every serializer that may come to write personal data. */
final class SerializerGuards extends ValueSerializerModifier {
    private static final long serialVersionUID = 1L;

    private final transient Clearances clearances;

    SerializerGuards(Clearances clearances) {
        this.clearances = clearances;
    }

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier type, ValueSerializer<?> serializer) {
        Class<?> raw = type.getBeanClass();
        if (raw == HeldForConverter.class) {
            return new HeldForConverter.Writer(clearances, null);
        }
        if (raw.isEnum() || TreeNode.class.isAssignableFrom(raw) || raw == Object.class) {
            return serializer;
        }
        if (TypeReach.ofJava(raw)) {
            return container(type.getType(), serializer, false);
        }
        PropertyOrigins origins = new PropertyOrigins(type);
        boolean closed = Modifier.isFinal(raw.getModifiers())
                && !Minimizer.concerns(raw)
                && !origins.marked().iterator().hasNext();
        return closed ? serializer : new GuardedSerializer(clearances, origins, serializer);
    }

    @Override
    public @Nullable ValueSerializer<?> modifyArraySerializer(
            SerializationConfig config,
            ArrayType type,
            BeanDescription.Supplier described,
            @Nullable ValueSerializer<?> serializer) {
        return holder(type, described, serializer);
    }

    @Override
    public @Nullable ValueSerializer<?> modifyCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription.Supplier described,
            @Nullable ValueSerializer<?> serializer) {
        return holder(type, described, serializer);
    }

    @Override
    public @Nullable ValueSerializer<?> modifyCollectionLikeSerializer(
            SerializationConfig config,
            CollectionLikeType type,
            BeanDescription.Supplier described,
            @Nullable ValueSerializer<?> serializer) {
        return holder(type, described, serializer);
    }

    @Override
    public @Nullable ValueSerializer<?> modifyMapSerializer(
            SerializationConfig config,
            MapType type,
            BeanDescription.Supplier described,
            @Nullable ValueSerializer<?> serializer) {
        return holder(type, described, serializer);
    }

    @Override
    public @Nullable ValueSerializer<?> modifyMapLikeSerializer(
            SerializationConfig config,
            MapLikeType type,
            BeanDescription.Supplier described,
            @Nullable ValueSerializer<?> serializer) {
        return holder(type, described, serializer);
    }

    /** A class with marks is guarded though it is a collection, too. */
    private @Nullable ValueSerializer<?> holder(
            JavaType type, BeanDescription.Supplier described, @Nullable ValueSerializer<?> serializer) {
        if (serializer == null) {
            return null;
        }
        Class<?> raw = type.getRawClass();
        if (!raw.isArray() && !TypeReach.ofJava(raw)) {
            PropertyOrigins origins = new PropertyOrigins(described);
            if (TypeReach.marked(raw) || origins.marked().iterator().hasNext() || WritingPlan.saysText(serializer)) {
                return new GuardedSerializer(clearances, origins, serializer);
            }
        }
        boolean keys = type.getKeyType() != null && TypeReach.concerns(type.getKeyType());
        return container(type, serializer, keys);
    }

    /** In front of one that makes text of a whole container, its elements never reach a guard of their own. */
    @SuppressWarnings("unchecked")
    private ValueSerializer<?> container(JavaType type, ValueSerializer<?> serializer, boolean keys) {
        if (!TypeReach.concerns(type)) {
            return serializer;
        }
        return WritingPlan.saysText(serializer)
                ? new WholeOrRefusedSerializer(clearances, (ValueSerializer<Object>) serializer)
                : new ContainerSerializer(clearances, serializer, keys);
    }

    @Override
    public ValueSerializer<?> modifyKeySerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier described,
            ValueSerializer<?> serializer) {
        return TypeReach.concerns(type) ? new KeySerializer(clearances, serializer) : serializer;
    }
}
