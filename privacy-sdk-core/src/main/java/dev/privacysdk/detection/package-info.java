/**
 * Personal data in text, by its shape.
 *
 * <p>Knows nobody in this house: text comes in, text without personal data goes out.
 *
 * <p>Decided: text is read by hand, once, without regular expressions; words around a number are asked for only after its
 * shape and check digit have matched; what is written as escapes or in other forms is made plain first, the whole text at
 * once. Buffers are lent and not thread-local: a detector may log. What cannot be looked at is replaced and never shown.
 * Nobody's addresses (loopback, unspecified, broadcast) are not personal. IBANs are looked for in capitals only.
 */
@NullMarked
package dev.privacysdk.detection;

import org.jspecify.annotations.NullMarked;
