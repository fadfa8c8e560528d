/**
 * The masker in front of everything that Log4j 2 writes.
 *
 * <p>May know masking and Log4j's core, which is an optional dependency; knows neither policy nor person.
 *
 * <p>Decided: it is the event that is masked, not the appender. Each logger configuration makes masked events, and has a gate
 * before its appenders that lets no other through: an event that was made elsewhere, as asynchronous loggers do, is turned
 * back, and goes in again masked. So it does not matter who added an appender, when, or how many. A configuration that is
 * read later gets both at its birth, before it is in use, by the strategy that Log4j makes for each logger configuration; a
 * property says so, and an own strategy of the application stands behind ours.
 *
 * <p>Decided: events are masked on the thread that logs, with synchronous loggers, with {@code AsyncLogger} elements and with
 * asynchronous appenders. When all loggers are asynchronous (AsyncLoggerContextSelector), Log4j itself carries what was
 * logged to another thread and masking is done there: by type and by pattern as everywhere, but by then an argument may have
 * changed, and values that only the first thread knows are not known.
 *
 * <p>What is text before Log4j knows of an event is masked by value and by pattern only: so are the key-values of SLF4J's
 * fluent API, on which Log4j's binding calls toString. A message of an own class that fails while all loggers are
 * asynchronous is dropped by Log4j, which says so, with the failure's text, in its own status at the level of warnings.
 *
 * <p>Decided: messages keep their kind where layouts ask for it (map, structured data, object), throwables keep their class
 * and their stack traces. What a later Log4j adds to a message is not passed on, and never unmasked.
 */
@NullMarked
package dev.privacysdk.logging.log4j;

import org.jspecify.annotations.NullMarked;
