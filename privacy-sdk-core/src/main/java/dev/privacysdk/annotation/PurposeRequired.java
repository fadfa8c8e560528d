package dev.privacysdk.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A keeper of personal data: it knows no purpose of its own and demands that its caller has one.
 *
 * <p>Called outside a purpose scope it throws; inside one, its answer is minimized by the caller's permit.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface PurposeRequired {}
