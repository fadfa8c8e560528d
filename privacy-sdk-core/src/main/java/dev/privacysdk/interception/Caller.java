package dev.privacysdk.interception;

import java.lang.StackWalker.StackFrame;
import java.util.List;

/** Who called, of the application: its class and method, past whatever stands in between. */
final class Caller {
    private static final StackWalker WALKER = StackWalker.getInstance();

    /** Those who hand calls on. */
    private static final List<String> BETWEEN = List.of(
            Caller.class.getPackageName() + ".",
            "dev.privacysdk.spring.method.",
            "org.springframework.",
            "reactor.",
            "java.",
            "javax.",
            "jdk.",
            "com.sun.",
            "sun.");

    private Caller() {}

    /** The caller's simple name; dear, so only for what is rare. */
    static String name() {
        return WALKER.walk(frames -> frames.filter(Caller::isOfTheApplication)
                .findFirst()
                .map(Caller::name)
                .orElse("nobody known"));
    }

    private static boolean isOfTheApplication(StackFrame frame) {
        String type = frame.getClassName();
        return !type.contains("$$")
                && !type.contains("$Proxy")
                && BETWEEN.stream().noneMatch(type::startsWith);
    }

    private static String name(StackFrame frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
    }
}
