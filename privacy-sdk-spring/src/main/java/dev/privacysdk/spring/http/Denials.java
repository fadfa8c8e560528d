package dev.privacysdk.spring.http;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import org.jspecify.annotations.Nullable;

/** What callers are told when nothing is sent for reasons of their own; kinds of content are named, values never. */
final class Denials {
    private Denials() {}

    static PrivacyDeniedException noPurpose(Recipient recipient) {
        return denial(
                null,
                Reason.NO_PURPOSE_IN_SCOPE,
                "A request to " + recipient
                        + " demands a purpose and its caller has none; mark the calling method with the"
                        + " word of its purpose, and carry the scope to other threads with PurposeScope.wrap.");
    }

    static PrivacyDeniedException nobody(Permit permit, Recipient recipient) {
        return denial(
                permit,
                Reason.SUBJECT_MISMATCH,
                "A request to " + recipient
                        + " without an object in its body names nobody, and its caller works for many"
                        + " people who are decided where they turn up; send it from a method that names one person.");
    }

    static PrivacyDeniedException unseen(@Nullable Permit permit, Recipient recipient, String kind) {
        return denial(
                permit,
                Reason.INTERNAL_ERROR,
                "What goes to " + recipient + " in " + kind + " cannot be looked into; send a record or a bean whose"
                        + " fields bear their marks, or make the client with Unseen.SENT and answer for what is in it.");
    }

    private static PrivacyDeniedException denial(@Nullable Permit permit, Reason reason, String sentence) {
        Deny deny = permit == null ? Deny.of(reason) : Deny.of(reason, permit);
        return new PrivacyDeniedException(permit == null ? null : permit.purpose(), deny, sentence);
    }
}
