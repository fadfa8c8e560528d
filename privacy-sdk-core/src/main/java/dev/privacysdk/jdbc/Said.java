package dev.privacysdk.jdbc;

import dev.privacysdk.jdbc.LedgerKeys.KnownPerson;
import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry that is to be appended, packed and checked before a connection is taken. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and at home in this package
record Said(
        String pseudonym,
        String typeCode,
        long atMicros,
        boolean dated,
        @Nullable String policyVersion,
        byte[] payload) {
    /** So that it fits its column with the nonce and the tag. */
    private static final int LONGEST_PAYLOAD = 65_000;

    private static final int LONGEST_VERSION = 200;

    static Said of(LedgerEntry entry, LedgerKeys keys) {
        LedgerEvent event = entry.event();
        byte[] payload = LedgerKinds.ALL.pack(event);
        if (payload.length > LONGEST_PAYLOAD) {
            throw new AppendRefused("An event is longer than 65 kB when it is written down; say less in its evidence.");
        }
        return new Said(
                keys.pseudonym(entry.subject()),
                LedgerKinds.ALL.code(event),
                micros(event.at()),
                entry.dated(),
                version(event),
                payload);
    }

    private static long micros(Instant at) {
        try {
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
        } catch (ArithmeticException e) {
            throw new AppendRefused("An event is dated further away than a ledger can hold; give it a real instant.");
        }
    }

    private static @Nullable String version(LedgerEvent event) {
        String version = EventKinds.policyVersion(event);
        boolean fits = version == null
                || (version.length() <= LONGEST_VERSION
                        && version.chars()
                                .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c)));
        if (!fits) {
            throw new AppendRefused(
                    "The id of an edition is longer than 200 characters or has some that are not printed; name the edition"
                            + " as the policy does.");
        }
        return version;
    }

    EntryRow row(long sequence, KnownPerson person, byte[] previousHash) {
        byte[] none = {};
        EntryRow bare = new EntryRow(
                sequence, person.handle(), typeCode, atMicros, dated, policyVersion, none, previousHash, none);
        return bare.with(person.encrypt(payload, bare.beside()));
    }

    /** What is compared when a key comes again. */
    byte[] digest(KnownPerson person) {
        return person.digest(
                new Packer().text(typeCode).flag(dated).bytes(payload).packed());
    }

    /** What a row says, in so far as its columns and its payload say the same. */
    static Recorded read(EntryRow row, KnownPerson person, Subject subject, Revision revision) {
        LedgerEvent event = LedgerKinds.ALL.unpack(row.typeCode(), person.decrypt(row.payload(), row.beside()));
        if (micros(event.at()) != row.atMicros()
                || !Objects.equals(EventKinds.policyVersion(event), row.policyVersion())) {
            throw new IllegalStateException("A row of the ledger says something else than what is written in it.");
        }
        return new Recorded(revision, subject, event, row.dated());
    }
}
