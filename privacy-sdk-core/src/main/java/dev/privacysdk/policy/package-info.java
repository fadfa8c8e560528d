/**
 * The lawyers' document: read, checked, versioned, held against the marks.
 *
 * <p>May know vocabulary and marks; knows no store, no clock and no request.
 *
 * <p>Decided: strict, all problems at once; an edition is complete and immutable; what a purpose may use is compiled into
 * bits when the edition is built.
 */
@NullMarked
package dev.privacysdk.policy;

import org.jspecify.annotations.NullMarked;
