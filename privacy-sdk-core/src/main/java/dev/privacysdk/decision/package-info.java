/**
 * "May I?": the rule, the gate around it, and the scope a permit opens.
 *
 * <p>May know vocabulary, policy, ledger and audit. The rule itself knows values only.
 *
 * <p>Decided: permit or deny, nothing third; deny overrides, in rule order; record, then answer; a permit is made by the
 * gate alone; the scope is lexical and never inherited.
 */
@NullMarked
package dev.privacysdk.decision;

import org.jspecify.annotations.NullMarked;
