/**
 * Personal data in text, by its shape.
 *
 * <p>Knows nobody in this house: text comes in, places go out.
 */
@NullMarked
package dev.privacysdk.detection;

import org.jspecify.annotations.NullMarked;
