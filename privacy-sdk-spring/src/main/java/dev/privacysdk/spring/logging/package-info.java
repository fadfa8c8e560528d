/**
 * Installs masking before the first line is logged.
 *
 * <p>May know core and Spring Boot's start; knows no bean. Logback and Log4j are touched in one class each, which is
 * loaded where its library is.
 *
 * <p>Decided: until the policy is read, every marked field is redacted; what is installed stays across contexts of one JVM,
 * as the logging system does; a logging system that cannot be masked is said once, at start, and stops nothing.
 */
@NullMarked
package dev.privacysdk.spring.logging;

import org.jspecify.annotations.NullMarked;
