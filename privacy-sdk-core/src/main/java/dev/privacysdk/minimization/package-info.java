/**
 * Copies of values that hold only what a permit covers.
 *
 * <p>May know vocabulary, marking and decision.
 *
 * <p>Decided: copies, never mutates, because the object may be managed. What is unchanged comes back as the same
 * instance. Withheld means absent, and absence must be legal in the type; a placeholder would be a lie to the next line
 * of code. What is not a record passes whole or not at all. What cannot be looked into is denied, not trusted. A cycle
 * is handed out only if nothing in it is withheld, since a copy would still lead to the original.
 */
@NullMarked
package dev.privacysdk.minimization;

import org.jspecify.annotations.NullMarked;
