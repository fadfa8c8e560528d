package dev.privacysdk.jdbc;

import dev.privacysdk.vocabulary.PrivacyKey;
import java.util.Random;

/** Keys for tests, the same in every process. */
final class Keys {
    static final PrivacyKey K1 = key("k1", 1);

    private Keys() {}

    static PrivacyKey key(String id, long seed) {
        byte[] secret = new byte[32];
        new Random(seed).nextBytes(secret);
        return PrivacyKey.of(id, secret);
    }
}
