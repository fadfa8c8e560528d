package dev.privacysdk.channel;

import dev.privacysdk.vocabulary.PrivacyKey;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and opens tokens that nobody can read or forge: {@code keyId.nonce+AES-256-GCM(person, list)}.
 *
 * <p>The nonce is a MAC of what is inside, so that no number of mails wears the key out, and the same person and list
 * have the same token.
 */
final class UnsubscribeTokens {
    /** A token is at most this long, by far; what is longer is not even decoded. */
    private static final int LONGEST = 8_192;

    private static final int FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String keyId;
    private final SecretKeySpec sealing;
    private final SecretKeySpec naming;

    UnsubscribeTokens(PrivacyKey key) {
        this.keyId = key.id();
        this.sealing = new SecretKeySpec(key.forUse("unsubscribe"), "AES");
        this.naming = new SecretKeySpec(key.forUse("unsubscribe.nonce"), "HmacSHA256");
    }

    /** Who wants out, and of what. */
    record Content(Subject person, Purpose list) {}

    String keyId() {
        return keyId;
    }

    /** The id of the key a token says it was made with; nothing is known about the token yet. */
    static String keyIdOf(String token) {
        int dot = token.indexOf('.');
        return dot < 0 || token.length() > LONGEST ? "" : token.substring(0, dot);
    }

    String seal(Content content) {
        byte[] plain = bytes(content);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(naming);
            byte[] nonce = Arrays.copyOf(mac.doFinal(plain), NONCE);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw withoutCryptography(e);
        }
    }

    /** What is inside; empty for anything that was not made with this key. */
    Optional<Content> open(String token) {
        if (!keyIdOf(token).equals(keyId)) {
            return Optional.empty();
        }
        String written = token.substring(keyId.length() + 1);
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        // One token has one spelling: padding and loose last bits are refused.
        if (whole.length <= NONCE
                || !Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(whole)
                        .equals(written)) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE));
            return content(cipher.doFinal(whole, NONCE, whole.length - NONCE));
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw withoutCryptography(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(content.person().kind());
            out.writeUTF(content.person().id());
            out.writeUTF(content.list().id());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Optional<Content> content(byte[] plain) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            if (in.readUnsignedByte() != FORMAT) {
                return Optional.empty();
            }
            return Optional.of(new Content(new Subject(in.readUTF(), in.readUTF()), Purpose.of(in.readUTF())));
        } catch (IOException | IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static IllegalStateException withoutCryptography(GeneralSecurityException e) {
        return new IllegalStateException(
                "This Java runtime cannot do AES-GCM or HMAC-SHA-256, which every one must.", e);
    }
}
