package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;

/** An event as the ledger holds it: whose it is, and where it stands in the one order of changes. */
public record Recorded(Revision revision, Subject subject, LedgerEvent event) {}
