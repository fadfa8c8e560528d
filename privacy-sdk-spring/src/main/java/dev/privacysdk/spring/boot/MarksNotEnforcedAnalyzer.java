package dev.privacysdk.spring.boot;

import dev.privacysdk.spring.method.MarksNotEnforced;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints every mark that nothing would enforce. */
final class MarksNotEnforcedAnalyzer extends AbstractFailureAnalyzer<MarksNotEnforced> {
    @Override
    protected FailureAnalysis analyze(Throwable root, MarksNotEnforced cause) {
        return Problems.analysis(
                "Marks are written that nothing would enforce:", cause.problems(), Problems.EACH_HAS_ITS_REMEDY, cause);
    }
}
