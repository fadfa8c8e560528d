package dev.privacysdk.examples.newsletter;

// region boot-for-newsletter
import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.ForPurpose;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Sending the weekly issue to people who asked for it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@ForPurpose(value = "newsletter", channel = Channel.EMAIL)
public @interface ForNewsletter {}
// endregion
