/** A newsletter behind HTTP: the service of the README. */
@NullMarked
package dev.privacysdk.examples.newsletter;

import org.jspecify.annotations.NullMarked;
