package dev.privacysdk.audit;

import dev.privacysdk.vocabulary.Subject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for people in audit records: HMAC-SHA-256 under a key, with the id of the key in front.
 *
 * <p>The same person has the same name under the same key, and without the key nobody can tell whose it is. Destroying
 * the key makes the names point at nobody.
 */
public final class Pseudonyms {
    private static final int SHORTEST_KEY = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final String keyId;
    private final SecretKeySpec key;
    private final List<Pseudonyms> retired;

    /** Under a key of at least 16 bytes; throws IllegalArgumentException for a key that protects nothing. */
    public Pseudonyms(String keyId, byte[] key) {
        this(checked(keyId), new SecretKeySpec(checked(key), ALGORITHM), List.of());
    }

    private Pseudonyms(String keyId, SecretKeySpec key, List<Pseudonyms> retired) {
        this.keyId = keyId;
        this.key = key;
        this.retired = retired;
    }

    /** The same, which also knows the names that an earlier key gave. */
    public Pseudonyms withRetired(String retiredKeyId, byte[] retiredKey) {
        List<Pseudonyms> all = new ArrayList<>(retired);
        all.add(new Pseudonyms(retiredKeyId, retiredKey));
        if (retiredKeyId.equals(keyId) || retired.stream().anyMatch(other -> other.keyId.equals(retiredKeyId))) {
            throw new IllegalArgumentException("Two keys for pseudonyms have one id; give every key an id of its own.");
        }
        return new Pseudonyms(keyId, key, List.copyOf(all));
    }

    /** The name that stands for this person now. */
    public String of(Subject subject) {
        byte[] kind = subject.kind().getBytes(StandardCharsets.UTF_8);
        // Not UTF-8, which makes one of all broken surrogates.
        ByteBuffer id = ByteBuffer.allocate(2 * subject.id().length());
        id.asCharBuffer().put(subject.id());
        Mac mac = mac();
        mac.update(ByteBuffer.allocate(4).putInt(kind.length).array());
        mac.update(kind);
        byte[] name = mac.doFinal(id.array());
        return keyId + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }

    /** Every name that stands for this person: the one of now first, then those of retired keys. */
    public List<String> every(Subject subject) {
        List<String> names = new ArrayList<>();
        names.add(of(subject));
        retired.forEach(old -> names.add(old.of(subject)));
        return List.copyOf(names);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256, which every one must have.", e);
        }
    }

    private static String checked(String keyId) {
        if (!keyId.matches("[A-Za-z0-9_-]{1,32}")) {
            throw new IllegalArgumentException(
                    "The id of a key for pseudonyms is 1 to 32 ASCII letters, digits, - or _, such as \"k1\"; "
                            + "this one is not.");
        }
        return keyId;
    }

    private static byte[] checked(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key for pseudonyms has at least " + SHORTEST_KEY
                    + " random bytes; this one has " + key.length + ".");
        }
        for (byte b : key) {
            if (b != key[0]) {
                return key;
            }
        }
        throw new IllegalArgumentException("A key for pseudonyms is random; this one repeats a single byte.");
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "Pseudonyms[" + keyId + "]";
    }
}
