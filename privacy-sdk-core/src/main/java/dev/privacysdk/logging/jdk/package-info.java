/**
 * The masker in front of what the platform itself writes: {@code java.util.logging}, and the standard streams.
 *
 * <p>May know masking and what was thrown; knows no logging library.
 *
 * <p>Decided: both are for applications that ask for them, since each belongs to the whole JVM. A record of JUL is masked in
 * place, as its API allows, by a handler that stands before all others of its logger; so a handler that somebody adds behind
 * it gets a masked record too. Streams are masked line by line, by value and by pattern: a stream sees text and no types.
 */
@NullMarked
package dev.privacysdk.logging.jdk;

import org.jspecify.annotations.NullMarked;
