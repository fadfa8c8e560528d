package dev.privacysdk.vocabulary;

/**
 * Why a decision came out as it did: one closed list of stable codes.
 *
 * <p>Each code belongs to one rule and to one outcome. Its sentence is for people and names no person.
 */
public enum Reason {
    /** The request does not name a purpose, a category and a time that can be read. */
    INVALID_REQUEST(Rule.R01, false, "The request does not name a purpose, a category and a time that can be read."),
    /** No edition of the policy is in force at this time. */
    POLICY_NOT_IN_FORCE(Rule.R02, false, "No edition of the policy is in force at this time."),
    /** The caller relies on an edition that is no longer in force. */
    POLICY_VERSION_SUPERSEDED(Rule.R02, false, "The caller relies on an edition that is no longer in force."),
    /** The policy does not declare this purpose. */
    PURPOSE_UNKNOWN(Rule.R03, false, "The policy does not declare this purpose."),
    /** The policy does not declare this category of data. */
    CATEGORY_UNKNOWN(Rule.R04, false, "The policy does not declare this category of data."),
    /** De-identified data must never be led back to a person. */
    REIDENTIFICATION_PROHIBITED(Rule.R05, false, "De-identified data must never be led back to a person."),
    /** The data was de-identified by a certified transform. */
    NOT_PERSONAL_DATA(Rule.R05, true, "The data was de-identified by a certified transform."),
    /** Nothing may be inferred from sensitive data. */
    SENSITIVE_INFERENCE_PROHIBITED(Rule.R06, false, "Nothing may be inferred from sensitive data."),
    /** The customer's instruction does not cover this. */
    NO_CUSTOMER_INSTRUCTION(Rule.R07, false, "The customer's instruction does not cover this."),
    /** The customer's instruction covers this. */
    CUSTOMER_INSTRUCTION(Rule.R07, true, "The customer's instruction covers this."),
    /** The policy does not let this purpose use this category. */
    CATEGORY_NOT_ALLOWED_FOR_PURPOSE(Rule.R08, false, "The policy does not let this purpose use this category."),
    /** The policy does not let this purpose disclose to this recipient. */
    RECIPIENT_NOT_ALLOWED(Rule.R09, false, "The policy does not let this purpose disclose to this recipient."),
    /** The policy gives this purpose no legal basis in the person's regime. */
    NO_LEGAL_BASIS(Rule.R10, false, "The policy gives this purpose no legal basis in the person's regime."),
    /** The ledger cannot be read. */
    STORE_UNAVAILABLE(Rule.R11, false, "The ledger cannot be read."),
    /** The ledger's answer is too old to rely on. */
    STORE_STALE(Rule.R11, false, "The ledger's answer is too old to rely on."),
    /** The ledger is out, and the policy lets this purpose go on, recorded. */
    OUTAGE_OVERRIDE(Rule.R11, true, "The ledger is out, and the policy lets this purpose go on, recorded."),
    /** The person is not known here, and this purpose needs one who is. */
    SUBJECT_UNKNOWN(Rule.R12, false, "The person is not known here, and this purpose needs one who is."),
    /** A legal hold forbids erasing this. */
    LEGAL_HOLD(Rule.R13, false, "A legal hold forbids erasing this."),
    /** The person's erasure was ordered; everything else has stopped. */
    ERASURE_PENDING(Rule.R13, false, "The person's erasure was ordered; everything else has stopped."),
    /** The person's data was erased. */
    SUBJECT_ERASED(Rule.R13, false, "The person's data was erased."),
    /** The erasure that was ordered is carried out. */
    ERASURE_EXECUTION(Rule.R13, true, "The erasure that was ordered is carried out."),
    /** The person is known to be under the minimum age. */
    MINOR_SERVICE_NOT_DIRECTED(Rule.R14, false, "The person is known to be under the minimum age."),
    /** A minor is not marketed to, whatever the parents agreed. */
    MINOR_MARKETING_PROHIBITED(Rule.R14, false, "A minor is not marketed to, whatever the parents agreed."),
    /** The agent has no signed permission. */
    AGENT_NOT_AUTHORISED(Rule.R15, false, "The agent has no signed permission."),
    /** The person's identity is not verified. */
    IDENTITY_NOT_VERIFIED(Rule.R15, false, "The person's identity is not verified."),
    /** The person's own verified request is fulfilled. */
    SUBJECT_REQUEST(Rule.R15, true, "The person's own verified request is fulfilled."),
    /** The person had the processing restricted. */
    PROCESSING_RESTRICTED(Rule.R16, false, "The person had the processing restricted."),
    /** The processing is restricted, and storing goes on. */
    RESTRICTED_STORAGE_ONLY(Rule.R16, true, "The processing is restricted, and storing goes on."),
    /** The person does not want to be reached on this channel. */
    CHANNEL_OPT_OUT(Rule.R17, false, "The person does not want to be reached on this channel."),
    /** The one confirmation of the opt-out was sent. */
    CONFIRMATION_ALREADY_SENT(Rule.R17, false, "The one confirmation of the opt-out was sent."),
    /** The five minutes for confirming the opt-out are over or have not begun. */
    CONFIRMATION_WINDOW_CLOSED(
            Rule.R17, false, "The five minutes for confirming the opt-out are over or have not begun."),
    /** The one confirmation of an opt-out. */
    OPT_OUT_CONFIRMATION(Rule.R17, true, "The one confirmation of an opt-out."),
    /** The person objected to direct marketing. */
    DIRECT_MARKETING_OBJECTION(Rule.R18, false, "The person objected to direct marketing."),
    /** The browser's privacy signal opts out of sale and sharing. */
    GPC_OPT_OUT(Rule.R19, false, "The browser's privacy signal opts out of sale and sharing."),
    /** The person opted out of sale and sharing. */
    SALE_SHARE_OPT_OUT(Rule.R19, false, "The person opted out of sale and sharing."),
    /** A special category needs explicit consent. */
    SPECIAL_CATEGORY_NO_CONDITION(Rule.R20, false, "A special category needs explicit consent."),
    /** The person limited the use of sensitive data. */
    SENSITIVE_USE_LIMITED(Rule.R20, false, "The person limited the use of sensitive data."),
    /** The person objected to decisions without a human. */
    AUTOMATED_DECISION_OBJECTION(Rule.R20, false, "The person objected to decisions without a human."),
    /** The linked platform was disconnected; nothing new is collected from it. */
    LINK_REVOKED(Rule.R21, false, "The linked platform was disconnected; nothing new is collected from it."),
    /** An invited person's data serves the invitation alone. */
    INVITEE_PURPOSE_LIMIT(Rule.R22, false, "An invited person's data serves the invitation alone."),
    /** The data was collected for another purpose, and there is no consent to this one. */
    INCOMPATIBLE_FURTHER_USE(
            Rule.R23, false, "The data was collected for another purpose, and there is no consent to this one."),
    /** The person has not been asked, or has not answered. */
    CONSENT_MISSING(Rule.R24, false, "The person has not been asked, or has not answered."),
    /** The consent is dated ahead. */
    CONSENT_NOT_YET_VALID(Rule.R24, false, "The consent is dated ahead."),
    /** The person withdrew the consent. */
    CONSENT_WITHDRAWN(Rule.R24, false, "The person withdrew the consent."),
    /** The person refused the consent. */
    CONSENT_REFUSED(Rule.R24, false, "The person refused the consent."),
    /** The consent has expired. */
    CONSENT_EXPIRED(Rule.R24, false, "The consent has expired."),
    /** Acceptance of terms is not a consent. */
    CONSENT_INVALID(Rule.R24, false, "Acceptance of terms is not a consent."),
    /** The purpose changed materially after the consent was given. */
    RECONSENT_REQUIRED(Rule.R24, false, "The purpose changed materially after the consent was given."),
    /** The consent does not cover this category or recipient. */
    CONSENT_SCOPE_MISMATCH(Rule.R24, false, "The consent does not cover this category or recipient."),
    /** The person consented. */
    CONSENT(Rule.R24, true, "The person consented."),
    /** There is no active contract. */
    NO_CONTRACT(Rule.R24, false, "There is no active contract."),
    /** The contract needs it. */
    CONTRACT(Rule.R24, true, "The contract needs it."),
    /** The law demands it. */
    LEGAL_OBLIGATION(Rule.R24, true, "The law demands it."),
    /** Somebody's life depends on it. */
    VITAL_INTERESTS(Rule.R24, true, "Somebody's life depends on it."),
    /** The person's objection is being weighed. */
    OBJECTION_PENDING(Rule.R24, false, "The person's objection is being weighed."),
    /** The person's objection was upheld. */
    OBJECTION_UPHELD(Rule.R24, false, "The person's objection was upheld."),
    /** A legitimate interest, to which nobody objected. */
    LEGITIMATE_INTEREST(Rule.R24, true, "A legitimate interest, to which nobody objected."),
    /** Compelling grounds outweigh the objection. */
    LEGITIMATE_INTEREST_COMPELLING(Rule.R24, true, "Compelling grounds outweigh the objection."),
    /** A task in the public interest, to which nobody objected. */
    PUBLIC_TASK(Rule.R24, true, "A task in the public interest, to which nobody objected."),
    /** The person opted out of this purpose. */
    OPTED_OUT(Rule.R24, false, "The person opted out of this purpose."),
    /** Notice was given, and the person has not opted out. */
    NOTICE(Rule.R24, true, "Notice was given, and the person has not opted out."),
    /** The policy allows the purpose, and each person is decided where that person turns up. */
    DECIDED_FOR_EACH(
            Rule.GATE, true, "The policy allows the purpose; each person is decided where that person turns up."),
    /** Personal data was asked for outside any purpose. */
    NO_PURPOSE_IN_SCOPE(Rule.GATE, false, "Personal data was asked for outside any purpose."),
    /** The data is about somebody else than the permit. */
    SUBJECT_MISMATCH(Rule.GATE, false, "The data is about somebody else than the permit."),
    /** The answer did not come in time. */
    DEADLINE(Rule.GATE, false, "The answer did not come in time."),
    /** What must be recorded cannot be recorded. */
    AUDIT_UNAVAILABLE(Rule.GATE, false, "What must be recorded cannot be recorded."),
    /** The caller has seen a change that is not visible here yet. */
    REVISION_AHEAD(Rule.GATE, false, "The caller has seen a change that is not visible here yet."),
    /** The ledger lost changes that the caller has seen. */
    LEDGER_REGRESSED(Rule.GATE, false, "The ledger lost changes that the caller has seen."),
    /** Something inside failed, so nothing runs. */
    INTERNAL_ERROR(Rule.GATE, false, "Something inside failed, so nothing runs.");

    private final Rule rule;
    private final boolean permits;
    private final String sentence;

    Reason(Rule rule, boolean permits, String sentence) {
        this.rule = rule;
        this.permits = permits;
        this.sentence = sentence;
    }

    /** The rule that speaks with this reason. */
    public Rule rule() {
        return rule;
    }

    /** Whether this is a reason to permit. */
    public boolean permits() {
        return permits;
    }

    /** The reason in a sentence that names no person. */
    public String sentence() {
        return sentence;
    }
}
