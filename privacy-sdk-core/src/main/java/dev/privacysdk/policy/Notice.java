package dev.privacysdk.policy;

/** What an edition tells people beside the rules. */
public record Notice() {
    /** An edition that tells people nothing. */
    public static final Notice EMPTY = new Notice();
}
