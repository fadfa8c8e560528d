package dev.privacysdk.erasure;

import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Regime;
import java.util.List;

/** A duty of law to keep some categories, as the service knows it; it counts where the policy agrees. */
record Duty(Purpose purpose, List<DataCategory> categories) {
    Duty {
        categories = List.copyOf(categories);
    }

    /** The categories, or a refusal that says where the policy disagrees. */
    List<DataCategory> agreed(Edition edition) {
        PurposeRule rule = edition.purpose(purpose);
        boolean duty = rule != null
                && rule.is(PurposeTrait.RETAIN_AFTER_ERASURE)
                && !rule.is(PurposeTrait.SUBJECT_REQUEST)
                && rule.basesIn(Regime.EU).equals(List.of(LegalBasis.LEGAL_OBLIGATION));
        if (!duty) {
            throw new ErasureRefused("The policy does not say that " + purpose
                    + " keeps data after an erasure because the law demands it; correct the policy or the eraser.");
        }
        for (DataCategory category : categories) {
            if (!edition.allows(purpose, category)) {
                throw new ErasureRefused("The policy does not let " + purpose + " use " + category
                        + ", so it cannot be kept for that; correct the policy or the eraser.");
            }
        }
        return categories;
    }
}
