/**
 * Conversations with the assistant.
 *
 * <p>May know {@code word} and {@code web}.
 *
 * <p>Decided: the model is an interface; the one here fills in templates and sends nothing anywhere.
 */
@NullMarked
package dev.privacysdk.examples.assistant.chat;

import org.jspecify.annotations.NullMarked;
