/**
 * What people may demand: a copy of everything, and to be forgotten.
 *
 * <p>May know {@code web}.
 *
 * <p>Decided: each feature hands over and erases its own; this package only asks the SDK to.
 */
@NullMarked
package dev.privacysdk.examples.assistant.rights;

import org.jspecify.annotations.NullMarked;
