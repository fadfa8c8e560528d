package dev.privacysdk.examples.newsletter;

// region boot-for-delivery
import dev.privacysdk.annotation.ForPurpose;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bringing the printed issue to subscribers. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@ForPurpose("delivery")
public @interface ForDelivery {}
// endregion
