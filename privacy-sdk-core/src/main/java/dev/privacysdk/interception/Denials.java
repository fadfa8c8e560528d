package dev.privacysdk.interception;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.vocabulary.Reason;

/** What callers are told when a call does not run for reasons of their own. */
final class Denials {
    private Denials() {}

    static PrivacyDeniedException noPurpose(MarkedMethod keeper) {
        return new PrivacyDeniedException(
                null,
                Deny.of(Reason.NO_PURPOSE_IN_SCOPE),
                keeper
                        + " demands a purpose and its caller has none; mark the calling method with the word of its purpose, "
                        + "and carry the scope to other threads with PurposeScope.wrap.");
    }

    static PrivacyDeniedException mismatch(MarkedMethod keeper, Permit permit) {
        return new PrivacyDeniedException(
                permit.purpose(),
                mismatch(permit),
                keeper
                        + " was asked about somebody its caller has no permit for; ask in a method that names this person "
                        + "as its @SubjectId.");
    }

    /** A copy with less in it that the method's type does not allow: only lists, sets, maps and optionals have one. */
    static PrivacyDeniedException wrongKind(MarkedMethod method, Class<?> declared) {
        return new PrivacyDeniedException(
                method.opensPurpose() ? method.purpose() : null,
                Deny.of(Reason.INTERNAL_ERROR),
                method + " answers with a " + declared.getSimpleName()
                        + ", of which no copy with less in it can be made; declare a List, a Set, a Map or an Optional.");
    }

    static Deny mismatch(Permit permit) {
        return Deny.of(Reason.SUBJECT_MISMATCH, permit);
    }
}
