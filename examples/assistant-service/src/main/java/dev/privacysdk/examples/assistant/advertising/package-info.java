/**
 * Advertising by a partner.
 *
 * <p>May know {@code word} and {@code web}.
 *
 * <p>Decided: nothing about advertising is kept, so there is nothing to export or to erase.
 */
@NullMarked
package dev.privacysdk.examples.assistant.advertising;

import org.jspecify.annotations.NullMarked;
