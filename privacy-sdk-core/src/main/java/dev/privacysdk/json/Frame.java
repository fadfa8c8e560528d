package dev.privacysdk.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationContext;

/**
 * By what right the value around is written.
 *
 * @param named whether data beside which nobody is named has somebody to be about
 */
record Frame(Clearance clearance, boolean named) {
    private static final Object KEY = Frame.class;

    static @Nullable Frame in(SerializationContext context) {
        return (Frame) context.getAttribute(KEY);
    }

    /** Makes this frame, or none, the one that values inside find. */
    static void put(SerializationContext context, @Nullable Frame frame) {
        context.setAttribute(KEY, frame);
    }
}
