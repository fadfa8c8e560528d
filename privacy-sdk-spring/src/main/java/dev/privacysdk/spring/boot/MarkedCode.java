package dev.privacysdk.spring.boot;

import dev.privacysdk.policy.Conformance;
import dev.privacysdk.policy.ConformanceProblem;
import dev.privacysdk.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The classes of an application that bear marks, waiting to be held against the policy. */
record MarkedCode(Set<Class<?>> classes, List<String> packages, boolean waiting) {
    private static final Logger LOG = LoggerFactory.getLogger(MarkedCode.class);

    static MarkedCode of(Set<Class<?>> beans, List<String> packages, MarkedClasses inPackages) {
        Set<Class<?>> all = new LinkedHashSet<>(beans);
        all.addAll(inPackages.in(packages));
        return new MarkedCode(all, packages, true);
    }

    /** What has been held against the policy already. */
    static MarkedCode checked() {
        return new MarkedCode(Set.of(), List.of(), false);
    }

    /** Says what is doubtful, and refuses the start with all that disagrees. */
    void holdAgainst(Policy policy, Instant now) {
        if (!waiting) {
            return;
        }
        if (classes.isEmpty()) {
            LOG.warn(
                    "No personal data was found in {}: either nothing is marked, or the words are missing at run time; keep"
                            + " them in the domain module or in a jar of compile scope, and say where marked classes are by"
                            + " privacy.base-packages.",
                    packages.isEmpty() ? "any bean" : String.join(", ", packages));
            return;
        }
        List<String> errors = new ArrayList<>();
        for (ConformanceProblem problem : Conformance.check(policy, now, classes)) {
            if (problem.isError()) {
                errors.add(problem.toString());
            } else {
                LOG.warn("{}", problem);
            }
        }
        if (!errors.isEmpty()) {
            throw new StartRefused(
                    Problems.list("The marks in the code and the privacy policy do not agree:", errors),
                    "Change the mark, or have the policy changed; each line above says which.");
        }
    }
}
