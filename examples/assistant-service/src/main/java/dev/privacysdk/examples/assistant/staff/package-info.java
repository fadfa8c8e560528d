/**
 * What the people of the company see and do.
 *
 * <p>May know every feature but the story.
 *
 * <p>Decided: there is no log-in here; a real service has Spring Security in front of these paths.
 */
@NullMarked
package dev.privacysdk.examples.assistant.staff;

import org.jspecify.annotations.NullMarked;
