package dev.privacysdk.ledger;

/** An append of which nobody knows whether it happened; appending again with the same key settles it. */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String idempotencyKey;

    /** For the append with this key. */
    public OutcomeUnknown(String idempotencyKey, Throwable cause) {
        super("It is not known whether the append took effect; append again with the same key to settle it.", cause);
        this.idempotencyKey = idempotencyKey;
    }

    /** The key to append with again. */
    public String idempotencyKey() {
        return idempotencyKey;
    }
}
