/**
 * What every controller shares: who is signed in, and what an answer says about its decision.
 *
 * <p>May know the SDK and Spring, and no feature.
 *
 * <p>Decided: who is signed in is found by one class; a real service has Spring Security there.
 */
@NullMarked
package dev.privacysdk.examples.assistant.web;

import org.jspecify.annotations.NullMarked;
