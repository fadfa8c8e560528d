/**
 * Carries the purpose of whoever hands out a task to the thread that runs it.
 *
 * <p>May know core.
 *
 * <p>Decided: the scope is the one at the moment of handing out; a task that is handed out without one runs without one,
 * even on a thread that is in the scope of somebody else. Micrometer finds its accessor through a service file, so that
 * nothing here needs Micrometer; blocking keepers in the operators of a Reactor chain need its automatic propagation, and are
 * denied without it.
 */
@NullMarked
package dev.privacysdk.spring.async;

import org.jspecify.annotations.NullMarked;
