package dev.privacysdk.spring.boot;

import dev.privacysdk.policy.PolicyException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints every problem of a policy that did not load, with its line. */
final class BrokenPolicyAnalyzer extends AbstractFailureAnalyzer<PolicyException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PolicyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend the document at the lines named above; nothing of it is used until all of it is right.",
                cause);
    }
}
