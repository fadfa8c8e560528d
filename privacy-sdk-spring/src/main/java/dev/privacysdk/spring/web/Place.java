package dev.privacysdk.spring.web;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/**
 * Where something personal was about to leave the service, in words for whoever has to mend it.
 *
 * @param what what it was about to leave in, such as the body of a handler
 * @param remedy what to do about it
 */
record Place(String what, String remedy) {
    private static final String MARK =
            "mark the handler with the word of its purpose, or answer with what a marked method gave back, uncopied.";

    static Place body(@Nullable HandlerMethod handler, MethodParameter returnType) {
        return new Place(
                "The body of "
                        + (handler == null
                                ? name(returnType.getContainingClass(), returnType.getMethod())
                                : name(handler.getBeanType(), handler.getMethod())),
                MARK);
    }

    static Place event(MethodParameter returnType) {
        return new Place(
                "What is sent by " + name(returnType.getContainingClass(), returnType.getMethod()),
                "mark the handler with the word of its purpose, or send it within a purpose, which PurposeScope.wrap carries"
                        + " to other threads.");
    }

    static Place route() {
        return new Place(
                "The body of a route",
                "answer with what a method marked with the word of its purpose gave back, uncopied.");
    }

    static Place laterRoute() {
        return new Place(
                "The body of a route that answers later",
                "answer with the value itself, or from an annotated handler, whose permit counts on every thread.");
    }

    static Place model(String attribute, Object handler) {
        String where = handler instanceof HandlerMethod method
                ? name(method.getBeanType(), method.getMethod())
                : handler.getClass().getSimpleName();
        return new Place("The attribute " + attribute + " of the model of " + where, MARK);
    }

    private static String name(Class<?> owner, @Nullable Method method) {
        return owner.getSimpleName() + (method == null ? "" : "." + method.getName());
    }
}
