package dev.privacysdk.minimization;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds records of one class anew, through their canonical constructor and so with all it checks. */
final class RecordCopier {
    private final Class<?> type;
    private final Members members;
    private final Class<?>[] parameters;
    private final MethodHandle constructor;
    private final MethodHandle fromAll;
    private final MethodHandle[] getters;
    private final MethodHandle[] readers;
    private final Map<List<Integer>, MethodHandle> withouts = new ConcurrentHashMap<>();

    /** Opens the class; throws IllegalAccessException where its module keeps it closed. */
    RecordCopier(Members members) throws ReflectiveOperationException {
        this.type = members.type;
        this.members = members;
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        RecordComponent[] components = type.getRecordComponents();
        this.parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.constructor = lookup.findConstructor(type, methodType(void.class, parameters));
        this.fromAll = constructor
                .asSpreader(Object[].class, parameters.length)
                .asType(methodType(Object.class, Object[].class));
        this.getters = new MethodHandle[parameters.length];
        this.readers = new MethodHandle[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            getters[i] = lookup.findGetter(type, components[i].getName(), parameters[i]);
            readers[i] = getters[i].asType(methodType(Object.class, Object.class));
        }
    }

    @Nullable
    Object read(int index, Object owner) {
        try {
            return readers[index].invokeExact(owner);
        } catch (Throwable impossible) {
            throw new IllegalStateException("A field of " + Denials.name(type) + " cannot be read.", impossible);
        }
    }

    Object fromAll(@Nullable Object[] values) throws Throwable {
        return fromAll.invokeExact(values);
    }

    /** From a record to its copy without these members. */
    MethodHandle without(int[] withheld) {
        List<Integer> key = Arrays.stream(withheld).boxed().toList();
        return withouts.computeIfAbsent(key, indexes -> compose(Set.copyOf(indexes)));
    }

    private MethodHandle compose(Set<Integer> withheld) {
        MethodHandle[] sources = IntStream.range(0, parameters.length)
                .mapToObj(i -> withheld.contains(i) ? absent(i) : getters[i])
                .toArray(MethodHandle[]::new);
        MethodHandle fromMany = MethodHandles.filterArguments(constructor, 0, sources);
        MethodHandle fromOne =
                MethodHandles.permuteArguments(fromMany, methodType(type, type), new int[parameters.length]);
        return fromOne.asType(methodType(Object.class, Object.class));
    }

    private MethodHandle absent(int index) {
        MethodHandle constant =
                MethodHandles.constant(parameters[index], members.field(index).absent());
        return MethodHandles.dropArguments(constant, 0, type);
    }
}
