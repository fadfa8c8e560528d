package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The purpose for which the data was collected, where it is now used for another one.
 *
 * <p>On a field: what this field was collected for. On a method: what everything it uses was collected for. Naming it
 * can only make a decision stricter (GDPR Art. 5(1)(b), 6(4)).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface CollectedFor {
    /** The id of the purpose of collection. */
    String value();
}
