/**
 * Any interface behind its purpose, without a framework.
 *
 * <p>May know marking, decision and minimization.
 *
 * <p>Decided: marks are read once, when the proxy is made, and everything wrong with them is said at once; a proxy that
 * would enforce nothing is not made. What cannot be left out of an answer is a denial even under
 * {@code @OnDenial(NOTHING)}: the decision was yes and the wiring is wrong. While the gate only observes, calls run as if
 * nothing stood before them.
 */
@NullMarked
package dev.privacysdk.interception;

import org.jspecify.annotations.NullMarked;
