package dev.privacysdk.minimization;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.vocabulary.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the minimizer says when an answer cannot be handed out; types and members are named, values and people never. */
final class Denials {
    private Denials() {}

    static PrivacyDeniedException of(Permit permit, Reason reason, String sentence) {
        return new PrivacyDeniedException(permit.purpose(), Deny.of(reason, permit), sentence);
    }

    static PrivacyDeniedException cannotBeAbsent(Permit permit, Class<?> type, List<String> members) {
        return of(
                permit,
                Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE,
                name(type) + " must leave out " + members
                        + " here, which cannot be absent; make it @Nullable, an Optional, "
                        + "a List, a Set or a Map, or return a record without it.");
    }

    static PrivacyDeniedException cannotBeCopied(Permit permit, Class<?> type, List<String> members) {
        return of(
                permit,
                Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE,
                name(type) + " is not a record, so it is handed out whole or not at all, and this purpose must not see "
                        + members + "; return a record or a projection without them.");
    }

    static PrivacyDeniedException subjectIdWithheld(Permit permit, Class<?> type, String member) {
        return of(
                permit,
                Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE,
                name(type) + "." + member
                        + " says who the data is about and is itself data that this purpose must not see; "
                        + "identify people by an id of its own, or return a record without personal data.");
    }

    static PrivacyDeniedException nobodyInReach(Permit permit, Class<?> type) {
        return of(
                permit,
                Reason.SUBJECT_MISMATCH,
                name(type)
                        + " holds personal data and nothing around it says whose; mark the field that names the person "
                        + "with @SubjectId, or return it from a method that names one person.");
    }

    static PrivacyDeniedException somebodyElse(Permit permit, @Nullable Deny deny, Class<?> type) {
        Reason reason = deny == null ? Reason.SUBJECT_MISMATCH : deny.reason();
        return of(
                permit,
                reason,
                "The answer, a " + name(type) + ", is about somebody the permit is not about; "
                        + "name that person as the @SubjectId of the call, or return an Optional or a List.");
    }

    static PrivacyDeniedException somebodyElseInside(
            Permit permit, @Nullable Deny deny, Class<?> owner, String member) {
        Reason reason = deny == null ? Reason.SUBJECT_MISMATCH : deny.reason();
        return of(
                permit,
                reason,
                name(owner) + "." + member + " is about somebody the permit is not about and cannot be absent; "
                        + "make it @Nullable or an Optional, or leave it out of the answer.");
    }

    static PrivacyDeniedException changedInside(Permit permit, Class<?> owner, String member) {
        return of(
                permit,
                Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE,
                name(owner) + " is not a record, so it is handed out whole or not at all, and something in its "
                        + member + " must be left out here; return a record or a projection.");
    }

    static PrivacyDeniedException noCopyOfThatKind(Permit permit, Class<?> owner, String member, Class<?> kind) {
        return of(
                permit,
                Reason.INTERNAL_ERROR,
                name(owner) + "." + member + " is declared as " + name(kind)
                        + ", of which no copy with less in it can be "
                        + "made; declare it as a List, a Set, a Map or an Optional.");
    }

    static PrivacyDeniedException constructorRefused(Permit permit, Class<?> type, Throwable failure) {
        return of(
                permit,
                Reason.INTERNAL_ERROR,
                "The constructor of " + name(type) + " refuses a copy in which what is withheld is absent ("
                        + failure.getClass().getSimpleName() + "); let it accept absence.");
    }

    static PrivacyDeniedException aroundItself(Permit permit, Class<?> type) {
        return broken(
                permit,
                "The answer holds a " + name(type) + " that lies around itself, and a copy with less in it "
                        + "would still lead to the whole; return it without the cycle.");
    }

    static PrivacyDeniedException broken(Permit permit, String sentence) {
        return of(permit, Reason.INTERNAL_ERROR, sentence);
    }

    /** The name people know a class by: {@code Customer}, {@code Reader[]}. */
    static String name(Class<?> type) {
        String name = type.getSimpleName();
        return name.isEmpty() ? type.getName() : name;
    }
}
