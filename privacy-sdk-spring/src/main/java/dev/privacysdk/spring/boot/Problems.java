package dev.privacysdk.spring.boot;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Several things that are wrong, told in one go. */
final class Problems {
    static final String EACH_HAS_ITS_REMEDY =
            "Each line above ends with its remedy; the service starts when none is left.";

    private Problems() {}

    static String list(String heading, List<String> problems) {
        return heading + problems.stream().map(each -> "\n  - " + each).collect(Collectors.joining());
    }

    static FailureAnalysis analysis(String heading, List<String> problems, String action, Throwable cause) {
        return new FailureAnalysis(list(heading, problems), action, cause);
    }
}
