/**
 * The masker in front of every Logback appender.
 *
 * <p>May know masking and Logback, which is an optional dependency; knows neither policy nor person.
 *
 * <p>Decided: every appender that hangs on a logger is wrapped, and gets a masked view of the event; what hangs behind such
 * an appender, as with AsyncAppender, gets the same view. A turbo filter, which Logback asks before every event, looks
 * whether the appenders on the way of the event are wrapped, so it does not matter who attached one, when, or after which
 * reset. The view is a LoggingEvent without content of its own, because encoders and socket appenders cast to that class:
 * what a later Logback adds to it comes out empty and never unmasked.
 */
@NullMarked
package dev.privacysdk.logging.logback;

import org.jspecify.annotations.NullMarked;
