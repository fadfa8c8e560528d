package dev.privacysdk.vocabulary;

/** One edition of the policy, by its id and the hash of its own bytes. */
public record PolicyVersion(String id, String hash) {
    @Override
    public String toString() {
        return id + "@" + (hash.length() > 12 ? hash.substring(0, 12) : hash);
    }
}
