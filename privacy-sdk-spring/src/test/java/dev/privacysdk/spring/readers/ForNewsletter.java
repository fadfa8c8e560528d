package dev.privacysdk.spring.readers;

import dev.privacysdk.annotation.ForPurpose;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Sending the weekly issue to people who asked for it. */
@Retention(RetentionPolicy.RUNTIME)
@ForPurpose("newsletter")
public @interface ForNewsletter {}
