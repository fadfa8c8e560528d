package dev.privacysdk.spring.boot;

import dev.privacysdk.vocabulary.PrivacyKey;

/** The service's key as its configuration says it. */
final class ConfiguredKey {
    private static final String REMEDY =
            "Make one by \"openssl rand -base64 32\", keep it as a secret, and hand it to the service as"
                    + " privacy.key.secret (or the environment variable PRIVACY_KEY_SECRET), with a name of your choice as"
                    + " privacy.key.id.";

    private ConfiguredKey() {}

    static boolean isSaid(PrivacyProperties properties) {
        String secret = properties.key().secret();
        return secret != null && !secret.isBlank();
    }

    /** The key; throws where none is said, or one that protects nothing. */
    static PrivacyKey of(PrivacyProperties properties) {
        String secret = properties.key().secret();
        if (secret == null || secret.isBlank()) {
            throw new StartRefused(
                    "The service has no privacy key, under which people appear in the ledger and in audit records.",
                    REMEDY);
        }
        try {
            return PrivacyKey.ofBase64(properties.key().id(), secret);
        } catch (IllegalArgumentException weak) {
            throw new StartRefused("The privacy key does not do. " + weak.getMessage(), REMEDY, weak);
        }
    }
}
