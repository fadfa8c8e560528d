package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The purpose an element serves, by its id.
 *
 * <p>On data it means "may be used for this" and may be repeated; on a method or type without a category it means
 * "is for this" and names exactly one purpose. On an annotation of the application's own it makes that annotation a
 * word. A purpose that the policy gives a message class needs a channel, here or by {@link Via}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.TYPE,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE
})
@Repeatable(ForPurpose.All.class)
public @interface ForPurpose {
    /** The id of the purpose, as the policy names it: {@code marketing.direct}. */
    String value();

    /** What methods with this word do with the data, unless {@link Performs} says otherwise. */
    Operation operation() default Operation.USE;

    /** The channel on which methods with this word reach the person, unless {@link Via} says otherwise. */
    Channel channel() default Channel.NONE;

    /** The container that lets one element, or one word, name several purposes. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.FIELD,
        ElementType.RECORD_COMPONENT,
        ElementType.METHOD,
        ElementType.TYPE,
        ElementType.PARAMETER,
        ElementType.ANNOTATION_TYPE
    })
    @interface All {
        /** The purposes, in the order they were written. */
        ForPurpose[] value();
    }
}
