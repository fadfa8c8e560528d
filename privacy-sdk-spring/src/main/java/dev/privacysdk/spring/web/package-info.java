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
 * <p>Decided: what is sent in pieces or on other threads, by emitters, server-sent events and reactive answers, is looked at
 * piece by piece under the permit that the handler had, and without one as a body is, or under the purpose scope of the
 * thread that sends. A streaming body runs inside the purpose of the handler. Models are looked at before their view is
 * rendered. Functional endpoints have no permit of their own and hand on what marked methods gave back. What Jackson writes is
 * looked at once more, value by value, so that no getter, converter or other way of showing something passes by; in a scope
 * by the permit of the scope, else by that of the handler, else by that under which the value came.
 *
 * <p>Out of sight are text and bytes into which personal data was copied, also as the text of an event or of a streaming
 * body; what a handler writes to the response itself; attributes of requests, sessions and redirects; fragments of views that
 * an emitter sends; and, where a route or an emitter hidden behind {@code ResponseEntity<?>} answers later, formats other
 * than JSON. Mark such handlers with the word of their purpose, so that what they get is minimized.
 */
@NullMarked
package dev.privacysdk.spring.web;

import org.jspecify.annotations.NullMarked;
