/**
 * What people said and what happened to them, and what it amounts to.
 *
 * <p>May know vocabulary and audit; knows no policy, so that what a fact means is decided elsewhere.
 *
 * <p>Decided: append-only, state is a fold; a lifting ends what was open when it was written; acceptance of terms and
 * acknowledgement of a policy are facts and never a consent (GDPR Art. 7(2)).
 */
@NullMarked
package dev.privacysdk.ledger;

import org.jspecify.annotations.NullMarked;
