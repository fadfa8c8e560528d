package dev.privacysdk.vocabulary;

/** The rules of the decision in their order of precedence, and the gate around them. */
public enum Rule {
    /** Purpose, category and time are named. */
    R01("Is the request complete?"),
    /** An edition is in force, and is the pinned one. */
    R02("Is the policy in force?"),
    /** The purpose is declared. */
    R03("Is the purpose declared?"),
    /** The category is declared. */
    R04("Is the category declared?"),
    /** De-identified data, and the ban on undoing it. */
    R05("Is the data de-identified, and stays so?"),
    /** No inference from sensitive data. */
    R06("Is nothing inferred from sensitive data?"),
    /** A processor stays inside its instruction. */
    R07("Is it inside the customer's instruction?"),
    /** The purpose may use the category. */
    R08("May the purpose use this category?"),
    /** The purpose may disclose to the recipient. */
    R09("May it go to this recipient?"),
    /** The purpose has a basis in the person's regime. */
    R10("Is there a legal basis in this regime?"),
    /** The ledger answers and is fresh. */
    R11("Is the ledger usable?"),
    /** The person is known, where that is needed. */
    R12("Is the person known?"),
    /** Holds and erasures. */
    R13("Is there no hold or erasure?"),
    /** Minimum age. */
    R14("Is the person old enough?"),
    /** The person's own request. */
    R15("Is it the person's own, verified request?"),
    /** Restriction of processing. */
    R16("Is processing not restricted?"),
    /** Suppressed channels. */
    R17("Is the channel open?"),
    /** Objection to direct marketing. */
    R18("Is there no objection to marketing?"),
    /** Sale and sharing. */
    R19("Is there no opt-out of sale or sharing?"),
    /** Special categories, sensitive use, automated decisions. */
    R20("Are the conditions for sensitive data met?"),
    /** Linked platforms. */
    R21("Is the linked platform still linked?"),
    /** Invitees. */
    R22("Is an invitee used for the invitation alone?"),
    /** Further use. */
    R23("Is the use compatible with the collection?"),
    /** The basis itself. */
    R24("Does the legal basis hold?"),
    /** Around the rules: scope, revision, deadline, audit. */
    GATE("Could the gate ask, and record?");

    private final String question;

    Rule(String question) {
        this.question = question;
    }

    /** What the rule asks, for people. */
    public String question() {
        return question;
    }
}
