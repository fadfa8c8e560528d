/**
 * Messages to people, and the outbox they leave by.
 *
 * <p>May know {@code word}, {@code web} and {@code profile}.
 *
 * <p>Decided: the outbox is a table; whatever delivers mail and texts for real would read it.
 */
@NullMarked
package dev.privacysdk.examples.assistant.campaign;

import org.jspecify.annotations.NullMarked;
