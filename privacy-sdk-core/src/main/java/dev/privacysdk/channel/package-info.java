/**
 * Ways people say no.
 *
 * <p>May know vocabulary, policy and ledger.
 *
 * <p>Decided: a whole message is a keyword or it is none; what contains a stop word and is unclear counts as a stop until
 * somebody has read it. An unsubscribe stops the marketing of the channel and withdraws nothing else, as channels are
 * independent of each other; a list that it would not stop gets no link. A token is sealed rather than signed, so that it
 * shows nobody's id, and it is the same for the same person and list. What stands already is not written again.
 */
@NullMarked
package dev.privacysdk.channel;

import org.jspecify.annotations.NullMarked;
