package dev.privacysdk.jdbc;

import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.ledger.Freshness;
import dev.privacysdk.ledger.Freshness.Durability;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.OutcomeUnknown;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.vocabulary.PrivacyKey;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in H2 or PostgreSQL, shared by all nodes that use the database.
 *
 * <p>People stand there under random handles, and what they said is encrypted under a key of each person; without the
 * service's key nobody can tell whose it is or what it says. Every connection is its own: an append is not part of the
 * caller's transaction. Every entry is chained by hash to the one before, and {@link #verify} finds what was changed.
 *
 * <p>After a restore or a failover that lost changes, raise {@code epoch} in {@code privacy_head} by one, so that no node
 * believes what it remembers of the time before.
 */
public final class JdbcLedgerStore implements LedgerStore {
    private final Opened opened;
    private final LedgerKeys keys;
    private final LedgerAppend appends;

    private JdbcLedgerStore(Opened opened, LedgerKeys keys) {
        this.opened = opened;
        this.keys = keys;
        this.appends = new LedgerAppend(keys, opened.database());
    }

    /** The ledger in this database, which survives at least the process being killed. */
    public static JdbcLedgerStore on(DataSource db, PrivacyKey key) {
        return on(db, key, Durability.PROCESS);
    }

    /**
     * The ledger in this database, made if there is none, with acknowledgements that survive at least this.
     *
     * <p>Sets H2's write delay to zero, and reads the level in force from the settings of the database. Throws
     * IllegalStateException, with the remedy, for a lower level, another database, another key and tables of another version.
     */
    public static JdbcLedgerStore on(DataSource db, PrivacyKey key, Durability atLeast) {
        LedgerKeys keys = new LedgerKeys(key);
        Opened opened = Opened.at(db, atLeast, Head.LEDGER, keys);
        checkKey(opened.head(), keys);
        return new JdbcLedgerStore(opened, keys);
    }

    private static void checkKey(Head head, LedgerKeys keys) {
        String keyId = head.keyId();
        byte[] check = head.keyCheck();
        if (keyId == null || check == null) {
            throw new IllegalStateException(
                    "The ledger does not say which key it was written with; restore privacy_head from a backup.");
        }
        if (!keyId.equals(keys.id())) {
            throw new IllegalStateException("The ledger was written with the privacy key " + keyId
                    + ", and this one is " + keys.id() + "; configure " + keyId + " again.");
        }
        if (!MessageDigest.isEqual(check, keys.check(head.chain()))) {
            throw new IllegalStateException("The privacy key " + keyId
                    + " has another secret than the one the ledger was written with; configure that secret again.");
        }
    }

    /** What is worth a look at the start, each in a sentence with the remedy; empty when all is well. */
    public List<String> warnings() {
        return opened.warnings();
    }

    @Override
    public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
        List<Said> wanted =
                List.copyOf(entries).stream().map(entry -> Said.of(entry, keys)).toList();
        if (wanted.isEmpty()) {
            throw new AppendRefused("There is nothing to append; give at least one entry.");
        }
        try {
            return opened.transactions().write(c -> appends.append(c, wanted, idempotencyKey));
        } catch (AppendRefused refused) {
            throw refused;
        } catch (SQLException | RuntimeException e) {
            throw refused(e);
        } catch (Transactions.Unsettled e) {
            throw new OutcomeUnknown(idempotencyKey, e);
        }
    }

    private static AppendRefused refused(Exception cause) {
        AppendRefused refused =
                new AppendRefused("The ledger's database did not take the append, and nothing was written; look at the"
                        + " database and try again.");
        refused.initCause(cause);
        return refused;
    }

    @Override
    public Revision read(
            Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
        Set<Subject> people = new LinkedHashSet<>(subjects);
        LedgerRead read = opened.transactions().read(c -> LedgerRead.of(c, keys, people));
        // The connection is back by now, so that the caller may ask for more.
        read.events().forEach(each);
        return read.place();
    }

    @Override
    public Freshness freshness() {
        return opened.transactions().read(c -> {
            Head head = Head.required(Head.read(c, Head.LEDGER));
            return new Freshness(
                    head.revision(head.lastSequence()), opened.database().durability(c));
        });
    }

    /**
     * Recomputes every hash from the rows, and names the first row that was changed, removed, put in or moved.
     *
     * <p>Also finds that a person of a record was taken away or changed without {@link #forget}, and that what is remembered
     * of an append was.
     */
    public Verification verify() {
        return verified(null);
    }

    /** The same, which also finds that the end was cut off, or the whole replaced, since the anchor was taken. */
    public Verification verify(Anchor anchor) {
        return verified(anchor);
    }

    private Verification verified(@Nullable Anchor anchor) {
        return opened.transactions().read(c -> new LedgerCheck(keys).verify(c, anchor));
    }

    /** The end of the ledger now, to be kept where who can change the database cannot reach. */
    public Anchor anchor() {
        return opened.transactions()
                .read(c -> Head.required(Head.read(c, Head.LEDGER)).anchor());
    }

    /**
     * Makes a person unknown for good: deletes whose the handle is, and the key of what was said,
     * and notes under the service's key that the handle was forgotten.
     *
     * <p>The entries stay as ciphertext that nobody can read, and the chain stays whole. Backups and the database's own logs
     * hold the row until they are overwritten. Throws IllegalStateException when it is not certain that it happened; forgetting
     * again is harmless.
     */
    public void forget(Subject subject) {
        String pseudonym = keys.pseudonym(subject);
        try {
            opened.transactions().write(c -> {
                // An append that is under way writes under the old handle, and what comes later under a new one.
                Head.lock(c, Head.LEDGER, opened.database());
                People.forget(c, keys, pseudonym);
                return pseudonym;
            });
        } catch (SQLException | Transactions.Unsettled e) {
            throw new IllegalStateException(
                    "It is not certain that the person was forgotten; look at the database and forget again.", e);
        }
    }
}
