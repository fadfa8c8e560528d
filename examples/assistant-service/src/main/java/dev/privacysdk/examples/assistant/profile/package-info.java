/**
 * Customers: their accounts, their households, and what is kept about them.
 *
 * <p>May know {@code word} and {@code web}.
 *
 * <p>Decided: where a person resides and how old they are stands in the ledger alone, which decides by it.
 */
@NullMarked
package dev.privacysdk.examples.assistant.profile;

import org.jspecify.annotations.NullMarked;
