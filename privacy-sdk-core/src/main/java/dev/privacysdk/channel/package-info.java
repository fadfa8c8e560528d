/**
 * Ways people say no.
 *
 * <p>May know vocabulary and ledger.
 *
 * <p>Decided: a whole message is a keyword or it is none; what contains a stop word and is unclear counts as a stop until
 * somebody has read it.
 */
@NullMarked
package dev.privacysdk.channel;

import org.jspecify.annotations.NullMarked;
