/** A superclass in another package. */
@NullMarked
package dev.privacysdk.spring.method.elsewhere;

import org.jspecify.annotations.NullMarked;
