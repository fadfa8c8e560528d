package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import org.jspecify.annotations.Nullable;

/** A call that did not run because the decision was a denial; its message names no person and no value. */
public final class PrivacyDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Deny deny;

    /** For this denial of this purpose; null where no purpose was open. */
    public PrivacyDeniedException(@Nullable Purpose purpose, Deny deny) {
        this(purpose, deny, deny.sentence());
    }

    /** The same with a sentence that says more than the reason does. */
    public PrivacyDeniedException(@Nullable Purpose purpose, Deny deny, String sentence) {
        super((purpose == null ? "" : purpose + ": ") + deny.reason() + " (" + deny.rule() + "). " + sentence);
        this.deny = deny;
    }

    /** The denial. */
    public Deny deny() {
        return deny;
    }

    /** Why. */
    public Reason reason() {
        return deny.reason();
    }
}
