package dev.privacysdk.spring.data.shop;

import dev.privacysdk.annotation.ForPurpose;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Helping people who ask. */
@Retention(RetentionPolicy.RUNTIME)
@ForPurpose("support")
public @interface ForSupport {}
