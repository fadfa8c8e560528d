/**
 * What was thrown, for the rooms whose logging library shows throwables themselves.
 *
 * <p>May know masking; knows no logging library.
 *
 * <p>Decided: a copy has the class of what was thrown, since layouts name errors by it; it is made without running a
 * constructor of that class, and has none of its fields.
 */
@NullMarked
package dev.privacysdk.logging.thrown;

import org.jspecify.annotations.NullMarked;
