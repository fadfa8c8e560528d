package dev.privacysdk.interception;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.vocabulary.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls of methods that have no purpose and demand one of their caller. */
final class Keeper {
    private static final Subject SOMEBODY = Subject.of("person", "somebody");

    private final PurposeGate gate;
    private final Answers answers;

    Keeper(PurposeGate gate, Answers answers) {
        this.gate = gate;
        this.answers = answers;
    }

    @Nullable
    Object call(MarkedMethod method, @Nullable Object[] args, Callable<@Nullable Object> proceed, Handover handover)
            throws Exception {
        if (gate.observing()) {
            return proceed.call();
        }
        PurposeScope scope = PurposeScope.current().orElse(null);
        if (scope == null) {
            throw Denials.noPurpose(method);
        }
        Permit given = scope.permit();
        Permit permit = gate.stillValid(given) ? given : askedAgain(given);
        Subject asked = method.subject(args);
        if (asked != null) {
            refuseOthers(method, permit, asked);
        } else if (namesSomebody(method, args.length)) {
            throw new IllegalArgumentException(method
                    + " was called without the @SubjectId it needs; pass an id, a Subject, or an object about one.");
        }
        Object answer =
                permit == given ? proceed.call() : PurposeScope.of(permit).call(proceed);
        return handover.give(method, permit, answers.ofKeeper(method, answer, permit));
    }

    /** Whether the method would know its person, if somebody stood in every place. */
    private static boolean namesSomebody(MarkedMethod method, int places) {
        @Nullable Object[] everywhere = new @Nullable Object[places];
        Arrays.fill(everywhere, SOMEBODY);
        return method.subject(everywhere) != null;
    }

    private Permit askedAgain(Permit permit) {
        if (permit.forEach()) {
            return gate.openEach(permit.processing().kind());
        }
        return permit.processing().subject() == null && !permit.subjects().isEmpty()
                ? gate.requireEach(permit.processing().kind(), permit.subjects())
                : gate.require(permit.processing());
    }

    private void refuseOthers(MarkedMethod method, Permit permit, Subject asked) {
        if (permit.isAbout(asked)) {
            return;
        }
        if (!permit.forEach()) {
            throw Denials.mismatch(method, permit);
        }
        Deny deny = Answers.firstDenial(
                gate.decideAll(permit.processing().kind(), List.of(asked)).values());
        if (deny != null) {
            throw new PrivacyDeniedException(permit.purpose(), deny);
        }
    }
}
