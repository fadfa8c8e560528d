package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The recipient to whom a method sends personal data, by its id.
 *
 * <p>The decision is then about a disclosure, and a permitted one is recorded before the method runs (GDPR Art. 15(1)(c),
 * Art. 19).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface DisclosedTo {
    /** The id of the recipient, as the policy names it: {@code payment_processor}. */
    String value();
}
