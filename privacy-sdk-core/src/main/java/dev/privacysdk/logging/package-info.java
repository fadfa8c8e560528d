/**
 * What can be said of masked logs, whichever library writes them.
 *
 * <p>Knows nobody; the rooms of the libraries speak it.
 */
@NullMarked
package dev.privacysdk.logging;

import org.jspecify.annotations.NullMarked;
