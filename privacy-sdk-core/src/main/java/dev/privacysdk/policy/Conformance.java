package dev.privacysdk.policy;

import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.marking.MarkingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds code and policy against each other, both ways: what the marks want, and what the document permits.
 *
 * <p>Tells all that disagrees, in sentences; finding the classes of an application is its caller's part.
 */
public final class Conformance {
    private Conformance() {}

    /** What disagrees between these classes and the newest edition. */
    public static List<ConformanceProblem> check(Policy policy, Collection<Class<?>> types) {
        return check(policy.latest(), types);
    }

    /** What disagrees between these classes and the edition in force at an instant, or any that comes after it. */
    public static List<ConformanceProblem> check(Policy policy, Instant from, Collection<Class<?>> types) {
        Edition inForce = policy.inForce(from).orElse(null);
        Set<ConformanceProblem> all = new LinkedHashSet<>();
        for (Edition edition : policy.editions()) {
            if (edition.equals(inForce) || edition.effective().isAfter(from)) {
                all.addAll(check(edition, types));
            }
        }
        return List.copyOf(all);
    }

    /** What disagrees between these classes and one edition. */
    public static List<ConformanceProblem> check(Edition edition, Collection<Class<?>> types) {
        ConformanceFindings findings = new ConformanceFindings();
        List<Class<?>> sorted = new ArrayList<>(new LinkedHashSet<>(types));
        sorted.sort(Comparator.comparing(Class::getName));
        sorted.forEach(type -> lost(type, findings));
        List<MarkedMethod> methods = methods(sorted, findings);
        List<MarkedType> data = data(sorted, methods, findings);
        if (data.isEmpty()) {
            findings.error("personal data", nothingFound(sorted));
        }
        new ConformanceFields(edition, findings).check(data, methods);
        new ConformanceMethods(edition, findings).check(methods);
        new ConformanceGaps(findings).check(sorted);
        new ConformanceWords(edition, findings).check(sorted, data, methods);
        return findings.inOrder();
    }

    /** A lost annotation of the application's own is taken for a word; what else is missing may be none of our business. */
    private static void lost(Class<?> type, ConformanceFindings findings) {
        for (String name : MarkedType.lostAnnotations(type)) {
            String sentence = type.getSimpleName() + " bears @" + name
                    + ", which is missing at run time, so Java left it out and whatever it marks is unmarked; if it is a word, keep"
                    + " it in the domain module or in a jar of compile scope.";
            if (home(name).equals(home(type.getName()))) {
                findings.error(type.getSimpleName(), sentence);
            } else {
                findings.warning(type.getSimpleName(), sentence);
            }
        }
    }

    /** The first two parts of a name, which the classes of one application share. */
    private static String home(String name) {
        return String.join(".", Arrays.stream(name.split("\\.")).limit(2).toList());
    }

    private static List<MarkedMethod> methods(List<Class<?>> types, ConformanceFindings findings) {
        List<MarkedMethod> found = new ArrayList<>();
        for (Class<?> type : types) {
            try {
                found.addAll(MarkedMethod.allOf(type, findings::refused));
            } catch (MarkingException e) {
                findings.refused(e);
            }
        }
        return found;
    }

    /** The personal types among the classes, and those that marked methods answer with. */
    private static List<MarkedType> data(
            List<Class<?>> types, List<MarkedMethod> methods, ConformanceFindings findings) {
        Set<MarkedType> found = new LinkedHashSet<>();
        for (Class<?> type : types) {
            try {
                MarkedType marked = MarkedType.of(type);
                if (marked.personal()) {
                    found.add(marked);
                }
            } catch (MarkingException e) {
                findings.refused(e);
            }
        }
        methods.forEach(method -> found.addAll(method.answers()));
        return List.copyOf(found);
    }

    private static String nothingFound(List<Class<?>> types) {
        Set<String> packages = new TreeSet<>();
        types.forEach(type -> packages.add(type.getPackageName()));
        String where = packages.isEmpty() ? "no class at all" : String.join(", ", packages);
        return "No personal data was found in " + where
                + "; either nothing is marked, or the words are missing at run time: keep them in the domain module or in a jar"
                + " of compile scope.";
    }
}
