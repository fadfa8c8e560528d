package dev.privacysdk.jdbc;

import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.vocabulary.PrivacyKey;
import dev.privacysdk.vocabulary.Subject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What the ledger makes with the service's key: pseudonyms, wrapped keys of people, payloads and digests. */
final class LedgerKeys {
    private static final String MAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String id;
    private final Pseudonyms pseudonyms;
    private final SecretKeySpec wrapping;
    private final SecretKeySpec appends;
    private final SecretKeySpec forgotten;
    private final SecureRandom random = new SecureRandom();

    LedgerKeys(PrivacyKey key) {
        this.id = key.id();
        this.pseudonyms = new Pseudonyms(key.id(), key.forUse("ledger.pseudonym"));
        this.wrapping = new SecretKeySpec(key.forUse("ledger.payload"), "AES");
        this.appends = new SecretKeySpec(key.forUse("ledger.append"), MAC);
        this.forgotten = new SecretKeySpec(key.forUse("ledger.forgotten"), MAC);
    }

    String id() {
        return id;
    }

    /** Which key this is, for one chain; says nothing about the key. */
    byte[] check(String chain) {
        return mac(appends, new Packer().text("check").text(chain).packed());
    }

    /** What stands for the key of an append: it may hold personal data, and databases compare texts each in their own way. */
    byte[] appendKey(String idempotencyKey) {
        return mac(appends, new Packer().text("key").text(idempotencyKey).packed());
    }

    /** What shows that an append of one chain has these places and this digest. */
    byte[] appendMac(String chain, AppendRow row) {
        return mac(
                appends,
                new Packer()
                        .text("places")
                        .text(chain)
                        .bytes(row.key())
                        .number(row.first())
                        .number(row.last())
                        .bytes(row.digest())
                        .packed());
    }

    /** What shows that the person of a handle was forgotten, and not taken away. */
    byte[] forgottenMac(byte[] handle) {
        return mac(forgotten, new Packer().text("forgotten").bytes(handle).packed());
    }

    /** The name a person is found by. */
    String pseudonym(Subject subject) {
        return pseudonyms.of(subject);
    }

    /** A person whom the ledger did not know before, with a handle and a key of nobody else's. */
    KnownPerson newPerson(String pseudonym) {
        byte[] handle = random(16);
        byte[] key = random(32);
        return new KnownPerson(pseudonym, handle, id, encrypt(wrapping, key, person(pseudonym, handle)), secret(key));
    }

    /** The person of a row; throws when the row is not as it was written. */
    KnownPerson person(String pseudonym, byte[] handle, String keyId, byte[] wrapped) {
        if (!keyId.equals(id)) {
            throw new IllegalStateException(
                    "The ledger holds a person under another key than the one in use; use the key of that id.");
        }
        byte[] key = decrypt(wrapping, wrapped, person(pseudonym, handle));
        return new KnownPerson(pseudonym, handle, keyId, wrapped, secret(key));
    }

    /** Whether the row of a person is as it was written. */
    boolean opens(String pseudonym, byte[] handle, String keyId, byte[] wrapped) {
        try {
            return person(pseudonym, handle, keyId, wrapped).handle().length > 0;
        } catch (IllegalStateException changed) {
            return false;
        }
    }

    private static byte[] person(String pseudonym, byte[] handle) {
        return new Packer().text("person").text(pseudonym).bytes(handle).packed();
    }

    /** A handle, and the key of the payloads under it. */
    final class KnownPerson {
        private final String pseudonym;
        private final byte[] handle;
        private final String keyId;
        private final byte[] wrapped;
        private final SecretKeySpec payloads;

        private KnownPerson(String pseudonym, byte[] handle, String keyId, byte[] wrapped, SecretKeySpec payloads) {
            this.pseudonym = pseudonym;
            this.handle = handle;
            this.keyId = keyId;
            this.wrapped = wrapped;
            this.payloads = payloads;
        }

        String pseudonym() {
            return pseudonym;
        }

        byte[] handle() {
            return handle.clone();
        }

        String keyId() {
            return keyId;
        }

        byte[] wrapped() {
            return wrapped.clone();
        }

        byte[] encrypt(byte[] payload, byte[] beside) {
            return LedgerKeys.this.encrypt(payloads, payload, beside);
        }

        byte[] decrypt(byte[] payload, byte[] beside) {
            return LedgerKeys.decrypt(payloads, payload, beside);
        }

        /** Under the person's own key, so that nobody can guess at it after the person is forgotten. */
        byte[] digest(byte[] content) {
            SecretKeySpec key = new SecretKeySpec(payloads.getEncoded(), MAC);
            return mac(key, new Packer().text("append").bytes(content).packed());
        }
    }

    private static SecretKeySpec secret(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] encrypt(SecretKeySpec key, byte[] plain, byte[] beside) {
        byte[] nonce = random(NONCE);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(beside);
            byte[] sealed = cipher.doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot encrypt with AES-GCM, which every one must.", e);
        }
    }

    private static byte[] decrypt(SecretKeySpec key, byte[] whole, byte[] beside) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, Arrays.copyOf(whole, NONCE)));
            cipher.updateAAD(beside);
            return cipher.doFinal(whole, NONCE, Math.max(0, whole.length - NONCE));
        } catch (GeneralSecurityException | RuntimeException e) {
            // Providers throw what they like for bytes that are too short or too long.
            throw new IllegalStateException(
                    "The ledger holds something that was not written with its key; run verify() and look for who changed it.",
                    e);
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256, which every one must have.", e);
        }
    }

    /** A pseudonym as a column holds it: bytes, because no collation may find two of them alike. */
    static byte[] column(String pseudonym) {
        return pseudonym.getBytes(StandardCharsets.US_ASCII);
    }

    static String pseudonym(byte[] column) {
        return new String(column, StandardCharsets.US_ASCII);
    }
}
