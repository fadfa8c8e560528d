/**
 * Jackson: values leave a service minimized for scope and recipient.
 *
 * <p>May know vocabulary, marking, decision, minimization and masking.
 *
 * <p>Decided: what a permit withholds of a class is the minimizer's rule and no second one. The serializer decides and not
 * the caller, so that a forgotten call withholds and does not leak. Where everything may be seen, plain Jackson writes. What
 * is about somebody else is left out with its name; a denial is thrown before the value it is about has begun. A serializer
 * that is not Jackson's own for beans shows nothing of what it writes, so it writes the whole value or none.
 */
@NullMarked
package dev.privacysdk.json;

import org.jspecify.annotations.NullMarked;
