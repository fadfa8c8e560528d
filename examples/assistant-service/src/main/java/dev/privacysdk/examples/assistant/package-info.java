/**
 * A service of an assistant that remembers people: it chats, sells, mails and learns, under a whole company's policy.
 *
 * <p>May know every package of this example.
 *
 * <p>Decided: written as a team writes a service, on JDBC and records; what is protected is said by marks and nowhere else.
 */
@NullMarked
package dev.privacysdk.examples.assistant;

import org.jspecify.annotations.NullMarked;
