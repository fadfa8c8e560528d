package dev.privacysdk.policy;

import dev.privacysdk.marking.MarkingException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what disagrees, each thing once. */
final class ConformanceFindings {
    private final Set<ConformanceProblem> problems = new LinkedHashSet<>();

    void error(Object element, String sentence) {
        problems.add(new ConformanceProblem(ConformanceProblem.Severity.ERROR, element.toString(), sentence));
    }

    void warning(Object element, String sentence) {
        problems.add(new ConformanceProblem(ConformanceProblem.Severity.WARNING, element.toString(), sentence));
    }

    /** Marks that contradict themselves are told in their own words. */
    void refused(MarkingException refusal) {
        String sentence = String.valueOf(refusal.getMessage());
        error(sentence.substring(0, Math.max(0, sentence.indexOf(' '))), sentence);
    }

    /** Says that an element names a term which the edition does not, and what it may have meant. */
    void unknown(Object element, String does, Object term, Edition edition, Collection<String> known) {
        String remedy = Spelling.remedy(term.toString(), known);
        error(
                element,
                element + " " + does + " " + term + ", which policy "
                        + edition.version().id() + " does not name" + remedy + (remedy.endsWith("?") ? "" : "."));
    }

    static List<String> categoryIds(Edition edition) {
        return edition.categories().stream().map(each -> each.category().id()).toList();
    }

    static List<String> purposeIds(Edition edition) {
        return edition.purposes().stream().map(each -> each.purpose().id()).toList();
    }

    List<ConformanceProblem> inOrder() {
        return List.copyOf(problems);
    }
}
