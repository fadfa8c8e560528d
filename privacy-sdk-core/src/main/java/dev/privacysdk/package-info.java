/**
 * The front door: assembles the rooms and holds no logic.
 *
 * <p>May know every room but the build-time checks.
 *
 * <p>Decided: one builder, here and nowhere else; what has no sensible default is asked for before anything is built.
 */
@NullMarked
package dev.privacysdk;

import org.jspecify.annotations.NullMarked;
