package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A purpose method about many people, each of whom is decided for.
 *
 * <p>On a method the people are in its result; on a parameter they are the elements of that argument. Elements about
 * people who may not be processed are left out and counted, or the whole call is refused.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface EachSubject {
    /** What happens when some of the people may not be processed. */
    WhenDenied onDenied() default WhenDenied.LEAVE_OUT;

    /** The two ways to treat people who may not be processed. */
    enum WhenDenied {
        /** Their elements are left out and counted. */
        LEAVE_OUT,
        /** The whole call is refused. */
        REFUSE
    }
}
