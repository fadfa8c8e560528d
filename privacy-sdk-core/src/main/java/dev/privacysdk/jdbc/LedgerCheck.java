package dev.privacysdk.jdbc;

import dev.privacysdk.jdbc.Verification.Broken;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verifies the tables of the ledger against each other: the chain of entries, whose they are, and the appends. */
final class LedgerCheck {
    private static final ChainRows<EntryRow> ROWS =
            new ChainRows<>(Head.LEDGER, "privacy_ledger_entry", EntryRow.COLUMNS, EntryRow::of);
    private static final int PAGE = 1000;

    /** In one statement, because somebody may be forgotten meanwhile and moves from one table to the other. */
    private static final String WHOSE = "SELECT e.seq, e.handle, s.pseudonym, s.key_id, s.wrapped_key, f.mac"
            + " FROM privacy_ledger_entry e LEFT JOIN privacy_ledger_subject s ON s.handle = e.handle"
            + " LEFT JOIN privacy_ledger_forgotten f ON f.handle = e.handle"
            + " WHERE e.seq >= ? AND e.seq <= ? ORDER BY e.seq";

    private static final String APPENDS = "SELECT " + AppendRow.COLUMNS + " FROM privacy_ledger_append"
            + " WHERE first_seq >= ? AND first_seq <= ? ORDER BY first_seq FETCH FIRST " + PAGE + " ROWS ONLY";
    private static final String APPENDED_BEYOND = "SELECT MIN(first_seq) FROM privacy_ledger_append"
            + " WHERE first_seq > (SELECT last_seq FROM privacy_head WHERE name = '" + Head.LEDGER + "')";

    private final LedgerKeys keys;

    LedgerCheck(LedgerKeys keys) {
        this.keys = keys;
    }

    Verification verify(Connection connection, @Nullable Anchor anchor) throws SQLException {
        Verification found = ROWS.verify(connection, anchor, this::checkPeople);
        if (found instanceof Verification.Whole whole) {
            Broken broken = brokenAppend(connection, whole.end());
            return broken == null ? found : broken;
        }
        return found;
    }

    /** Whether every handle is somebody's or was forgotten; the page comes in order, so the first that is not is named. */
    private void checkPeople(Connection connection, List<EntryRow> page, ChainCheck check) throws SQLException {
        if (!check.goesOn()) {
            return;
        }
        Set<ByteBuffer> seen = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(WHOSE)) {
            select.setLong(1, page.get(0).sequence());
            select.setLong(2, page.get(page.size() - 1).sequence());
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && check.goesOn()) {
                    if (seen.add(ByteBuffer.wrap(row.getBytes(2)))) {
                        String amiss = amiss(row);
                        if (amiss != null) {
                            check.broken(row.getLong(1), amiss);
                        }
                    }
                }
            }
        }
    }

    private @Nullable String amiss(ResultSet row) throws SQLException {
        byte[] handle = row.getBytes(2);
        byte[] pseudonym = row.getBytes(3);
        byte[] forgotten = row.getBytes(6);
        if (pseudonym == null && forgotten == null) {
            return "The person of a record was taken away without being forgotten.";
        } else if (pseudonym != null && forgotten != null) {
            return "The person of a record was forgotten and put in again.";
        } else if (forgotten != null) {
            return MessageDigest.isEqual(forgotten, keys.forgottenMac(handle))
                    ? null
                    : "The person of a record was marked as forgotten by somebody who has not the key.";
        }
        return pseudonym == null
                        || keys.opens(LedgerKeys.pseudonym(pseudonym), handle, row.getString(4), row.getBytes(5))
                ? null
                : "The person of a record was changed, and what was said cannot be read.";
    }

    /** Whether the appends are as they were written, and cover every place up to the end once. */
    private @Nullable Broken brokenAppend(Connection connection, Anchor end) throws SQLException {
        long next = 1;
        List<AppendRow> page = appends(connection, Long.MIN_VALUE, end.sequence());
        while (!page.isEmpty()) {
            for (AppendRow row : page) {
                if (row.first() > next) {
                    return new Broken(next, "The append of a record is missing, and could be repeated.");
                } else if (row.first() < next) {
                    return new Broken(Math.max(row.first(), 1), "Two appends claim the same record.");
                } else if (!row.isWhole(keys, end.chain()) || row.last() < row.first()) {
                    return new Broken(next, "The append of a record was changed.");
                } else if (row.last() > end.sequence()) {
                    return new Broken(end.sequence() + 1, "The last append was cut off.");
                }
                next = row.last() + 1;
            }
            page = appends(connection, page.get(page.size() - 1).first(), end.sequence());
            // Read again, so that a second append at the same place is not overlooked between two pages.
            if (!page.isEmpty()) {
                page.remove(0);
            }
        }
        if (next <= end.sequence()) {
            return new Broken(next, "The append of a record is missing, and could be repeated.");
        }
        String beyond = Database.text(connection, APPENDED_BEYOND);
        return beyond.isEmpty() ? null : new Broken(Long.parseLong(beyond), "An append is remembered behind the end.");
    }

    private static List<AppendRow> appends(Connection connection, long from, long upTo) throws SQLException {
        List<AppendRow> page = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(APPENDS)) {
            select.setLong(1, from);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(AppendRow.of(row));
                }
            }
        }
        return page;
    }
}
