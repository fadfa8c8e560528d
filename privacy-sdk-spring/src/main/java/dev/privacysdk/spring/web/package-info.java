/**
 * The privacy SDK at the door of a web application: signals come in, refusals go out, bodies leave under a permit.
 *
 * <p>May know the core and {@code spring.method}, and Spring MVC on servlets.
 *
 * <p>Decided: signals of a request count for the person it is by, for visitors nobody knows, and, where the application
 * does not say who a request is by, for everybody: an opt-out that is missed is a breach, one too many costs an
 * advertisement. Residence never counts for anybody else. A value may be written as a body when a marked method of the same
 * request gave it back and its permit still holds; whether it is that value is told by identity, so a copy is refused.
 * What a permit covered when it ran out is asked again, as in a keeper. Refusals are written without message converters, so
 * that nothing an application configures can lose or enrich them.
 *
 * <p>Bodies that pass by {@code ResponseBodyAdvice} are not looked at: server-sent events and other emitters,
 * {@code StreamingResponseBody}, functional endpoints, views and their models, what a handler writes to the response
 * itself, and text into which personal data was copied. Mark such handlers with the word of their purpose, so that what
 * they get is minimized.
 */
@NullMarked
package dev.privacysdk.spring.web;

import org.jspecify.annotations.NullMarked;
