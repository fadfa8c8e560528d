package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The person that data or a call is about, by the kind of person.
 *
 * <p>On a field or record component: the other marked fields of the object are about this person. On a parameter: the
 * call is about the person that this argument identifies, which may be an id, a {@code Subject}, or an object whose own
 * type has a {@code @SubjectId}.
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
public @interface SubjectId {
    /** The kind of person, which keeps ids of different tables apart: {@code customer}. */
    String value();
}
