package dev.privacysdk.jdbc;

import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.AuditUnavailable;
import dev.privacysdk.audit.DisclosureSource;
import dev.privacysdk.ledger.Freshness.Durability;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An audit book in H2 or PostgreSQL, one line of JSON a record, chained by hash.
 *
 * <p>A record is durable when {@link #record} returns. A decision stands there once by its id and counts once by their hash,
 * however often they are recorded. Put {@link dev.privacysdk.audit.QueuedAuditSink} in front, so that a database that hangs
 * keeps nobody waiting.
 */
public final class JdbcAuditSink implements AuditSink, DisclosureSource {
    private static final int PAGE = 500;

    private final Opened opened;

    private JdbcAuditSink(Opened opened) {
        this.opened = opened;
    }

    /** The audit book in this database, which survives at least the process being killed. */
    public static JdbcAuditSink on(DataSource db) {
        return on(db, Durability.PROCESS);
    }

    /**
     * The audit book in this database, made if there is none, with records that survive at least this.
     *
     * <p>Throws IllegalStateException, with the remedy, where {@link JdbcLedgerStore#on} does.
     */
    public static JdbcAuditSink on(DataSource db, Durability atLeast) {
        return new JdbcAuditSink(Opened.at(db, atLeast, Head.AUDIT, null));
    }

    /** What is worth a look at the start, each in a sentence with the remedy; empty when all is well. */
    public List<String> warnings() {
        return opened.warnings();
    }

    @Override
    public void record(AuditEvent event) {
        AuditRow row = AuditRow.of(event);
        List<String> people = event instanceof DecisionTaken taken ? taken.subjects() : List.of();
        try {
            try {
                keep(row, people);
            } catch (Transactions.Unsettled e) {
                settle(row, people, e);
            }
        } catch (SQLException | Transactions.Unsettled e) {
            throw new AuditUnavailable(
                    "The database did not keep the audit event; look at the database of the audit book.", e);
        }
    }

    private void keep(AuditRow row, List<String> people) throws SQLException, Transactions.Unsettled {
        opened.transactions().write(c -> {
            AuditBook.keep(c, opened.database(), row, people);
            return row;
        });
    }

    /** What has a name of its own is kept once however often it is tried; of the rest nobody can tell. */
    private void settle(AuditRow row, List<String> people, Transactions.Unsettled unknown)
            throws SQLException, Transactions.Unsettled {
        if (row.eventKey() == null) {
            throw unknown;
        }
        keep(row, people);
    }

    @Override
    public void forEach(Collection<String> pseudonyms, Consumer<? super DecisionTaken> each) {
        List<Long> places = opened.transactions().read(c -> AuditBook.places(c, pseudonyms));
        for (int from = 0; from < places.size(); from += PAGE) {
            List<Long> page = places.subList(from, Math.min(places.size(), from + PAGE));
            // The connection is back by the time the caller is called.
            opened.transactions().read(c -> AuditBook.decisions(c, page)).forEach(each);
        }
    }

    /** Recomputes every hash from the rows, and names the first record that was changed, removed, put in or moved. */
    public Verification verify() {
        return verified(null);
    }

    /** The same, which also finds that the end was cut off, or the whole replaced, since the anchor was taken. */
    public Verification verify(Anchor anchor) {
        return verified(anchor);
    }

    private Verification verified(@Nullable Anchor anchor) {
        return opened.transactions().read(c -> AuditBook.ROWS.verify(c, anchor, AuditBook::checkIndex));
    }

    /** The end of the book now, to be kept where who can change the database cannot reach. */
    public Anchor anchor() {
        return opened.transactions()
                .read(c -> Head.required(Head.read(c, Head.AUDIT)).anchor());
    }
}
