package dev.privacysdk.spring.boot;

import dev.privacysdk.marking.MarkingException;
import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the marks on a bean that only showed itself when it was made. */
final class BrokenMarksAnalyzer extends AbstractFailureAnalyzer<MarkingException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, MarkingException cause) {
        return Problems.analysis(
                "Marks on a bean contradict each other or cannot be enforced:",
                List.of(String.valueOf(cause.getMessage())),
                Problems.EACH_HAS_ITS_REMEDY,
                cause);
    }
}
