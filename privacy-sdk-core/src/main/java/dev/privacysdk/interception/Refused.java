package dev.privacysdk.interception;

import dev.privacysdk.decision.PrivacyDeniedException;

/** Says that an answer is given up because of one person in it; seen in this package only. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PrivacyDeniedException denial;

    Refused(PrivacyDeniedException denial) {
        super(denial.getMessage(), denial, false, false);
        this.denial = denial;
    }

    PrivacyDeniedException denial() {
        return denial;
    }
}
