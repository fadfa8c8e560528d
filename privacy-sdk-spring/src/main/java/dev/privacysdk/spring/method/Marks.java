package dev.privacysdk.spring.method;

import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.marking.MarkingException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.ClassUtils;

/** Whether a class has marked methods, whoever generated a subclass of it. */
final class Marks {
    private Marks() {}

    /** Whether any method opens a purpose or demands one, or has marks that are refused. */
    static boolean onMethodsOf(Class<?> type) {
        List<MarkingException> refused = new ArrayList<>();
        return !MarkedMethod.allOf(ClassUtils.getUserClass(type), refused::add).isEmpty() || !refused.isEmpty();
    }
}
