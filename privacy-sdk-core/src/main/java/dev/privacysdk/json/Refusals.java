package dev.privacysdk.json;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.vocabulary.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What is said when a value cannot be written; classes and properties are named, values and people never. */
final class Refusals {
    private Refusals() {}

    static PrivacyDeniedException noClearance(Class<?> type) {
        return of(
                null,
                Reason.NO_PURPOSE_IN_SCOPE,
                name(type) + " holds personal data and nothing says what it is written for; write it inside a "
                        + "PurposeScope, or in a method with the word of its purpose, or let the PrivacyModule mask it.");
    }

    static PrivacyDeniedException somebodyElse(Permit permit, Class<?> type) {
        return of(
                permit,
                Reason.SUBJECT_MISMATCH,
                "What is to be written, a " + name(type)
                        + ", is about somebody the permit is not about; ask for a permit about that person, "
                        + "or write it as a property or an element, which can be left out.");
    }

    static PrivacyDeniedException nobodyInReach(Permit permit, Class<?> type) {
        return of(
                permit,
                Reason.SUBJECT_MISMATCH,
                name(type) + " holds personal data and nothing around it says whose; mark the field that names the "
                        + "person with @SubjectId, or write it under a permit about one person.");
    }

    static PrivacyDeniedException onlyWhole(Permit permit, Class<?> type) {
        return of(
                permit,
                Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE,
                name(type) + " is written by a serializer of its own, whole or not at all, and something in it must "
                        + "be left out here; let Jackson write its properties, or write an object without it.");
    }

    static PrivacyDeniedException identified(Permit permit, Class<?> type) {
        return of(
                permit,
                Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE,
                name(type) + " is identified in the document by a value that may be one this purpose must not see; "
                        + "use an object id or a type id that is made of nothing personal.");
    }

    private static PrivacyDeniedException of(@Nullable Permit permit, Reason reason, String sentence) {
        Deny deny = permit == null ? Deny.of(reason) : Deny.of(reason, permit);
        return new PrivacyDeniedException(permit == null ? null : permit.purpose(), deny, sentence);
    }

    /** The denial inside a failure of Jackson's, whose path may name the keys of a map; the failure itself without one. */
    static RuntimeException bare(JacksonException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof PrivacyDeniedException denied) {
                return denied;
            }
        }
        return failure;
    }

    private static String name(Class<?> type) {
        String name = type.getSimpleName();
        return name.isEmpty() ? type.getName() : name;
    }
}
