package dev.privacysdk.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.HandlerInstantiator;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.util.ClassUtil;
import tools.jackson.databind.util.Converter;

/** Puts a guard in front of serializers and converters that annotations name, which no modifier gets to see. */
final class NamedSerializerGuards extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private final transient Clearances clearances;

    NamedSerializerGuards(Clearances clearances) {
        this.clearances = clearances;
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated place) {
        return promised(place, others(config, each -> each.findSerializer(config, place)), false);
    }

    @Override
    public @Nullable Object findContentSerializer(MapperConfig<?> config, Annotated place) {
        return promised(place, others(config, each -> each.findContentSerializer(config, place)), false);
    }

    @Override
    public @Nullable Object findKeySerializer(MapperConfig<?> config, Annotated place) {
        return promised(place, others(config, each -> each.findKeySerializer(config, place)), true);
    }

    @Override
    public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated place) {
        return held(config, place, others(config, each -> each.findSerializationConverter(config, place)));
    }

    @Override
    public @Nullable Object findSerializationContentConverter(MapperConfig<?> config, AnnotatedMember place) {
        return held(config, place, others(config, each -> each.findSerializationContentConverter(config, place)));
    }

    /** What the first of the others says; Jackson asks this one first. */
    private @Nullable Object others(
            MapperConfig<?> config, Function<AnnotationIntrospector, @Nullable Object> question) {
        for (AnnotationIntrospector each : config.getAnnotationIntrospector().allIntrospectors()) {
            Object said = each instanceof NamedSerializerGuards ? null : question.apply(each);
            if (said != null && said != ValueSerializer.None.class && said != Converter.None.class) {
                return said;
            }
        }
        return null;
    }

    private @Nullable Object promised(Annotated place, @Nullable Object named, boolean key) {
        return named == null || !TypeReach.concerns(place.getType())
                ? null
                : new LazySerializer(clearances, place, named, key);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object held(MapperConfig<?> config, Annotated place, @Nullable Object named) {
        if (named == null || !TypeReach.concerns(place.getType())) {
            return null;
        }
        if (named instanceof Converter<?, ?> converter) {
            return new HeldForConverter.Holder((Converter<Object, Object>) converter);
        }
        Class<?> type = (Class<?>) named;
        HandlerInstantiator instantiator = config.getHandlerInstantiator();
        Converter<?, ?> made = instantiator == null ? null : instantiator.converterInstance(config, place, type);
        return new HeldForConverter.Holder((Converter<Object, Object>)
                (made == null ? ClassUtil.createInstance(type, config.canOverrideAccessModifiers()) : made));
    }
}
