package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "may I?": a {@link Permit} or a {@link Deny}, and nothing third.
 *
 * <p>It names why, by which rule, under which edition and at which place of the ledger, and until when it may be reused.
 */
public sealed interface Decision permits Permit, Deny {
    /** The headline reason. */
    Reason reason();

    /** The rule that spoke. */
    default Rule rule() {
        return reason().rule();
    }

    /** The legal basis: of a permit the one it rests on, of a denial only where consent was at stake. */
    @Nullable
    LegalBasis basis();

    /** What each category came to, in the order of the policy. */
    List<Finding> findings();

    /** What the service must do besides, in the order of their names. */
    Set<Obligation> obligations();

    /** The edition it was decided under; null where none is in force. */
    @Nullable
    PolicyVersion policyVersion();

    /** The place in the ledger's order it was decided at; null where the person was not asked for. */
    @Nullable
    Revision revision();

    /** Until when it may be reused; asked again from that instant on. */
    Instant validUntil();
}
