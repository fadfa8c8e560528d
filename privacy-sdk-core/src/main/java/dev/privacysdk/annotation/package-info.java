/**
 * The marks a developer writes on data and on methods.
 *
 * <p>May know nothing.
 *
 * <p>Decided: channel and operation are enums that live here, because marks name them and arrows point one way.
 */
@NullMarked
package dev.privacysdk.annotation;

import org.jspecify.annotations.NullMarked;
