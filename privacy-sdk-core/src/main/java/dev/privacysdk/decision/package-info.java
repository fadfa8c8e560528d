/**
 * "May I?": the rule, the gate around it, and the scope a permit opens.
 *
 * <p>May know vocabulary, policy, ledger and audit. The rule itself knows values only.
 *
 * <p>Decided: permit or deny, nothing third; deny overrides, in rule order; record, then answer; a permit is made by the
 * gate alone; the scope is lexical and never inherited. What a scope hands out is kept with the scope and not with the
 * thread, by reference, and only while somebody is in it or keeps a task that was wrapped in it.
 */
@NullMarked
package dev.privacysdk.decision;

import org.jspecify.annotations.NullMarked;
