package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Reason;
import org.jspecify.annotations.Nullable;

/** What one category came to: why, and on which basis. */
public record Finding(
        @Nullable DataCategory category,
        Reason reason,
        @Nullable LegalBasis basis) {}
