package dev.privacysdk.spring.boot;

import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.marking.MarkingException;
import dev.privacysdk.spring.method.Obstacles;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * The classes of beans with marked methods and the personal types those take, as far as they are known before a bean is made.
 *
 * @param problems marks on them that nothing would enforce
 */
record MarkedBeans(Set<Class<?>> classes, List<String> problems) {
    static MarkedBeans in(ConfigurableListableBeanFactory beans) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        Set<String> problems = new LinkedHashSet<>();
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getBeanDefinition(name).isAbstract() ? null : beans.getType(name, false);
            if (type != null) {
                look(ClassUtils.getUserClass(type), classes, problems);
            }
        }
        return new MarkedBeans(classes, List.copyOf(problems));
    }

    private static void look(Class<?> type, Set<Class<?>> classes, Set<String> problems) {
        problems.addAll(Obstacles.of(type));
        List<MarkedMethod> methods = MarkedMethod.allOf(type, refused -> {});
        if (!methods.isEmpty()) {
            classes.add(type);
        }
        for (MarkedMethod method : methods) {
            for (Type parameter : method.method().getGenericParameterTypes()) {
                personal(ResolvableType.forType(parameter, ResolvableType.forClass(type)), classes);
            }
        }
    }

    private static void personal(ResolvableType parameter, Set<Class<?>> classes) {
        Class<?> type = parameter.resolve();
        if (type == null) {
            return;
        }
        MarkedType marked = read(type);
        if (marked != null) {
            marked.personalTypes().forEach(each -> classes.add(each.type()));
        }
        if (type.isArray()) {
            personal(parameter.getComponentType(), classes);
        }
        for (ResolvableType argument : parameter.getGenerics()) {
            personal(argument, classes);
        }
    }

    /** A type that cannot be read is told with the class itself, where it is the application's. */
    private static @Nullable MarkedType read(Class<?> type) {
        try {
            return MarkedType.of(type);
        } catch (MarkingException unreadable) {
            return null;
        }
    }
}
