/**
 * Any interface behind its purpose, without a framework.
 *
 * <p>May know marking, decision and minimization, and Reactor where it is there.
 *
 * <p>Decided: marks are read once, when the proxy is made, and everything wrong with them is said at once; a proxy that
 * would enforce nothing is not made. What cannot be left out of an answer is a denial even under
 * {@code @OnDenial(NOTHING)}: the decision was yes and the wiring is wrong. While the gate only observes, calls run as if
 * nothing stood before them. A Mono or a Flux is decided when it is subscribed to, and anew each time, since that is when it
 * runs; its scope travels in the Reactor context, so the chain that the method built is inside it and what the caller adds
 * is not; a value of a Flux or a Stream that comes after the permit ran out is asked about again. What is about somebody else leaves a Mono empty, as it does an Optional. A CompletionStage is decided when the
 * method is called; what is chained to it runs in no scope, unless it is wrapped.
 */
@NullMarked
package dev.privacysdk.interception;

import org.jspecify.annotations.NullMarked;
