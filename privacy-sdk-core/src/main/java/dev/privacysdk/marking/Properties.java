package dev.privacysdk.marking;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the values a type holds, wherever Java lets people mark them. */
final class Properties {
    private final Class<?> type;
    private final Generics view;
    /** All accessors by name: methods without parameters share a slot by name alone. */
    private final Map<String, List<Method>> accessors = new LinkedHashMap<>();

    private Properties(Class<?> type) {
        this.type = type;
        this.view = Generics.of(type);
        for (Class<?> each : view.types()) {
            if (Declared.isPlatform(each) || Proxy.isProxyClass(each)) {
                continue;
            }
            for (Method method : Declared.methods(each)) {
                if (isAccessor(method)) {
                    accessors
                            .computeIfAbsent(method.getName(), name -> new ArrayList<>())
                            .add(method);
                }
            }
        }
    }

    static List<Property> of(Class<?> type) {
        if (Declared.isPlatform(type) || type.isArray() || type.isPrimitive() || type.isAnnotation()) {
            return List.of();
        }
        try {
            Properties found = new Properties(type);
            if (type.isRecord()) {
                return found.ofRecord();
            }
            return type.isInterface() || Proxy.isProxyClass(type) ? found.ofInterface() : found.ofClass();
        } catch (LinkageError | TypeNotPresentException e) {
            throw Declared.missing(type, e);
        }
    }

    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !method.isBridge()
                && !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers());
    }

    private List<Property> ofRecord() {
        List<Property> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            List<Method> marked = new ArrayList<>(accessors.getOrDefault(component.getName(), List.of()));
            String capital = Character.toUpperCase(component.getName().charAt(0))
                    + component.getName().substring(1);
            marked.addAll(data(accessors.getOrDefault("get" + capital, List.of())));
            found.add(Property.of(type, component, marked));
        }
        return found;
    }

    private List<Property> ofClass() {
        Map<String, List<Method>> marked = new LinkedHashMap<>();
        accessors.forEach((name, methods) -> {
            if (!data(methods).isEmpty()) {
                marked.put(name, methods);
            }
        });
        Deque<Class<?>> chain = new ArrayDeque<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            chain.push(each);
        }
        List<Field> fields = new ArrayList<>();
        chain.forEach(each -> fields.addAll(Declared.fields(each)));
        Map<Field, List<Method>> read = new LinkedHashMap<>();
        Map<String, List<Method>> alone = new LinkedHashMap<>();
        fields.forEach(field -> read.put(field, new ArrayList<>()));
        marked.forEach((name, methods) -> {
            Field field = field(fields, name);
            if (field == null) {
                alone.put(name, methods);
            } else {
                read.getOrDefault(field, new ArrayList<>()).addAll(data(methods));
            }
        });
        List<Property> found = new ArrayList<>();
        read.forEach((field, methods) ->
                found.add(Property.of(field, view.seen(field.getGenericType(), field.getDeclaringClass()), methods)));
        alone.forEach((name, methods) -> found.add(accessor(name, methods)));
        return found;
    }

    /** The field that an accessor reads, by the names that beans and records give it; of two, the subclass's. */
    private static @Nullable Field field(List<Field> fields, String accessor) {
        String name = propertyName(accessor);
        Field found = null;
        for (Field field : fields) {
            if (field.getName().equals(accessor) || field.getName().equals(name)) {
                found = field;
            }
        }
        return found;
    }

    private List<Property> ofInterface() {
        List<Property> found = new ArrayList<>();
        if (accessors.values().stream().allMatch(methods -> data(methods).isEmpty())) {
            return found;
        }
        accessors.forEach((name, methods) -> {
            boolean open = methods.stream().anyMatch(each -> Modifier.isAbstract(each.getModifiers()));
            boolean deed = !Marks.of(type.getSimpleName() + "." + name, methods)
                    .purposes()
                    .isEmpty();
            if (!data(methods).isEmpty() || (open && !deed)) {
                found.add(accessor(name, methods));
            }
        });
        return found;
    }

    private Property accessor(String name, List<Method> methods) {
        Method first = methods.get(0);
        return Property.of(
                first.getDeclaringClass(),
                propertyName(name),
                view.seen(first.getGenericReturnType(), first.getDeclaringClass()),
                methods);
    }

    private static List<Method> data(List<Method> methods) {
        return methods.stream()
                .filter(each -> Marks.of(each.getDeclaringClass().getSimpleName() + "." + each.getName(), each)
                        .isData())
                .toList();
    }

    private static String propertyName(String accessor) {
        int prefix = accessor.startsWith("get") ? 3 : accessor.startsWith("is") ? 2 : 0;
        if (prefix == 0 || accessor.length() == prefix || !Character.isUpperCase(accessor.charAt(prefix))) {
            return accessor;
        }
        return Character.toLowerCase(accessor.charAt(prefix)) + accessor.substring(prefix + 1);
    }
}
