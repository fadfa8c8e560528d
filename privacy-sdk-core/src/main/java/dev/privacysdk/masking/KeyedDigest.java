package dev.privacysdk.masking;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) under one key, with the part that the key alone determines worked out beforehand.
 *
 * <p>The JDK's Mac works it out anew for each value, which costs more than the value. Safe for any number of threads.
 */
final class KeyedDigest {
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    /** Takes a key of at most a block. */
    KeyedDigest(byte[] key) {
        this.inner = padded(key, INNER);
        this.outer = padded(key, OUTER);
    }

    private static MessageDigest padded(byte[] key, byte pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(block);
            return digest;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256, which every one must have.", e);
        }
    }

    byte[] of(byte[] message) {
        return after(outer, after(inner, message));
    }

    /** What the key and a message of a length that never varies come to, at half the price. */
    byte[] ofFixedLength(byte[] message) {
        return after(inner, message);
    }

    private static byte[] after(MessageDigest state, byte[] message) {
        try {
            return ((MessageDigest) state.clone()).digest(message);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this Java runtime cannot be cloned; use the JDK's own.", e);
        }
    }
}
