package dev.privacysdk.masking;

import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a token in place of a value: the same value has the same token under the same key, and nobody without the key can
 * tell which, not even by trying all values.
 *
 * <p>The token is {@code [key id:20 characters]}. Its last four characters prove that it was made here, so that a token is
 * not masked again and a value in the shape of one is.
 */
final class KeyedHash implements MaskingStrategy {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME = 12;
    private static final int PROOF = 3;
    private static final int CHARACTERS = (NAME + PROOF) * 4 / 3;

    private final SecretKeySpec key;
    private final String opening;
    private final byte[] label;

    /** Tokens under different labels have nothing in common. */
    KeyedHash(PrivacyKey key, String label) {
        this.key = new SecretKeySpec(key.forUse("mask"), ALGORITHM);
        this.opening = "[" + key.id() + ":";
        this.label = label.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String mask(String value) {
        if (madeHere(value)) {
            return value;
        }
        Mac mac = mac();
        mac.update(ByteBuffer.allocate(4).putInt(label.length).array());
        mac.update(label);
        // Not UTF-8, which makes one of all broken surrogates.
        ByteBuffer characters = ByteBuffer.allocate(2 * value.length());
        characters.asCharBuffer().put(value);
        byte[] name = Arrays.copyOf(mac.doFinal(characters.array()), NAME);
        byte[] token = Arrays.copyOf(name, NAME + PROOF);
        System.arraycopy(proof(name), 0, token, NAME, PROOF);
        return opening + Base64.getUrlEncoder().encodeToString(token) + "]";
    }

    private boolean madeHere(String value) {
        if (value.length() != opening.length() + CHARACTERS + 1 || !value.startsWith(opening) || !value.endsWith("]")) {
            return false;
        }
        try {
            byte[] token = Base64.getUrlDecoder().decode(value.substring(opening.length(), value.length() - 1));
            byte[] name = Arrays.copyOf(token, NAME);
            return token.length == NAME + PROOF
                    && Arrays.equals(proof(name), Arrays.copyOfRange(token, NAME, NAME + PROOF));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] proof(byte[] name) {
        Mac mac = mac();
        mac.update(ByteBuffer.allocate(4).putInt(-1).array());
        return Arrays.copyOf(mac.doFinal(name), PROOF);
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
}
