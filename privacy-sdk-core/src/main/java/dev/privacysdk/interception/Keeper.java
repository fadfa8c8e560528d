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
import org.jspecify.annotations.Nullable;

/** The door of methods that have no purpose and demand one of their caller. */
final class Keeper implements Door {
    private static final Subject SOMEBODY = Subject.of("person", "somebody");

    private final PurposeGate gate;
    private final Answers answers;

    Keeper(PurposeGate gate, Answers answers) {
        this.gate = gate;
        this.answers = answers;
    }

    @Override
    public @Nullable PurposeScope enter(MarkedMethod method, @Nullable Object[] args, @Nullable PurposeScope carried) {
        PurposeScope scope = carried == null ? PurposeScope.current().orElse(null) : carried;
        if (scope == null) {
            return withoutPurpose(method);
        }
        Permit given = scope.permit();
        if (given.observing() || gate.observing()) {
            return scope;
        }
        Permit permit = gate.renewed(given);
        Subject asked = method.subject(args);
        if (asked != null) {
            refuseOthers(method, permit, asked);
        } else if (namesSomebody(method, args.length)) {
            throw new IllegalArgumentException(method
                    + " was called without the @SubjectId it needs; pass an id, a Subject, or an object about one.");
        }
        return permit == given ? scope : PurposeScope.of(permit);
    }

    private @Nullable PurposeScope withoutPurpose(MarkedMethod method) {
        PrivacyDeniedException denial = Denials.noPurpose(method);
        if (!gate.observing()) {
            throw denial;
        }
        gate.wouldHaveDenied(method.name() + " called by " + Caller.name(), null, denial.deny());
        return null;
    }

    @Override
    public @Nullable Object seen(MarkedMethod method, @Nullable Object value, Permit permit) {
        if (gate.observing()) {
            return value;
        }
        return answers.ofKeeper(method, value, permit);
    }

    @Override
    public Permit renewed(Permit permit) {
        return gate.renewed(permit);
    }

    /** What a keeper is asked outside a purpose, or about somebody else, is a mistake of the caller. */
    @Override
    public boolean answersNothing(MarkedMethod method) {
        return false;
    }

    /** Whether the method would know its person, if somebody stood in every place. */
    private static boolean namesSomebody(MarkedMethod method, int places) {
        @Nullable Object[] everywhere = new @Nullable Object[places];
        Arrays.fill(everywhere, SOMEBODY);
        return method.subject(everywhere) != null;
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
