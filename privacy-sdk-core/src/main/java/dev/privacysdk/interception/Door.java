package dev.privacysdk.interception;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.marking.MarkedMethod;
import org.jspecify.annotations.Nullable;

/** Where calls ask whether they may run, and what of their answers may be seen. */
sealed interface Door permits Opener, Keeper {
    /**
     * The scope in which the call runs; null where it runs as if nothing stood before it.
     *
     * <p>People who are denied are taken out of the arguments. Throws PrivacyDeniedException where the call must not run.
     *
     * @param carried the scope that came with the call, where it did not come with its thread
     */
    @Nullable
    PurposeScope enter(MarkedMethod method, @Nullable Object[] args, @Nullable PurposeScope carried);

    /** What of a value may be seen; throws {@link Refused} where one person's denial refuses it all. */
    @Nullable
    Object seen(MarkedMethod method, @Nullable Object value, Permit permit);

    /** The permit while it may be relied on, else what is answered now; throws PrivacyDeniedException for a denial. */
    Permit renewed(Permit permit);

    /** Whether a denied call of this method answers with nothing, instead of throwing. */
    boolean answersNothing(MarkedMethod method);
}
