package dev.privacysdk.spring.method;

import java.lang.reflect.InvocationTargetException;
import org.springframework.util.ClassUtils;

/**
 * Tells a mock that a test put in a bean's place: it has no body that a call could reach.
 *
 * <p>Only Mockito can tell, because its mock of a class has that very class; where it is not on the class path, nothing is one.
 */
final class TestDouble {
    private static final String MOCKITO = "org.mockito.Mockito";

    private TestDouble() {}

    static boolean is(Object bean) {
        ClassLoader loader = bean.getClass().getClassLoader();
        if (!ClassUtils.isPresent(MOCKITO, loader)) {
            return false;
        }
        try {
            Object details = ClassUtils.forName(MOCKITO, loader)
                    .getMethod("mockingDetails", Object.class)
                    .invoke(null, bean);
            Class<?> type = ClassUtils.forName("org.mockito.MockingDetails", loader);
            // A spy calls the real body.
            return Boolean.TRUE.equals(type.getMethod("isMock").invoke(details))
                    && Boolean.FALSE.equals(type.getMethod("isSpy").invoke(details));
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            return false;
        }
    }
}
