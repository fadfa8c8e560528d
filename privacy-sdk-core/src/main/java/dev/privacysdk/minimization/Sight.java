package dev.privacysdk.minimization;

import dev.privacysdk.decision.Finding;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of permit lets be seen of a field: the one rule that copies and documents are made by.
 *
 * <p>An instance is the kind alone and nobody's permit, so it may be kept beside what was worked out for one permit and
 * says for which others that holds, too. Whom the data is about is another question, which {@link #about} answers.
 * Immutable and safe for any number of threads.
 */
public final class Sight {
    private final ProcessingKind kind;
    private final List<Finding> findings;
    private final Set<DataCategory> excluded;
    private final boolean imposed;
    private final boolean observing;

    private Sight(Permit permit) {
        this.kind = permit.processing().kind();
        this.findings = permit.findings();
        this.excluded = permit.excluded();
        this.imposed = permit.imposed();
        this.observing = permit.observing();
    }

    /** The kind of this permit. */
    public static Sight of(Permit permit) {
        return new Sight(permit);
    }

    /** Whether a permit shows the same: it is of the same kind and rests on the same findings; makes no garbage. */
    @SuppressWarnings("ReferenceEquality") // The same instance most of the time, which is quicker to see.
    public boolean holdsFor(Permit permit) {
        ProcessingKind asked = permit.processing().kind();
        return permit.imposed() == imposed
                && permit.observing() == observing
                && (asked == kind || asked.equals(kind))
                && same(permit.findings())
                && permit.excluded().equals(excluded);
    }

    @SuppressWarnings("ReferenceEquality") // As above; each person's permit has a list of its own.
    private boolean same(List<Finding> others) {
        if (others == findings) {
            return true;
        }
        if (others.size() != findings.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (!others.get(i).equals(findings.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field stays: its words and its origin let it serve the purpose, and the permit covers its category. */
    public static boolean shows(MarkedField field, Permit permit) {
        if (permit.observing()) {
            return true;
        }
        DataCategory category = field.category();
        Purpose purpose = permit.purpose();
        if (category != null && !permit.covers(category)) {
            return false;
        }
        if (imposed(permit, category)) {
            return true;
        }
        if (!field.mayServe(purpose)) {
            return false;
        }
        Purpose origin = field.collectedFor();
        return origin == null
                || origin.equals(purpose)
                || origin.equals(permit.processing().kind().collectedFor());
    }

    /** What the law or the person imposes needs no word on a field. */
    private static boolean imposed(Permit permit, @Nullable DataCategory category) {
        if (permit.imposed()) {
            return true;
        }
        for (Finding finding : permit.findings()) {
            DataCategory covered = finding.category();
            if (category == null || (covered != null && covered.covers(category))) {
                return finding.basis() == LegalBasis.LEGAL_OBLIGATION || finding.reason() == Reason.ERASURE_EXECUTION;
            }
        }
        return false;
    }

    /** Whether an object is about a person of the permit, by its field that says so; no garbage for a text id. */
    public static boolean about(MarkedField subjectId, Object owner, Permit permit) {
        if (permit.observing()) {
            return true;
        }
        Object read = subjectId.read(owner);
        Subject asked = permit.processing().subject();
        if (asked != null
                && read instanceof String id
                && asked.id().equals(id)
                && asked.kind().equals(subjectId.subjectKind())) {
            return permit.isAbout(asked);
        }
        Subject subject = subjectId.subjectIn(owner);
        return subject != null && permit.isAbout(subject);
    }
}
