/**
 * The terms of the field as values: who, what, why, to whom, and the words of an answer.
 *
 * <p>May know the marks, to read the id out of a word.
 *
 * <p>Decided: ids are trees by dots; parents cover children and never the other way round. A subject never prints its
 * id. {@link dev.privacysdk.vocabulary.Reason} is closed, categories, purposes and recipients are open.
 */
@NullMarked
package dev.privacysdk.vocabulary;

import org.jspecify.annotations.NullMarked;
