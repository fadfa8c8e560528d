/**
 * Orders: payment, keeping, confirmation.
 *
 * <p>May know {@code word}, {@code web}, {@code profile} and {@code campaign}, whose outbox sends the confirmation.
 *
 * <p>Decided: a card number is handed to the processor and forgotten; what is kept is its token.
 */
@NullMarked
package dev.privacysdk.examples.assistant.order;

import org.jspecify.annotations.NullMarked;
