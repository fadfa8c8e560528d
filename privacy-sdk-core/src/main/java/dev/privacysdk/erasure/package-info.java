/**
 * Forgetting a person on request, and what outlives it: the opt-outs.
 *
 * <p>May know vocabulary, marking, policy, ledger, audit and decision; asks the gate like everybody.
 *
 * <p>Decided: nothing is erased without a verified request in the ledger. Opt-outs are kept before anything is erased, or nothing
 * is. Every eraser runs in a fixed order and all of them run again until all have run without a fault: they are idempotent, so a
 * crash needs no other memory than the ledger, which says VERIFIED until then. A policy lets purposes go on after an erasure, and
 * never says that they must: data stays by law only where the service names the duty and its categories, and the edition in force
 * agrees; where they disagree nothing is erased, as nobody can take that back. A legal hold keeps its categories, what is above
 * and what is below. An opt-out kept at an address is never lifted here.
 */
@NullMarked
package dev.privacysdk.erasure;

import org.jspecify.annotations.NullMarked;
