/**
 * Carries the purpose of whoever hands out a task to the thread that runs it.
 *
 * <p>May know core.
 *
 * <p>Decided: the scope is the one at the moment of handing out; a task that is handed out without one runs without one,
 * even on a thread that is in the scope of somebody else. Micrometer finds its accessor through a service file, so that
 * nothing here needs Micrometer. Blocking keepers in the operators of a Reactor chain need its automatic propagation; without
 * it they find the scope of the thread that the operator runs on, which on the thread of the subscriber is the subscriber's
 * own, and elsewhere none.
 */
@NullMarked
package dev.privacysdk.spring.async;

import org.jspecify.annotations.NullMarked;
