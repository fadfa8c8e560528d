/**
 * Text fit for logs.
 *
 * <p>May know the vocabulary, the marks and the policy; knows no logging library, which is the business of the rooms in
 * front of it.
 *
 * <p>Decided: what a marked field holds is told by its type and not searched for; text is scanned once, by hand, without
 * regular expressions; whatever cannot be masked is replaced and never shown. A value comes back as the same instance when
 * there is nothing to hide in it. Nobody's addresses (loopback, unspecified, broadcast) are not personal. A class without
 * marks prints itself by its own toString unless something marked is inside it. What a purpose scope handed out is looked
 * for by its value, read when the first text is masked in the scope and never from a collection or stand-in that might fetch
 * it; what is too short, too common or too much is not looked for, and what is too much is counted.
 */
@NullMarked
package dev.privacysdk.masking;

import org.jspecify.annotations.NullMarked;
