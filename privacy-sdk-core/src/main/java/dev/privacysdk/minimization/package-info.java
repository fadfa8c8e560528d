/**
 * Copies of values that hold only what a permit covers.
 *
 * <p>May know vocabulary, marking and decision.
 *
 * <p>Decided: copies, never mutates, because the object may be managed. What is unchanged comes back as the same
 * instance. Withheld means absent, and absence must be legal in the type; a placeholder would be a lie to the next line
 * of code. What is not a record passes whole or not at all. What cannot be looked into is denied, not trusted. What lies
 * around itself is handed out only if nothing in it is withheld, since a copy would still lead to the original.
 *
 * <p>Decided: a proxy or lambda of marked interfaces is shown by a view, because nobody can declare its class; any other
 * implementation of them passes whole or not at all, because a list of it may be declared by its class. Classes of Java's
 * own that are written for values of any type are closed, unless they are looked through.
 */
@NullMarked
package dev.privacysdk.minimization;

import org.jspecify.annotations.NullMarked;
