/**
 * The interceptor in front of beans whose methods bear a purpose, and the check that it stands in front of all of them.
 *
 * <p>May know core and Spring AOP.
 *
 * <p>Decided: marks are resolved against the class of the target over all its supertypes, by the same reader as without a
 * framework. The advisor needs no other bean to be made, so that no bean is made too early for it; what it asks is fetched at
 * the first call. A bean with marks and without the interceptor is refused when it is made, not when it is called.
 */
@NullMarked
package dev.privacysdk.spring.method;

import org.jspecify.annotations.NullMarked;
