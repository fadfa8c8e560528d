/**
 * Carries the purpose of whoever hands out a task to the thread that runs it.
 *
 * <p>May know core.
 *
 * <p>Decided: the scope is the one at the moment of handing out; a task that is handed out without one runs without one.
 */
@NullMarked
package dev.privacysdk.spring.async;

import org.jspecify.annotations.NullMarked;
