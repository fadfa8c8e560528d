/**
 * Everything a service holds about one person, streamed into one package that opens without any tool.
 *
 * <p>May know vocabulary, marking, policy, ledger, audit and decision; asks the gate like everybody.
 *
 * <p>Decided: sources push, so that memory stays flat and what they open is closed inside their call. A record is whole or
 * absent. A source that fails leaves its section incomplete and stops nobody; an output that fails stops everything and leaves
 * no readable archive. A record about somebody else is left out whole and counted as a fault of its source. A value without a
 * mark is the person's by the word of the source, and handed out as found. A category that the policy does not let the access
 * purpose use is withheld, and the export then calls itself incomplete: the right of access has no such hole. Entry names come
 * from validated names and class names, never from data. Values are inert: escaped in HTML, quoted in JSON, and there is no CSV.
 */
@NullMarked
package dev.privacysdk.export;

import org.jspecify.annotations.NullMarked;
