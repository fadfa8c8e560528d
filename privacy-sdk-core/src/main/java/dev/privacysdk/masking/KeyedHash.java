package dev.privacysdk.masking;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes a token in place of a value: the same value has the same token under the same key and category, and nobody
 * without the key can tell which, not even by trying all values.
 *
 * <p>The token is {@code [key id:20 characters]}. Its last four characters prove that it was made here, so that a token is
 * not masked again and a value in the shape of one is. No table of tokens and values is kept anywhere. Safe for any number
 * of threads.
 */
public final class KeyedHash implements MaskingStrategy {
    private static final int NAME = 12;
    private static final int PROOF = 3;
    private static final int CHARACTERS = (NAME + PROOF) * 4 / 3;

    private final KeyedDigest names;
    private final KeyedDigest proofs;
    private final String opening;

    /** Tokens under different labels have nothing in common. */
    KeyedHash(PrivacyKey key, String label) {
        byte[] secret = key.forUse("mask");
        KeyedDigest keys = new KeyedDigest(secret);
        this.names = new KeyedDigest(keys.of(("name/" + label).getBytes(StandardCharsets.UTF_8)));
        this.proofs = new KeyedDigest(keys.of("proof".getBytes(StandardCharsets.UTF_8)));
        this.opening = "[" + key.id() + ":";
        Arrays.fill(secret, (byte) 0);
    }

    /** The tokens that a policy's {@code mask: keyed-hash} makes of the values of a category. */
    public static KeyedHash of(PrivacyKey key, DataCategory category) {
        return new KeyedHash(key, "category/" + category);
    }

    /** The tokens that stand in logs for the ids of people of a kind, such as {@code customer}. */
    public static KeyedHash ofPeople(PrivacyKey key, String kind) {
        return new KeyedHash(key, "subject/" + kind);
    }

    @Override
    public String mask(String value) {
        return madeHere(value) ? value : token(value);
    }

    /** Whether a token in a log stands for this value; false for a token of another key, category or kind. */
    public boolean matches(String token, String candidate) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), token(candidate).getBytes(StandardCharsets.UTF_8));
    }

    private String token(String value) {
        byte[] name = Arrays.copyOf(names.of(characters(value)), NAME);
        byte[] token = Arrays.copyOf(name, NAME + PROOF);
        System.arraycopy(proofs.ofFixedLength(name), 0, token, NAME, PROOF);
        return opening + Base64.getUrlEncoder().encodeToString(token) + "]";
    }

    /** Not UTF-8, which makes one of all broken surrogates. */
    private static byte[] characters(String value) {
        byte[] bytes = new byte[2 * value.length()];
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            bytes[2 * i] = (byte) (c >>> 8);
            bytes[2 * i + 1] = (byte) c;
        }
        return bytes;
    }

    private boolean madeHere(String value) {
        if (value.length() != opening.length() + CHARACTERS + 1 || !value.startsWith(opening) || !value.endsWith("]")) {
            return false;
        }
        try {
            byte[] token = Base64.getUrlDecoder().decode(value.substring(opening.length(), value.length() - 1));
            byte[] name = Arrays.copyOf(token, NAME);
            return token.length == NAME + PROOF
                    && Arrays.equals(
                            Arrays.copyOf(proofs.ofFixedLength(name), PROOF),
                            Arrays.copyOfRange(token, NAME, NAME + PROOF));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
