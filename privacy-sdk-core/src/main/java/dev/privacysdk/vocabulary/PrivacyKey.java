package dev.privacysdk.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A service's one secret, from which every use takes a key of its own.
 *
 * <p>Its id stands in front of whatever was made with it, so that a key can be replaced. Losing it loses whose the ledger's
 * entries are. Immutable and safe for any number of threads.
 */
public final class PrivacyKey {
    /** How long the secret is at least, in bytes. */
    public static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final String id;
    private final SecretKeySpec secret;

    private PrivacyKey(String id, byte[] secret) {
        this.id = id;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** A key of at least 32 random bytes; throws IllegalArgumentException for one that protects nothing. */
    public static PrivacyKey of(String id, byte[] secret) {
        if (!named(id)) {
            throw new IllegalArgumentException(
                    "The id of a privacy key is 1 to 32 ASCII letters, digits, - or _, such as \"k1\"; this one is not.");
        }
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("A privacy key has at least " + SHORTEST + " random bytes; this one has "
                    + secret.length + ". One is made by: openssl rand -base64 32");
        }
        if (repeats(secret)) {
            throw new IllegalArgumentException("A privacy key is random; this one repeats a single byte.");
        }
        return new PrivacyKey(id, secret.clone());
    }

    /** The same from Base64, as a secret is written in a configuration. */
    public static PrivacyKey ofBase64(String id, String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(secret.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(
                    "A privacy key is written in Base64, and this one is not. One is made by: openssl rand -base64 32");
        }
        return of(id, bytes);
    }

    private static boolean named(String id) {
        return !id.isEmpty()
                && id.length() <= 32
                && id.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
    }

    private static boolean repeats(byte[] secret) {
        for (byte b : secret) {
            if (b != secret[0]) {
                return false;
            }
        }
        return true;
    }

    /** What stands in front of whatever was made with it. */
    public String id() {
        return id;
    }

    /** The 32 bytes for one use, such as {@code audit}; whoever knows them knows neither the secret nor another use's. */
    public byte[] forUse(String use) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(("dev.privacysdk/" + use).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256, which every one must have.", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrivacyKey key
                && key.id.equals(id)
                && MessageDigest.isEqual(key.secret.getEncoded(), secret.getEncoded());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "PrivacyKey[" + id + "]";
    }
}
