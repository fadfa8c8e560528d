/**
 * What people choose: consents, objections, opt-outs.
 *
 * <p>May know {@code web}.
 *
 * <p>Decided: taking back is one request, as giving is (GDPR Art. 7(3)).
 */
@NullMarked
package dev.privacysdk.examples.assistant.choice;

import org.jspecify.annotations.NullMarked;
