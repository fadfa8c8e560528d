/**
 * The words of this company: one annotation for each purpose and for each category that the SDK has no word for.
 *
 * <p>May know the marks of the SDK.
 *
 * <p>Decided: the id of a purpose or category stands here and nowhere else in the code.
 */
@NullMarked
package dev.privacysdk.examples.assistant.word;

import org.jspecify.annotations.NullMarked;
