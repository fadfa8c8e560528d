package dev.privacysdk.decision;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rule: whether one category may be processed, from values alone.
 *
 * <p>Pure: no store, no clock, no chance. Twenty-four questions in their order of precedence; the first that has something to
 * say ends the evaluation, and an answer there always is.
 */
final class Decider {
    private Decider() {}

    /** One question, and whom it is put to. */
    record Step(Rule rule, Put to, Function<Case, @Nullable Verdict> question) {}

    /** A processor answers for its customer's law only where that is its own duty too. */
    enum Put {
        EVERYBODY,
        CONTROLLER
    }

    /** What the policy alone decides: an outage can never widen it. */
    private static final List<Step> POLICY_STEPS = List.of(
            new Step(Rule.R01, Put.EVERYBODY, PolicyRules::complete),
            new Step(Rule.R02, Put.EVERYBODY, PolicyRules::inForce),
            new Step(Rule.R03, Put.EVERYBODY, PolicyRules::purposeDeclared),
            new Step(Rule.R04, Put.EVERYBODY, PolicyRules::categoryDeclared),
            new Step(Rule.R05, Put.EVERYBODY, PolicyRules::deidentified),
            new Step(Rule.R06, Put.EVERYBODY, PolicyRules::inference),
            new Step(Rule.R07, Put.EVERYBODY, PolicyRules::instruction),
            new Step(Rule.R08, Put.CONTROLLER, PolicyRules::categoryAllowed),
            new Step(Rule.R09, Put.CONTROLLER, PolicyRules::recipientAllowed),
            new Step(Rule.R10, Put.CONTROLLER, PolicyRules::basisDeclared));

    private static final List<Step> PERSON_STEPS = List.of(
            new Step(Rule.R11, Put.EVERYBODY, PolicyRules::ledgerUsable),
            new Step(Rule.R12, Put.EVERYBODY, PersonRules::known),
            new Step(Rule.R13, Put.EVERYBODY, PersonRules::erasure),
            new Step(Rule.R14, Put.CONTROLLER, PersonRules::age),
            new Step(Rule.R15, Put.EVERYBODY, PersonRules::ownRequest),
            new Step(Rule.R16, Put.EVERYBODY, PersonRules::restriction),
            new Step(Rule.R17, Put.EVERYBODY, PersonRules::channel),
            new Step(Rule.R07, Put.EVERYBODY, PolicyRules::instructionEnds),
            new Step(Rule.R18, Put.CONTROLLER, PersonRules::marketingObjection),
            new Step(Rule.R19, Put.CONTROLLER, PersonRules::saleAndSharing),
            new Step(Rule.R20, Put.CONTROLLER, PersonRules::sensitiveConditions),
            new Step(Rule.R21, Put.CONTROLLER, PersonRules::linkedPlatform),
            new Step(Rule.R22, Put.CONTROLLER, PersonRules::invitee),
            new Step(Rule.R23, Put.CONTROLLER, PersonRules::furtherUse),
            new Step(Rule.R24, Put.CONTROLLER, BasisRule::judge));

    /** What the rules say of one category. */
    static Verdict decide(Policy policy, Request request, SubjectState state) {
        Case about = new Case(policy, request, state);
        Verdict verdict = first(POLICY_STEPS, about);
        if (verdict == null) {
            verdict = first(PERSON_STEPS, about);
        }
        return verdict == null ? obliged(about, Verdict.of(Reason.INTERNAL_ERROR)) : verdict;
    }

    /**
     * What the policy alone says, or null where the person has to be asked for.
     *
     * <p>The regime depends on the person's residence, so a missing basis speaks here only if it is missing everywhere.
     */
    static @Nullable Verdict byPolicyAlone(Policy policy, Request request) {
        Case about = new Case(policy, request, SubjectState.UNKNOWN);
        if (about.processor()) {
            return null;
        }
        Verdict verdict = first(POLICY_STEPS.subList(0, POLICY_STEPS.size() - 1), about);
        return verdict == null && about.withoutBasisAnywhere()
                ? obliged(about, Verdict.of(Reason.NO_LEGAL_BASIS))
                : verdict;
    }

    /** Every question in order, each answered for itself as far as the earlier ones allow. */
    static List<Answer> explain(Policy policy, Request request, SubjectState state) {
        Case about = new Case(policy, request, state);
        boolean declared = about.editionInForce() != null
                && about.declaredPurpose() != null
                && about.declaredCategory() != null
                && request.readable();
        return java.util.stream.Stream.concat(POLICY_STEPS.stream(), PERSON_STEPS.stream())
                .map(step -> answer(step, about, declared))
                .filter(answer -> answer.rule() != Rule.R07 || answer.verdict() != null || !about.processor())
                .distinct()
                .toList();
    }

    private static Answer answer(Step step, Case about, boolean declared) {
        boolean asked = applies(step, about) && (declared || step.rule().compareTo(Rule.R04) <= 0);
        return new Answer(step.rule(), asked, asked ? step.question().apply(about) : null);
    }

    /** One rule's answer: whether it was asked at all, and what it had to say. */
    record Answer(Rule rule, boolean asked, @Nullable Verdict verdict) {}

    private static @Nullable Verdict first(List<Step> steps, Case about) {
        for (Step step : steps) {
            if (applies(step, about)) {
                Verdict verdict = step.question().apply(about);
                if (verdict != null) {
                    return obliged(about, verdict, step.rule());
                }
            }
        }
        return null;
    }

    private static boolean applies(Step step, Case about) {
        return step.to() == Put.EVERYBODY || !about.processor();
    }

    private static Verdict obliged(Case about, Verdict verdict) {
        return obliged(about, verdict, Rule.R01);
    }

    private static Verdict obliged(Case about, Verdict verdict, Rule spoke) {
        EnumSet<Obligation> besides = EnumSet.noneOf(Obligation.class);
        if (about.request.signals().globalPrivacyControl()) {
            besides.add(Obligation.RECORD_GPC);
        }
        if (about.request.signals().doNotTrack()) {
            besides.add(Obligation.RECORD_DNT_IGNORED);
        }
        if (verdict.permits() && about.operation(Operation.DISCLOSE)) {
            besides.add(Obligation.LOG_DISCLOSURE);
        }
        boolean pastRestriction = spoke.compareTo(Rule.R16) > 0 || verdict.reason() == Reason.CUSTOMER_INSTRUCTION;
        if (pastRestriction && PersonRules.exceptedFromRestriction(about)) {
            besides.add(Obligation.RESTRICTION_EXCEPTION);
        }
        return verdict.with(besides);
    }
}
