/**
 * The job that lets the assistant learn.
 *
 * <p>May know {@code word}, {@code web} and {@code chat}.
 *
 * <p>Decided: the job asks for everybody's conversations and gets those of the people who consented.
 */
@NullMarked
package dev.privacysdk.examples.assistant.training;

import org.jspecify.annotations.NullMarked;
