package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Subject;

/** An event that is to be appended, and whose it is. */
public record LedgerEntry(Subject subject, LedgerEvent event) {}
