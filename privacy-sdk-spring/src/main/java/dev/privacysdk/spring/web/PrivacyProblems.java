package dev.privacysdk.spring.web;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.vocabulary.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers a denial with problem details (RFC 9457): 403, or 503 while something inside is out.
 *
 * <p>The body holds the reason, the rule and a sentence for people, and nothing personal. What a developer has to mend goes
 * to the log instead. Stands before the advice of an application that catches everything; an {@code @ExceptionHandler} for
 * PrivacyDeniedException in a controller comes first.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public final class PrivacyProblems {
    private static final Logger LOG = LoggerFactory.getLogger(PrivacyProblems.class);

    /** Denials that say something of the program rather than of the person. */
    private static final Set<Reason> TO_MEND = Set.of(
            Reason.NO_PURPOSE_IN_SCOPE,
            Reason.SUBJECT_MISMATCH,
            Reason.INTERNAL_ERROR,
            Reason.PURPOSE_UNKNOWN,
            Reason.CATEGORY_UNKNOWN,
            Reason.INVALID_REQUEST);

    /** One is as good as another. */
    public PrivacyProblems() {}

    /** Writes the answer; throws the denial again where the response has begun, so that the container breaks it off. */
    @ExceptionHandler(PrivacyDeniedException.class)
    public void denied(PrivacyDeniedException denial, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (TO_MEND.contains(denial.reason())) {
            LOG.warn("{}", denial.getMessage());
        } else {
            LOG.debug("{}", denial.getMessage());
        }
        if (response.isCommitted()) {
            throw denial;
        }
        new Refusal(denial.reason()).write(request, response);
    }
}
