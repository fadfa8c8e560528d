package dev.privacysdk.vocabulary;

/** What a person is to the service; a company is no data subject, its contacts are. */
public enum SubjectKind {
    /** Has an account. */
    USER,
    /** Was seen, without an account. */
    VISITOR,
    /** Was invited by somebody else and agreed to nothing. */
    INVITEE,
    /** Speaks for a company. */
    BUSINESS_CONTACT,
    /** Uses a service that is run for a customer. */
    END_USER_OF_CUSTOMER,
    /** A company, which has no rights of a person. */
    ENTITY
}
