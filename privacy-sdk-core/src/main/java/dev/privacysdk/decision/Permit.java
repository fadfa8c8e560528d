package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Yes: for this person or these people, this purpose and these categories, until an instant.
 *
 * <p>Immutable. Only the gate makes one, so holding a permit proves that the question was asked.
 */
public final class Permit implements Decision {
    private final Processing processing;
    private final Set<Subject> subjects;
    private final List<Finding> findings;
    private final Set<Obligation> obligations;
    private final PolicyVersion policyVersion;
    private final @Nullable Revision revision;
    private final Instant validUntil;
    private final boolean forEach;
    private final boolean imposed;
    private final Set<DataCategory> excluded;
    private final @Nullable Decision observed;

    Permit(
            Processing processing,
            Set<Subject> subjects,
            List<Finding> findings,
            Set<Obligation> obligations,
            PolicyVersion policyVersion,
            @Nullable Revision revision,
            Instant validUntil,
            boolean forEach,
            boolean imposed,
            Set<DataCategory> excluded) {
        this(
                processing,
                subjects,
                findings,
                obligations,
                policyVersion,
                revision,
                validUntil,
                forEach,
                imposed,
                excluded,
                null);
    }

    private Permit(
            Processing processing,
            Set<Subject> subjects,
            List<Finding> findings,
            Set<Obligation> obligations,
            PolicyVersion policyVersion,
            @Nullable Revision revision,
            Instant validUntil,
            boolean forEach,
            boolean imposed,
            Set<DataCategory> excluded,
            @Nullable Decision observed) {
        this.processing = processing;
        this.subjects = subjects;
        this.findings = List.copyOf(findings);
        this.obligations = Obligations.inOrder(obligations);
        this.policyVersion = policyVersion;
        this.revision = revision;
        this.validUntil = validUntil;
        this.forEach = forEach;
        this.imposed = imposed;
        this.excluded = Set.copyOf(excluded);
        this.observed = observed;
    }

    /** The same until another instant. */
    Permit until(Instant instant) {
        return new Permit(
                processing,
                subjects,
                findings,
                obligations,
                policyVersion,
                revision,
                instant,
                forEach,
                imposed,
                excluded,
                observed);
    }

    /** In the place of any answer about a purpose that is only observed: everything passes under it. */
    static Permit observing(Processing processing, Decision decision) {
        PolicyVersion version = decision.policyVersion();
        return new Permit(
                processing,
                Set.of(),
                decision.findings(),
                Set.of(),
                version == null ? new PolicyVersion("none", "") : version,
                decision.revision(),
                Instant.MAX,
                false,
                true,
                Set.of(),
                decision);
    }

    /** What was asked for. */
    public Processing processing() {
        return processing;
    }

    /** The purpose. */
    public Purpose purpose() {
        return processing.kind().purpose();
    }

    /** To whom the data may go. */
    public Recipient recipient() {
        return processing.kind().recipient();
    }

    /** The people it is about; empty where nobody is known. */
    public Set<Subject> subjects() {
        return subjects;
    }

    /** Whether it opens a purpose about people who are decided where they turn up; it is about nobody by itself. */
    public boolean forEach() {
        return forEach;
    }

    /** Whether the law or the person imposes the purpose, so that a field needs no word for it. */
    public boolean imposed() {
        return imposed;
    }

    /** Whether the purpose is only observed, so that everything passes, whoever it is about and whatever it holds. */
    public boolean observing() {
        return observed != null;
    }

    /** What was decided where the purpose is only observed; null for a permit that is enforced. */
    public @Nullable Decision observed() {
        return observed;
    }

    /** Whether it is about this person. */
    public boolean isAbout(Subject subject) {
        return observed != null || subjects.contains(subject);
    }

    /** Whether it covers this category: by itself or by one above it, unless one in between is excluded. */
    public boolean covers(DataCategory category) {
        if (observed != null) {
            return true;
        }
        int nearest = -1;
        for (Finding finding : findings) {
            DataCategory covered = finding.category();
            if (covered != null && covered.covers(category)) {
                nearest = Math.max(nearest, covered.id().length());
            }
        }
        if (nearest < 0) {
            return false;
        }
        for (DataCategory without : excluded) {
            if (without.covers(category) && without.id().length() >= nearest) {
                return false;
            }
        }
        return true;
    }

    /** The categories below a covered one that are judged more strictly and were denied. */
    public Set<DataCategory> excluded() {
        return excluded;
    }

    /** The categories it covers, each with the basis it rests on, where it rests on one. */
    public List<Finding> categories() {
        return findings;
    }

    @Override
    public Reason reason() {
        return findings.get(0).reason();
    }

    @Override
    public @Nullable LegalBasis basis() {
        return findings.get(0).basis();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Set<Obligation> obligations() {
        return obligations;
    }

    @Override
    public PolicyVersion policyVersion() {
        return policyVersion;
    }

    @Override
    public @Nullable Revision revision() {
        return revision;
    }

    @Override
    public Instant validUntil() {
        return validUntil;
    }

    @Override
    public String toString() {
        return "Permit[" + purpose() + " " + reason() + "]";
    }
}
