package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter that carries the reference of a disclosure, such as the file number of an authority's request.
 *
 * <p>Required where the policy says that the recipient or the purpose needs one; without a value nothing is disclosed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER})
public @interface Reference {}
