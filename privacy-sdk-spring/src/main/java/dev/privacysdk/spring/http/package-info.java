/**
 * Outgoing HTTP: a client that is bound to a recipient sends it what it may have, once the disclosure is on record.
 *
 * <p>May know core and Spring's HTTP clients.
 *
 * <p>Decided: the client itself is stood in for, not one of its converters or interceptors, so no order of those passes by.
 * Every request of a bound client is a disclosure, one without a body too, because its address may name the person. What is
 * asked for is what the scope is for, as a disclosure to the recipient; a scope that already is for that recipient is not
 * asked and recorded again. The question is put when the request is sent, on the thread that sends it, and every sending is
 * a question of its own. The body is written in full before anything is sent, so a body that cannot be written sends
 * nothing. What bears no marks because it is no object of the application, such as text, bytes, numbers, files and trees of
 * JSON, is refused unless the client was made to send it.
 *
 * <p>Out of sight are variables of the path and the query, headers, cookies and attributes, also where a marked object is
 * given for them, and what interceptors, initializers and default requests of the application put into a request.
 */
@NullMarked
package dev.privacysdk.spring.http;

import org.jspecify.annotations.NullMarked;
