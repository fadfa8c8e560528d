package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The category of personal data that an element holds, by its id.
 *
 * <p>Written on a field, a record component or an accessor, or on an annotation of the application's own: that
 * annotation is then a <em>word</em> which marks whatever bears it. One step is as deep as a word may go.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE
})
public @interface PersonalData {
    /** The id of the category, as the policy names it: {@code contact.email}. */
    String value();
}
