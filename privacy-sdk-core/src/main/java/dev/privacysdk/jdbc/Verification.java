package dev.privacysdk.jdbc;

/** What came of recomputing a chain of records from its rows. */
public sealed interface Verification {
    /** Every record is as it was written, and none is missing before the end. */
    record Whole(Anchor end) implements Verification {}

    /**
     * Something was changed, removed, put in or put elsewhere.
     *
     * @param sequence the first record that is not as it was written
     * @param what a sentence for people, which names nobody
     */
    record Broken(long sequence, String what) implements Verification {}

    /** Whether nothing is amiss. */
    default boolean isWhole() {
        return this instanceof Whole;
    }
}
