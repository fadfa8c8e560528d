package dev.privacysdk.spring.boot.lost;

import dev.privacysdk.annotation.PersonalData;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Where somebody lives. */
@Retention(RetentionPolicy.RUNTIME)
@PersonalData("contact.address")
public @interface Street {}
