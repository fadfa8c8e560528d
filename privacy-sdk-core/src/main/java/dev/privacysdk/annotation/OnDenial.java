package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a purpose method gives back when the decision is a denial.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OnDenial {
    /** Whether the caller gets an exception or nothing. */
    Then value() default Then.THROW;

    /** The two answers to a denial. */
    enum Then {
        /** The call throws {@code PrivacyDeniedException}. */
        THROW,
        /** The call gives back an empty optional or collection, or null where the return type is nullable. */
        NOTHING
    }
}
