package dev.privacysdk.examples.assistant.staff;

import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.jdbc.JdbcAuditSink;
import dev.privacysdk.jdbc.JdbcLedgerStore;
import dev.privacysdk.jdbc.Verification;
import dev.privacysdk.ledger.LedgerStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recomputes ledger and audit book from their rows, as an auditor would ask for. */
@RestController
class BooksController {
    private final LedgerStore ledger;
    private final AuditSink audit;

    BooksController(LedgerStore ledger, AuditSink audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @GetMapping("/staff/books")
    Books books() {
        if (ledger instanceof JdbcLedgerStore kept && audit instanceof JdbcAuditSink book) {
            return new Books(word(kept.verify()), records(kept.verify()), word(book.verify()), records(book.verify()));
        }
        throw new IllegalStateException("Ledger and audit book are in no database, so there is nothing to read back.");
    }

    private static String word(Verification found) {
        return found.isWhole() ? "whole" : found.toString();
    }

    private static long records(Verification found) {
        return found instanceof Verification.Whole whole ? whole.end().sequence() : 0;
    }

    /** What came of it. */
    record Books(String ledger, long ledgerRecords, String audit, long auditRecords) {}
}
