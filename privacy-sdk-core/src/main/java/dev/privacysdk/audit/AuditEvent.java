package dev.privacysdk.audit;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something an auditor may ask about; it holds terms of the field and pseudonyms, never a value or a free text. */
public sealed interface AuditEvent {
    /** When it happened. */
    Instant at();

    /**
     * One decision that is recorded on its own: a disclosure, a permit in an outage, or a purpose that demands it.
     *
     * @param id names this record among all others
     * @param subjects keyed pseudonyms of the people it is about
     * @param categories what it covers, each with its basis
     * @param reference the reference of a disclosure, such as a file number
     */
    record DecisionTaken(
            String id,
            Instant at,
            List<String> subjects,
            Purpose purpose,
            List<CategoryBasis> categories,
            Operation operation,
            Recipient recipient,
            Channel channel,
            @Nullable String reference,
            Reason reason,
            Set<Obligation> obligations,
            PolicyVersion policyVersion,
            @Nullable Revision revision)
            implements AuditEvent {
        /** Keeps copies. */
        public DecisionTaken {
            subjects = List.copyOf(subjects);
            categories = List.copyOf(categories);
            obligations = Set.copyOf(obligations);
        }
    }

    /** A category and the basis it may be processed on, where it rests on one. */
    record CategoryBasis(DataCategory category, @Nullable LegalBasis basis) {}

    /**
     * Every other decision since the last such record, counted; chained by hash to the one before.
     *
     * @param from the beginning of the time that is counted
     * @param counts how many of each kind
     * @param sample some of the denials, for support
     * @param previousHash the hash of the record before, empty for the first
     * @param hash the hash over this record and the one before
     */
    record DecisionsCounted(
            Instant from, Instant at, List<Count> counts, List<DeniedSample> sample, String previousHash, String hash)
            implements AuditEvent {
        /** Keeps copies. */
        public DecisionsCounted {
            counts = List.copyOf(counts);
            sample = List.copyOf(sample);
        }
    }

    /** How many decisions were alike. */
    record Count(
            Purpose purpose,
            Reason reason,
            Rule rule,
            @Nullable LegalBasis basis,
            @Nullable PolicyVersion policyVersion,
            long count) {}

    /** One denial, with the person's keyed pseudonym. */
    record DeniedSample(Instant at, String subject, Purpose purpose, Reason reason) {}

    /**
     * A record was kept after its decision had become a denial for want of it: what it says was permitted did not happen.
     *
     * @param at when that decision was taken
     * @param id the id of that record
     */
    record KeptTooLate(Instant at, String id) implements AuditEvent {}

    /** An edition came into force in this process. */
    record PolicyInForce(Instant at, PolicyVersion policyVersion) implements AuditEvent {}
}
