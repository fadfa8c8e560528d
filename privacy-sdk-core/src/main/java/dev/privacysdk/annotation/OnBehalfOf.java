package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter that names the customer on whose instruction a method processes data.
 *
 * <p>The service is then a processor (GDPR Art. 4(8), 28(3)(a)): it may do what the instruction says, and nothing else.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER})
public @interface OnBehalfOf {
    /** The kind of customer, for an argument that is a plain id. */
    String value() default "customer-company";
}
