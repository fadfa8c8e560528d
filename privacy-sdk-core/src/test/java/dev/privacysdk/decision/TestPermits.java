package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Permits for tests of what is done with a permit, without asking a gate. */
public final class TestPermits {
    private final ProcessingKind kind;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<DataCategory> excluded = new HashSet<>();

    private TestPermits(ProcessingKind kind) {
        this.kind = kind;
    }

    public static TestPermits of(String purpose) {
        return new TestPermits(ProcessingKind.of(Purpose.of(purpose)));
    }

    public static TestPermits of(ProcessingKind kind) {
        return new TestPermits(kind);
    }

    public TestPermits covering(String... categories) {
        for (String category : categories) {
            on(category, Reason.CONSENT, LegalBasis.CONSENT);
        }
        return this;
    }

    /** Below what is covered, and judged more strictly. */
    public TestPermits excluding(String category) {
        excluded.add(DataCategory.of(category));
        return this;
    }

    public TestPermits on(String category, Reason reason, LegalBasis basis) {
        findings.add(new Finding(DataCategory.of(category), reason, basis));
        return this;
    }

    public Permit about(Subject subject) {
        return permit(Processing.of(subject, kind), Set.of(subject), false);
    }

    public Permit aboutAll(Collection<Subject> subjects) {
        return permit(Processing.anonymous(kind), Set.copyOf(subjects), false);
    }

    public Permit aboutNobody() {
        return permit(Processing.anonymous(kind), Set.of(), false);
    }

    public Permit forEach() {
        return permit(Processing.anonymous(kind), Set.of(), true);
    }

    public static Deny deny(Reason reason) {
        return new Deny(reason, null, List.of(new Finding(null, reason, null)), Set.of(), null, null, Instant.EPOCH);
    }

    private Permit permit(Processing processing, Set<Subject> subjects, boolean forEach) {
        List<Finding> covered = findings.isEmpty() ? List.of(new Finding(null, Reason.NOTICE, null)) : findings;
        return new Permit(
                processing,
                subjects,
                covered,
                Set.of(),
                new PolicyVersion("v1", "00"),
                null,
                Instant.MAX,
                forEach,
                false,
                excluded);
    }
}
