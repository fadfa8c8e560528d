/**
 * A person's life with this service, played over HTTP and printed.
 *
 * <p>May know what the service says over HTTP, its clock, its log and its books.
 *
 * <p>Decided: an answer that is not the one expected ends the story with exit code 1.
 */
@NullMarked
package dev.privacysdk.examples.assistant.story;

import org.jspecify.annotations.NullMarked;
