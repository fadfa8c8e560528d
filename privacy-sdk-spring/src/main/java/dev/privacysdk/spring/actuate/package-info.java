/**
 * What is in force, for operators: health, information, metrics.
 *
 * <p>May know core and what the room of logging says of itself; each class is loaded where the library it speaks to is.
 *
 * <p>Decided: numbers and names of kinds, appenders and categories are shown, and never a value; logs that are not masked
 * make the application's health DOWN, because nothing else would be noticed in time.
 */
@NullMarked
package dev.privacysdk.spring.actuate;

import org.jspecify.annotations.NullMarked;
